package id.kironggo.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which side of a photo is up: the one thing of EXIF that is worth keeping, 1 to 8 (EXIF 2.32, tag 0x0112). */
final class Orientation {

    private static final String MARK = "Exif\0\0";
    private static final int UPRIGHT = 1;
    private static final short TAG = 0x0112;
    private static final int ENTRY = 12;

    private Orientation() {}

    /** What an APP1 segment says; upright where it says nothing. */
    static int in(byte[] segment) {
        int start = MARK.length();
        if (segment.length < start + 8 || !JpegCopy.begins(segment, MARK)) {
            return UPRIGHT;
        }
        var tiff = ByteBuffer.wrap(segment, start, segment.length - start).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int at = directory + 2; entries > 0 && at <= tiff.limit() - ENTRY; at += ENTRY, entries--) {
            if (tiff.getShort(at) == TAG) {
                int told = tiff.getShort(at + 8);
                return told >= 1 && told <= 8 ? told : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** An APP1 segment that says this and no more. */
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(32)
                .put(MARK.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(8)
                // one entry: tag, type SHORT, one value, left-aligned in four bytes; no further directory
                .putShort((short) 1)
                .putShort(TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
