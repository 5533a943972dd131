package id.kironggo;

import id.kironggo.connector.Connector;
import id.kironggo.platform.persistence.StartRefused;
import id.kironggo.platform.persistence.SystemClock;
import id.kironggo.verifier.Verify;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * Starts the service: settles where its database and master key come from, then leaves everything to Quarkus. A first argument
 * may name a command that needs no service: the connector of an office, the verifier, or the word that a backup was restored.
 */
@QuarkusMain
public class Main {

    public static void main(String... args) {
        var given = List.of(args).subList(Math.min(1, args.length), args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "connector" -> System.exit(Connector.run(given, System.getenv(), SystemClock.ticking()));
            case "verify" -> System.exit(Verify.run(given, System.out));
            case "restored" -> System.exit(Restored.run(System.out, System.err));
            default -> serve(args);
        }
    }

    private static void serve(String... args) {
        boolean training = System.getProperty(ApplicationLifecycleManager.QUARKUS_APPCDS_GENERATE_PROP) != null;
        if (!training) {
            try {
                readAhead();
                new Launch().prepare();
            } catch (StartRefused e) {
                stop(1, e);
            }
        }
        Quarkus.run(null, Main::stop, args);
    }

    /**
     * Flyway takes a tenth of the start to find itself together, all in one thread; another can load it while Quarkus
     * is busy with Hibernate. Nothing depends on whether it comes first.
     */
    private static void readAhead() {
        Thread reader = new Thread(() -> Flyway.configure().load(), "read-ahead");
        reader.setDaemon(true);
        reader.start();
    }

    private static void stop(int code, Throwable failure) {
        if (failure != null) {
            // The log isn't set up that early, or taken down again by now.
            StartFailure.explain(failure, System.err);
        }
        System.exit(code);
    }
}
