package id.kironggo.file;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks clamd's INSTREAM on a socket: finds the word VIRUS, and says nothing of what holds the word SILENCE. */
public final class ScannerDouble implements AutoCloseable {

    private final ServerSocket server;
    private final List<byte[]> scanned = new CopyOnWriteArrayList<>();

    public ScannerDouble() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "scanner-double");
        thread.setDaemon(true);
        thread.start();
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    public List<byte[]> scanned() {
        return scanned;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var client = server.accept()) {
                answer(client);
            } catch (IOException e) {
                // the client or the test went away
            }
        }
    }

    private void answer(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            client.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.writeBytes(in.readNBytes(length));
        }
        scanned.add(content.toByteArray());
        var text = content.toString(StandardCharsets.ISO_8859_1);
        if (!text.contains("SILENCE")) {
            var verdict = text.contains("VIRUS") ? "stream: Uji.Virus-1 FOUND\0" : "stream: OK\0";
            client.getOutputStream().write(verdict.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
