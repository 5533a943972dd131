package id.kironggo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Carries bytes to a server on this machine and back, until it is stranded: as a server whose machine is gone, it says nothing then. */
final class Ferry implements AutoCloseable {

    private final ServerSocket landing = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Crossing> crossings = new CopyOnWriteArrayList<>();
    private final int server;

    Ferry(int server) throws IOException {
        this.server = server;
        begin("ferry", this::board);
    }

    int port() {
        return landing.getLocalPort();
    }

    /** All connections that there are stay open and carry nothing any more; new ones do. */
    void strand() {
        crossings.forEach(crossing -> crossing.isStranded = true);
    }

    @Override
    public void close() throws IOException {
        landing.close();
        for (var crossing : crossings) {
            crossing.close();
        }
    }

    private void board() throws IOException {
        while (!landing.isClosed()) {
            var crossing = new Crossing(landing.accept(), new Socket(InetAddress.getLoopbackAddress(), server));
            crossings.add(crossing);
            begin("ferry-there", () -> crossing.carry(crossing.client, crossing.server));
            begin("ferry-back", () -> crossing.carry(crossing.server, crossing.client));
        }
    }

    private static void begin(String name, Work work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // one of the shores is gone
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static final class Crossing {

        private final Socket client;
        private final Socket server;
        private volatile boolean isStranded;

        Crossing(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void carry(Socket from, Socket to) throws IOException {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                var buffer = new byte[16 * 1024];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (!isStranded) {
                        out.write(buffer, 0, read);
                    }
                }
            } finally {
                if (!isStranded) {
                    close();
                }
            }
        }

        void close() throws IOException {
            client.close();
            server.close();
        }
    }
}
