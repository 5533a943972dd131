package id.kironggo.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** HTTP/1.1 by hand: it sends any bytes whatever, and reads answers strictly. One connection, kept while it can be. */
final class RawHttp implements Closeable {

    private static final int PATIENCE_MILLIS = 10_000;

    /**
     * What came back. A status of 0: the connection ended without an answer; {@code fault} says what of the answer was no HTTP.
     */
    record Answer(int status, List<Draft.Line> headers, byte[] body, Duration took, String fault) {

        String header(String name) {
            return headers.stream()
                    .filter(h -> h.name().equalsIgnoreCase(name))
                    .map(Draft.Line::value)
                    .findFirst()
                    .orElse("");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final InetSocketAddress server;
    private Socket socket;
    private InputStream in;

    RawHttp(URI server) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
    }

    String host() {
        return server.getHostString() + ":" + server.getPort();
    }

    Answer exchange(Draft draft) {
        boolean isHead = draft.method.equals("HEAD");
        if (!draft.isIndecent) {
            return exchange(draft.bytes(), isHead);
        }
        close();
        var answer = attempt(draft.bytes(), isHead, draft.isUnfinished);
        close();
        return answer;
    }

    /** Over the connection that is kept. */
    Answer exchange(byte[] request, boolean isHead) {
        boolean isKept = socket != null;
        var answer = attempt(request, isHead, false);
        if (answer.status() == 0 && isKept && answer.fault().isEmpty()) {
            // a kept connection may be closed by the server at any moment; a fresh one may not
            answer = attempt(request, isHead, false);
        }
        if (answer.status() == 0) {
            close();
        }
        return answer;
    }

    private Answer attempt(byte[] request, boolean isHead, boolean isLast) {
        long begun = System.nanoTime();
        try {
            connect();
            send(request, isLast);
            return read(begun, isHead);
        } catch (SocketTimeoutException silent) {
            close();
            return none(begun, "no answer within " + PATIENCE_MILLIS + " ms");
        } catch (EOFException ended) {
            close();
            return none(begun, "");
        } catch (IOException broken) {
            close();
            return none(begun, broken instanceof java.net.SocketException ? "" : "not HTTP: " + broken.getMessage());
        }
    }

    private static Answer none(long begun, String fault) {
        return new Answer(0, List.of(), new byte[0], Duration.ofNanos(System.nanoTime() - begun), fault);
    }

    private void connect() throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(server, PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    private void send(byte[] request, boolean isLast) throws IOException {
        try {
            socket.getOutputStream().write(request);
            if (isLast) {
                // so that a server which waits for more learns that there is no more; it may then not answer at all
                socket.shutdownOutput();
            }
        } catch (IOException refusedMidway) {
            // the answer may be there already
        }
    }

    private Answer read(long begun, boolean isHead) throws IOException {
        int status;
        List<Draft.Line> headers;
        do {
            // Netty names the protocol that it was asked by, be it none
            var line = line();
            if (!line.matches("\\S+/\\d\\.\\d [1-5]\\d\\d( [ -~]*)?")) {
                throw new IOException("status line " + line);
            }
            status = Integer.parseInt(line.substring(9, 12));
            headers = headers();
        } while (status == 100);
        var head = new Answer(status, headers, new byte[0], Duration.ZERO, "");
        boolean isBare = isHead || status < 200 || status == 204 || status == 304;
        var body = isBare ? new byte[0] : unpacked(head, body(head));
        var answer = new Answer(status, headers, body, Duration.ofNanos(System.nanoTime() - begun), "");
        if (head.header("Connection").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    private List<Draft.Line> headers() throws IOException {
        var headers = new ArrayList<Draft.Line>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IOException("header without a name: " + line);
            }
            headers.add(new Draft.Line(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return headers;
    }

    private byte[] body(Answer head) throws IOException {
        if (head.header("Transfer-Encoding").toLowerCase(Locale.ROOT).equals("chunked")) {
            var whole = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                whole.write(in.readNBytes(size));
                line();
            }
            line();
            return whole.toByteArray();
        }
        var length = head.header("Content-Length");
        if (length.isEmpty()) {
            var rest = in.readAllBytes();
            close();
            return rest;
        }
        var body = in.readNBytes(Integer.parseInt(length));
        if (body.length < Integer.parseInt(length)) {
            throw new IOException("the answer broke off");
        }
        return body;
    }

    private static byte[] unpacked(Answer head, byte[] body) throws IOException {
        return head.header("Content-Encoding").equals("gzip")
                ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                : body;
    }

    /** A line that ends in CR LF and holds neither within. */
    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); ; c = in.read()) {
            if (c < 0) {
                if (line.isEmpty()) {
                    throw new EOFException();
                }
                throw new IOException("broke off in " + line);
            }
            if (c == '\r') {
                if (in.read() != '\n') {
                    throw new IOException("CR within a line: " + line);
                }
                return line.toString();
            }
            if (c == '\n') {
                throw new IOException("LF without CR: " + line);
            }
            line.append((char) c);
        }
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException alreadyGone) {
            // nothing is left to be closed
        }
        socket = null;
    }
}
