package id.kironggo.platform.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLSocket;

/** A server that counts who connects, reads what is asked, and answers it with its own address. */
final class Canary implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> heads = Collections.synchronizedList(new ArrayList<>());
    private final String extraHeaders;

    /** @param port 0 for any */
    Canary(String address, int port) throws IOException {
        this(new ServerSocket(port, 50, InetAddress.getByName(address)), "");
    }

    /** @param extraHeaders of its answers, each with CRLF at its end */
    Canary(ServerSocket socket, String extraHeaders) {
        this.socket = socket;
        this.extraHeaders = extraHeaders;
        var thread = new Thread(this::serve, "canary");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** The heads of what was asked, oldest first; over TLS with the server name at the end. */
    List<String> heads() {
        return List.copyOf(heads);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        try {
            while (true) {
                var connection = socket.accept();
                connections.incrementAndGet();
                var thread = new Thread(() -> answer(connection), "canary-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            var in = connection.getInputStream();
            var head = new StringBuilder();
            for (int read = in.read(); read >= 0; read = in.read()) {
                head.append((char) read);
                if (head.toString().endsWith("\r\n\r\n")) {
                    heads.add(head + serverNames(connection));
                    head.setLength(0);
                    connection.getOutputStream().write(reply().getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException e) {
            // the other side went away, or didn't like the certificate
        }
    }

    private static String serverNames(Socket connection) {
        return connection instanceof SSLSocket tls && tls.getSession() instanceof ExtendedSSLSession session
                ? "SNI: " + session.getRequestedServerNames()
                : "";
    }

    private String reply() {
        var body = socket.getInetAddress().getHostAddress();
        var status = extraHeaders.startsWith("Location") ? "302 Found" : "200 OK";
        return "HTTP/1.1 " + status + "\r\n" + extraHeaders + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
