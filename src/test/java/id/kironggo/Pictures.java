package id.kironggo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small files of the formats that are taken, and what may stand in them. */
public final class Pictures {

    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;
    private static final int AFTER_IHDR = 33;

    private Pictures() {}

    public static byte[] pdf() {
        return pdf("");
    }

    /** A PDF with this among the entries of its catalogue. */
    public static byte[] pdf(String entry) {
        return ascii("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R" + entry + ">>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n");
    }

    /** A PDF of so many bytes. */
    public static byte[] pdfOf(int bytes) {
        byte[] small = pdf();
        byte[] large = new byte[bytes];
        Arrays.fill(large, (byte) ' ');
        int end = small.length - "%%EOF\n".length();
        System.arraycopy(small, 0, large, 0, end);
        System.arraycopy(small, end, large, bytes - (small.length - end), small.length - end);
        return large;
    }

    public static byte[] jpeg() {
        return image("jpg");
    }

    public static byte[] png() {
        return image("png");
    }

    private static byte[] image(String format) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                image.setRGB(x, y, new Color(x * 6, y * 8, 128).getRGB());
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The pixels of an image, one after the other. */
    public static int[] pixels(byte[] image) {
        try {
            var read = ImageIO.read(new ByteArrayInputStream(image));
            return read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG with further segments at its beginning. */
    public static byte[] jpegWith(byte[]... segments) {
        byte[] jpeg = jpeg();
        return joined(Arrays.copyOf(jpeg, 2), joined(segments), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    public static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .putShort((short) (0xFF00 | marker))
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    /** EXIF that says which side is up, and more in plain words. */
    public static byte[] exif(int orientation, String more) {
        return segment(
                0xE1,
                ByteBuffer.allocate(32 + more.length())
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(ascii("Exif\0\0II*\0"))
                        .putInt(8)
                        .putShort((short) 1)
                        .putShort((short) 0x0112)
                        .putShort((short) 3)
                        .putInt(1)
                        .putInt(orientation)
                        .putInt(0)
                        .put(ascii(more))
                        .array());
    }

    /** A PNG with further chunks after its header. */
    public static byte[] pngWith(byte[]... chunks) {
        byte[] png = png();
        return joined(Arrays.copyOf(png, AFTER_IHDR), joined(chunks), Arrays.copyOfRange(png, AFTER_IHDR, png.length));
    }

    /** A PNG that claims to be as large as this. */
    public static byte[] pngOf(int width, int height) {
        byte[] png = png();
        byte[] header = Arrays.copyOfRange(png, 16, AFTER_IHDR - 4);
        ByteBuffer.wrap(header).putInt(width).putInt(height);
        return joined(Arrays.copyOf(png, 8), chunk("IHDR", header), Arrays.copyOfRange(png, AFTER_IHDR, png.length));
    }

    public static byte[] chunk(String type, byte[] content) {
        var checksum = new CRC32();
        checksum.update(ascii(type));
        checksum.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(ascii(type))
                .put(content)
                .putInt((int) checksum.getValue())
                .array();
    }

    public static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
