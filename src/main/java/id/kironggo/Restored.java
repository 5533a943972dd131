package id.kironggo;

import id.kironggo.ledger.Epochs;
import id.kironggo.platform.persistence.StartRefused;
import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import org.eclipse.microprofile.config.ConfigProvider;

/** The command {@code restored}: to be given once after a backup was restored, before the service starts on it. */
final class Restored {

    private Restored() {}

    /** Begins a new epoch; gives the code to end with. */
    static int run(PrintStream out, PrintStream err) {
        try {
            new Launch().prepare();
            Launch.awaitDatabase();
            var config = ConfigProvider.getConfig();
            try (var connection = DriverManager.getConnection(
                    config.getValue("quarkus.datasource.jdbc.url", String.class),
                    config.getValue("quarkus.flyway.username", String.class),
                    config.getValue("quarkus.flyway.password", String.class))) {
                out.println("A new epoch has begun: " + Epochs.begin(connection)
                        + ". Readers of the event feed begin again, and checkpoints are signed under a new"
                        + " name and key.");
            }
            return 0;
        } catch (SQLException | StartRefused | NoSuchElementException e) {
            StartFailure.explain(e, err);
            return 1;
        }
    }
}
