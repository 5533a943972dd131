package id.kironggo.rehearsal;

import id.kironggo.file.Contents;
import id.kironggo.ledger.Epochs;
import id.kironggo.ledger.LedgerReader;
import id.kironggo.platform.persistence.Signals;
import id.kironggo.platform.persistence.Snapshot;
import id.kironggo.platform.problem.ProblemType;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Keeps how the demo was at its first start, and brings it back while the service runs: what a restore from a backup of that moment
 * would come to.
 */
@ApplicationScoped
class FreshStart {

    /** Less than after what PostgreSQL looks for a deadlock, so that it is the reset that gives way. */
    private static final String GIVES_WAY = "set lock_timeout = '600ms'";

    private static final List<String> IN_THE_WAY = List.of("55P03", "40P01");
    private static final long PAUSE_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Demo demo;
    private final DemoClock clock;
    private final LedgerReader ledger;
    private final Contents contents;
    private final Signals signals;

    FreshStart(Demo demo, DemoClock clock, LedgerReader ledger, Contents contents, Signals signals) {
        this.demo = demo;
        this.clock = clock;
        this.ledger = ledger;
        this.contents = contents;
        this.signals = signals;
    }

    /** Once all is loaded, and before anybody can call. */
    void keep(@Observes @Priority(95) StartupEvent start) throws SQLException {
        if (!demo.isItsOwn()) {
            return;
        }
        try (var connection = migrating()) {
            var baseline = new Baseline(connection);
            if (!baseline.isThere() && !ledger.isTouched()) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setAutoCommit(false);
                baseline.take();
                connection.commit();
            }
        }
    }

    ResetView reset() {
        return clock.turning(() -> {
            try {
                return new ResetView(brought(), clock.now());
            } catch (SQLException e) {
                throw new IllegalStateException("The demo could not be reset; it is as it was", e);
            }
        });
    }

    private String brought() throws SQLException {
        try (var connection = migrating()) {
            var baseline = new Baseline(connection);
            if (!baseline.isThere()) {
                throw Demo.refused(
                        "Keadaan awal demo ini tidak tersimpan: direktori datanya sudah dipakai sebelum versi ini. Hentikan"
                                + " layanan dan hapus direktori itu.",
                        "How this demo began isn't kept: its data directory was in use before this version. Stop the"
                                + " service and delete that directory.");
            }
            try (var statement = connection.createStatement()) {
                statement.execute(GIVES_WAY);
            }
            connection.setAutoCommit(false);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                try {
                    return begun(connection, baseline);
                } catch (SQLException e) {
                    connection.rollback();
                    requireWorthAnotherTry(e, end);
                }
            }
        }
    }

    private String begun(Connection connection, Baseline baseline) throws SQLException {
        baseline.lock();
        var left = contents.keys(connection);
        baseline.bringBack();
        var epoch = Epochs.begin(connection);
        connection.commit();
        clock.begunAnew();
        Snapshot.forgetAll();
        signals.tell(Signals.BEGUN_ANEW, "");
        contents.discard(left);
        Log.infof("The demo begins anew, in epoch %s", epoch);
        return epoch;
    }

    private static void requireWorthAnotherTry(SQLException failure, long end) throws SQLException {
        if (!IN_THE_WAY.contains(failure.getSQLState())) {
            throw failure;
        }
        if (System.nanoTime() > end) {
            throw ProblemType.UNAVAILABLE
                    .because(
                            "Layanan terlalu sibuk untuk dikembalikan; coba lagi sebentar.",
                            "The service is too busy to be reset; try again in a moment.")
                    .retryAfter(Duration.ofSeconds(5));
        }
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException(e);
        }
    }

    private static Connection migrating() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }
}
