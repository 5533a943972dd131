package id.kironggo.file;

import jakarta.ws.rs.core.MediaType;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a multipart/form-data body (RFC 7578), one after the other, as a stream over a few KiB of memory. Of an upload there
 * is one only, {@code file}: a body with another part or none is refused.
 */
final class FilePart extends InputStream {

    private static final int BUFFER = 16 * 1024;
    private static final int MAX_HEAD = 4 * 1024;
    // https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1
    private static final Pattern BOUNDARY = Pattern.compile("[\\x20-\\x7E]{1,70}");
    private static final Pattern DISPOSITION = Pattern.compile("(?im)^content-disposition: *form-data *(;.*)$");
    private static final Pattern NAME = parameter("name");
    private static final Pattern FILE_NAME = parameter("filename");

    private final InputStream body;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    private boolean isEnded;
    private String name;
    private String fileName;

    private FilePart(InputStream body, String boundary) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
        // the first delimiter needs no line before it
        buffer[end++] = '\r';
        buffer[end++] = '\n';
    }

    private static Pattern parameter(String name) {
        return Pattern.compile("(?i); *" + name + "=(?:\"((?:\\\\\"|[^\"])*)\"|([^\\s;\"]+))");
    }

    static FilePart of(InputStream body, MediaType type) throws IOException {
        var part = before(body, type);
        part.open();
        if (!"file".equals(part.name) || part.fileName == null) {
            throw Refused.noSuchForm();
        }
        return part;
    }

    /** Stands before the first part: {@link #advance} opens it. */
    static FilePart before(InputStream body, MediaType type) {
        var boundary = type.getParameters().get("boundary");
        if (boundary == null || !BOUNDARY.matcher(boundary).matches()) {
            throw Refused.noSuchForm();
        }
        return new FilePart(body, boundary);
    }

    /** Goes on to the next part; whether there is one. */
    boolean advance() throws IOException {
        while (read() >= 0) {
            // the rest of the part before, or what stands before the first
        }
        int first = next();
        if (first == '-') {
            require("-");
            return false;
        }
        if (first != '\r') {
            throw Refused.noSuchForm();
        }
        require("\n");
        opened();
        return true;
    }

    String name() {
        return name;
    }

    /** As the client calls it. */
    String fileName() {
        return fileName;
    }

    private void open() throws IOException {
        while (read() >= 0) {
            // what stands before the first delimiter means nothing
        }
        require("\r\n");
        opened();
    }

    private void opened() throws IOException {
        isEnded = false;
        Matcher disposition = DISPOSITION.matcher(head());
        if (!disposition.find()) {
            throw Refused.noSuchForm();
        }
        var told = disposition.group(1);
        name = value(NAME, told);
        fileName = value(FILE_NAME, told);
    }

    private static String value(Pattern parameter, String told) {
        var found = parameter.matcher(told);
        if (!found.find()) {
            return null;
        }
        return found.group(1) == null ? found.group(2) : found.group(1).replace("\\\"", "\"");
    }

    private String head() throws IOException {
        var head = ByteBuffer.allocate(MAX_HEAD);
        int ends = 0;
        while (ends < 4) {
            byte next = (byte) next();
            boolean goesOn = next == "\r\n\r\n".charAt(ends);
            ends = goesOn ? ends + 1 : next == '\r' ? 1 : 0;
            if (!head.hasRemaining()) {
                throw Refused.noSuchForm();
            }
            head.put(next);
            if (head.position() == 2 && ends == 2) {
                // no header at all
                throw Refused.noSuchForm();
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(head.flip()).toString();
        } catch (CharacterCodingException noText) {
            throw Refused.noSuchForm();
        }
    }

    /** Nothing may follow the part. */
    void requireLast() throws IOException {
        while (read() >= 0) {
            // the rest of the part
        }
        require("--");
    }

    private void require(String next) throws IOException {
        for (int i = 0; i < next.length(); i++) {
            if (next() != next.charAt(i)) {
                throw Refused.noSuchForm();
            }
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        while (!isEnded) {
            int found = find();
            int ready = found < 0 ? end - start - delimiter.length + 1 : found - start;
            if (ready > 0) {
                int taken = Math.min(ready, length);
                System.arraycopy(buffer, start, to, offset, taken);
                start += taken;
                return taken;
            }
            if (found == start) {
                start += delimiter.length;
                isEnded = true;
            } else {
                fill();
            }
        }
        return -1;
    }

    private int find() {
        for (int at = start; at <= end - delimiter.length; at++) {
            if (isDelimiter(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isDelimiter(int at) {
        for (int i = 0; i < delimiter.length; i++) {
            if (buffer[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private int next() throws IOException {
        if (start == end) {
            fill();
        }
        return buffer[start++];
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int read = received();
        if (read < 0) {
            throw new EOFException("The body ends before the form does");
        }
        end += read;
    }

    private int received() throws EOFException {
        try {
            return body.read(buffer, end, buffer.length - end);
        } catch (IOException brokenOff) {
            return -1;
        }
    }
}
