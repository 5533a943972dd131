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
        for (byte b : beginning) {
            check.see(b & 0xFF);
            to.write(b);
        }
        for (int b = from.read(); b >= 0; b = from.read()) {
            check.see(b);
            to.write(b);
        }
        check.requireEnd();
    }

    private static void requireHeader(String beginning) {
        var folded = beginning.toLowerCase(Locale.ROOT);
        if (!beginning.startsWith("%PDF-")
                || Stream.of("<html", "<script", "<svg", "<?php", "pk\3\4").anyMatch(folded::contains)) {
            throw Refused.foreign();
        }
    }

    private void see(int b) {
        last.append((char) b);
        if (last.length() > 2 * BEGINNING) {
            last.delete(0, BEGINNING);
        }
        boolean isBlank = b <= ' ' && "\0\t\n\f\r ".indexOf(b) >= 0;
        if (isBlank || "()<>[]{}/%".indexOf(b) >= 0) {
            end();
            isDictionaryEnded = (b == '>' && previous == '>') || (isBlank && isDictionaryEnded);
        }
        if (b == '/' || !(isBlank || "()<>[]{}%".indexOf(b) >= 0)) {
            word.append((char) b);
            if (word.length() > LONGEST) {
                word.deleteCharAt(0);
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
