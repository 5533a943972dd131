package id.kironggo.file;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Copies a JPEG (ITU-T T.81) segment by segment: only those that make the picture. Left out are EXIF with its place and camera,
 * XMP, IPTC, colour profiles, previews and comments, and whatever follows the end. Which side is up stays told.
 */
final class JpegCopy {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int HUFFMAN_TABLE = 0xC4;
    private static final int EXTENSION = 0xC8;
    private static final int ARITHMETIC_TABLE = 0xCC;
    private static final int QUANTISATION_TABLE = 0xDB;
    private static final int NUMBER_OF_LINES = 0xDC;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;

    private final DataInputStream from;
    private final DataOutputStream to;
    private boolean hasFrame;
    private boolean hasScan;

    private JpegCopy(InputStream from, OutputStream to) {
        this.from = new DataInputStream(from);
        this.to = new DataOutputStream(to);
    }

    static void copy(InputStream from, OutputStream to) throws IOException {
        new JpegCopy(from, to).copy();
        ContentTypes.requireNothingForeign(from);
    }

    private void copy() throws IOException {
        if (from.readUnsignedByte() != 0xFF || from.readUnsignedByte() != START) {
            throw Refused.broken();
        }
        mark(START);
        int marker = marker();
        while (marker != END) {
            marker = segment(marker);
        }
        if (!hasScan) {
            throw Refused.broken();
        }
        mark(END);
    }

    private int marker() throws IOException {
        if (from.readUnsignedByte() != 0xFF) {
            throw Refused.broken();
        }
        int code = from.readUnsignedByte();
        while (code == 0xFF) {
            code = from.readUnsignedByte();
        }
        return code;
    }

    /** Copies or leaves out a segment; gives the marker that follows. */
    private int segment(int marker) throws IOException {
        boolean isFrame = marker >= 0xC0
                && marker <= 0xCF
                && marker != HUFFMAN_TABLE
                && marker != EXTENSION
                && marker != ARITHMETIC_TABLE;
        if (marker < 0xC0 || marker == EXTENSION || (marker >= 0xD0 && marker <= START)) {
            throw Refused.broken();
        }
        int length = from.readUnsignedShort() - 2;
        byte[] content = from.readNBytes(Math.max(0, length));
        if (length < 0 || content.length < length) {
            throw Refused.broken();
        }
        if (isFrame) {
            frame(content);
        }
        if (isKept(marker, content)) {
            write(marker, content);
        } else if (marker == EXIF && Orientation.in(content) > 1) {
            write(EXIF, Orientation.exif(Orientation.in(content)));
        }
        return marker == SCAN ? scan() : marker();
    }

    private void frame(byte[] content) {
        if (content.length < 6 || hasFrame) {
            throw Refused.broken();
        }
        Format.requireSensible(unsigned(content, 3), unsigned(content, 1));
        hasFrame = true;
    }

    private static int unsigned(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    private static boolean isKept(int marker, byte[] content) {
        return switch (marker) {
            // without the preview that may follow in it
            case JFIF -> content.length == 14 && begins(content, "JFIF\0");
            case ADOBE -> content.length == 12 && begins(content, "Adobe");
            case SCAN, QUANTISATION_TABLE, NUMBER_OF_LINES, RESTART_INTERVAL -> true;
            default -> marker < 0xD0;
        };
    }

    static boolean begins(byte[] content, String with) {
        byte[] start = with.getBytes(StandardCharsets.US_ASCII);
        return content.length >= start.length && Arrays.equals(start, 0, start.length, content, 0, start.length);
    }

    /** The picture's own data, up to the next marker that is none of its own. */
    private int scan() throws IOException {
        if (!hasFrame) {
            throw Refused.broken();
        }
        hasScan = true;
        while (true) {
            int next = from.readUnsignedByte();
            if (next != 0xFF) {
                to.write(next);
                continue;
            }
            int code = from.readUnsignedByte();
            while (code == 0xFF) {
                code = from.readUnsignedByte();
            }
            if (code != 0 && (code < 0xD0 || code > 0xD7)) {
                return code;
            }
            mark(code);
        }
    }

    private void mark(int marker) throws IOException {
        to.write(0xFF);
        to.write(marker);
    }

    private void write(int marker, byte[] content) throws IOException {
        mark(marker);
        to.writeShort(content.length + 2);
        to.write(content);
    }
}
