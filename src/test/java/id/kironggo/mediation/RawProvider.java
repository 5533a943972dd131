package id.kironggo.mediation;

import id.kironggo.Street;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A provider that does with a connection what no HTTP server would do. */
final class RawProvider {

    private RawProvider() {}

    /** What it does with the connection of a call, which ends with it. */
    interface Behaviour {
        void with(Socket call, OutputStream answer) throws IOException, InterruptedException;
    }

    static ServerSocket listening(int house, Behaviour behaviour) throws IOException {
        var socket = new ServerSocket(Street.port(house), 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(() -> {
            while (!socket.isClosed()) {
                try {
                    var call = socket.accept();
                    var one = new Thread(() -> serve(call, behaviour));
                    one.setDaemon(true);
                    one.start();
                } catch (IOException closed) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return socket;
    }

    private static void serve(Socket call, Behaviour behaviour) {
        try (call) {
            behaviour.with(call, call.getOutputStream());
        } catch (IOException | InterruptedException expected) {
            // a hostile provider has no manners at its end
        }
    }

    static void write(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.ISO_8859_1));
        to.flush();
    }
}
