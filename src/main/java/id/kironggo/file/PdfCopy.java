package id.kironggo.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies a PDF (ISO 32000) as it is, and refuses what can be seen to be more than pages: it must begin with its header and end
 * with its mark, hold no page of markup at its beginning, and no script, launch, embedded file or film by name. Names are read
 * outside of streams, with their {@code #xx} resolved. What compressed object streams or an encrypted document hold is not seen:
 * that is for the virus scanner. Its metadata, such as its author, stay.
 */
final class PdfCopy {

    private static final Set<String> ACTIVE =
            Set.of("/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia");
    private static final int BEGINNING = 1024;
    private static final int LONGEST = 64;
    private static final int BLOCK = 8192;

    /** What ends a word (ISO 32000-1, 7.2.2). */
    private static final boolean[] BLANK = bytes("\0\t\n\f\r ");

    private static final boolean[] DELIMITER = bytes("()<>[]{}/%");

    /** The word that is being read: its last characters. */
    private final StringBuilder word = new StringBuilder();

    private final StringBuilder last = new StringBuilder();
    private int previous;
    private boolean isDictionaryEnded;
    private boolean isInStream;

    private PdfCopy() {}

    static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] beginning = from.readNBytes(BEGINNING);
        requireHeader(new String(beginning, StandardCharsets.ISO_8859_1));
        var check = new PdfCopy();
        var block = new byte[BLOCK];
        System.arraycopy(beginning, 0, block, 0, beginning.length);
        for (int length = beginning.length; length >= 0; length = from.read(block)) {
            check.see(block, length);
            to.write(block, 0, length);
        }
        check.requireEnd();
    }

    private static boolean[] bytes(String all) {
        var bytes = new boolean[256];
        all.chars().forEach(b -> bytes[b] = true);
        return bytes;
    }

    private static void requireHeader(String beginning) {
        var folded = beginning.toLowerCase(Locale.ROOT);
        if (!beginning.startsWith("%PDF-")
                || Stream.of("<html", "<script", "<svg", "<?php", "pk\3\4").anyMatch(folded::contains)) {
            throw Refused.foreign();
        }
    }

    private void see(byte[] block, int length) {
        for (int i = 0; i < length; i++) {
            see(block[i] & 0xFF);
        }
        last.append(new String(block, 0, length, StandardCharsets.ISO_8859_1));
        last.delete(0, Math.max(0, last.length() - 2 * BEGINNING));
    }

    private void see(int b) {
        boolean isBlank = BLANK[b];
        boolean isEnd = isBlank || DELIMITER[b];
        if (isEnd) {
            end();
            isDictionaryEnded = (b == '>' && previous == '>') || (isBlank && isDictionaryEnded);
        }
        if (b == '/' || !isEnd) {
            word.append((char) b);
            if (word.length() > 2 * LONGEST) {
                word.delete(0, LONGEST);
            }
        }
        previous = b;
    }

    private void end() {
        var read = word.toString();
        word.setLength(0);
        if (isInStream) {
            isInStream = !read.endsWith("endstream");
        } else if (read.startsWith("/") && ACTIVE.contains(resolved(read))) {
            throw Refused.because(
                    "PDF memuat skrip, perintah, atau berkas sisipan. Cetak sebagai PDF biasa, lalu unggah lagi.",
                    "The PDF holds a script, a command or an embedded file. Print it as a plain PDF, then upload it again.");
        } else if (!read.isEmpty()) {
            isInStream = isDictionaryEnded && read.equals("stream");
            isDictionaryEnded = false;
        }
    }

    private static String resolved(String name) {
        var clear = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            boolean isCode = name.startsWith("#", i)
                    && i + 3 <= name.length()
                    && name.substring(i + 1, i + 3).matches("[0-9A-Fa-f]{2}");
            clear.append(isCode ? (char) Integer.parseInt(name.substring(i + 1, i + 3), 16) : name.charAt(i));
            i += isCode ? 2 : 0;
        }
        return clear.toString();
    }

    private void requireEnd() {
        end();
        int mark = last.lastIndexOf("%%EOF");
        if (mark < 0) {
            throw Refused.broken();
        }
        if (!last.substring(mark + 5).replace('\0', ' ').isBlank()) {
            throw Refused.foreign();
        }
    }
}
