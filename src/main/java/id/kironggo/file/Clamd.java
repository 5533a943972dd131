package id.kironggo.file;

import jakarta.inject.Singleton;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The virus scanner: clamd's INSTREAM over TCP (its manual page, section COMMANDS). */
@Singleton
class Clamd {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CHUNK = 8 * 1024;

    private final Optional<InetSocketAddress> address;

    /** {@code kironggo.files.clamd}: host:port; without it nothing is scanned. */
    Clamd(@ConfigProperty(name = "kironggo.files.clamd") Optional<String> address) {
        this.address = address.map(given -> {
            var parsed = URI.create("clamd://" + given);
            return InetSocketAddress.createUnresolved(parsed.getHost(), parsed.getPort());
        });
    }

    boolean isConfigured() {
        return address.isPresent();
    }

    /** Whether this is clean; fails where no verdict could be had. */
    boolean isClean(InputStream content) throws IOException {
        var to = address.orElseThrow();
        try (var socket = new Socket()) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(to.getHostString(), to.getPort()), (int) PATIENCE.toMillis());
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
            out.writeInt(0);
            out.flush();
            var verdict = new String(socket.getInputStream().readNBytes(1024), StandardCharsets.US_ASCII).strip();
            if (verdict.endsWith("FOUND\0") || verdict.endsWith("FOUND")) {
                return false;
            }
            if (!verdict.replace("\0", "").equals("stream: OK")) {
                throw new IOException("clamd gave no verdict");
            }
            return true;
        }
    }
}
