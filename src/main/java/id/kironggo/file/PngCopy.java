package id.kironggo.file;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Copies a PNG (ISO/IEC 15948) chunk by chunk: only those that make the picture. Left out are texts, times, EXIF, colour profiles
 * and animation, and whatever follows the end. Each chunk kept must have its checksum.
 */
final class PngCopy {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB");
    private static final int HEADER = 13;

    private final DataInputStream from;
    private final DataOutputStream to;
    private final byte[] buffer = new byte[8 * 1024];
    private boolean hasData;

    private PngCopy(InputStream from, OutputStream to) {
        this.from = new DataInputStream(from);
        this.to = new DataOutputStream(to);
    }

    static void copy(InputStream from, OutputStream to) throws IOException {
        new PngCopy(from, to).copy();
        ContentTypes.requireNothingForeign(from);
    }

    private void copy() throws IOException {
        if (from.readLong() != SIGNATURE) {
            throw Refused.broken();
        }
        to.writeLong(SIGNATURE);
        requireNext("IHDR", chunk());
        String type;
        do {
            type = chunk();
            hasData |= type.equals("IDAT");
        } while (!type.equals("IEND"));
        if (!hasData) {
            throw Refused.broken();
        }
    }

    private static void requireNext(String wanted, String type) {
        if (!type.equals(wanted)) {
            throw Refused.broken();
        }
    }

    private String chunk() throws IOException {
        int length = from.readInt();
        byte[] name = from.readNBytes(4);
        var type = new String(name, StandardCharsets.ISO_8859_1);
        boolean isCritical = type.length() == 4 && Character.isUpperCase(type.charAt(0));
        if (length < 0 || (isCritical && !KEPT.contains(type))) {
            throw Refused.broken();
        }
        if (!KEPT.contains(type)) {
            from.skipNBytes(length + 4L);
            return type;
        }
        to.writeInt(length);
        to.write(name);
        var checksum = new CRC32();
        checksum.update(name);
        if (type.equals("IHDR")) {
            header(length, checksum);
        } else {
            data(length, checksum);
        }
        int told = from.readInt();
        if (told != (int) checksum.getValue()) {
            throw Refused.broken();
        }
        to.writeInt(told);
        return type;
    }

    private void header(int length, CRC32 checksum) throws IOException {
        if (length != HEADER) {
            throw Refused.broken();
        }
        int width = from.readInt();
        int height = from.readInt();
        Format.requireSensible(width, height);
        byte[] rest = from.readNBytes(HEADER - 8);
        var sizes = java.nio.ByteBuffer.allocate(8).putInt(width).putInt(height).array();
        checksum.update(sizes);
        checksum.update(rest);
        to.write(sizes);
        to.write(rest);
    }

    private void data(int length, CRC32 checksum) throws IOException {
        for (int left = length; left > 0; ) {
            int read = from.read(buffer, 0, Math.min(left, buffer.length));
            if (read < 0) {
                throw Refused.broken();
            }
            checksum.update(buffer, 0, read);
            to.write(buffer, 0, read);
            left -= read;
        }
    }
}
