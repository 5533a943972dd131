package id.kironggo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where a real SMTP server stands while a test keeps it open. For all other tests there is none: whatever mail they cause stays in
 * the outbox, and nothing of theirs fails for it. Registered like {@link TestDatabase}.
 */
public class PostOffice implements QuarkusTestResourceLifecycleManager {

    private static final String HOST = "127.0.0.1";
    private static final String PORT = "quarkus.mailer.port";

    private static GreenMail office;

    @Override
    public Map<String, String> start() {
        try (var free = new ServerSocket(0)) {
            return Map.of("quarkus.mailer.host", HOST, PORT, Integer.toString(free.getLocalPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}

    public static void open() {
        office = new GreenMail(new ServerSetup(
                ConfigProvider.getConfig().getValue(PORT, Integer.class), HOST, ServerSetup.PROTOCOL_SMTP));
        office.start();
    }

    public static void close() {
        office.stop();
    }

    /** What has come since it was opened. */
    public static List<MimeMessage> received() {
        return List.of(office.getReceivedMessages());
    }
}
