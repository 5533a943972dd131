package id.kironggo.ledger;

import id.kironggo.platform.persistence.RealTime;
import id.kironggo.proof.Checkpoint;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Grows the tree behind the sequencer and signs what it has become, one replica at a time. It stands apart from the sequencer:
 * where it fails, checkpoints lag and the health check says so, and nothing else stops. What contradicts the last checkpoint it
 * doesn't sign.
 */
@ApplicationScoped
public class Notary {

    static final long LOCK = 0x4B49524F54524545L;

    private static final long POLL_MILLIS = 400;
    private static final int TILES_AT_ONCE = 64;
    private static final String SIZE = "select coalesce(max(position), -1) + 1 from ledger_position";

    private final AgroalDataSource database;
    private final LogKeys keys;
    private final Clock clock;
    private CountDownLatch over = new CountDownLatch(1);
    private Thread thread;
    private volatile State state = new State(null, null);

    Notary(AgroalDataSource database, LogKeys keys, @RealTime Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start) {
        over = new CountDownLatch(1);
        thread = new Thread(this::run, "ledger-notary");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        over.countDown();
        thread.join(2_000);
    }

    /** How it stands with the checkpoints, as this replica sees it. */
    State state() {
        return state;
    }

    private void run() {
        try {
            do {
                look();
            } while (!over.await(POLL_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            while (over.getCount() > 0 && step() == Step.MORE) {
                Log.debug("The tree is behind and goes on growing");
            }
        } catch (SQLException | RuntimeException e) {
            if (state.trouble() == null || !state.trouble().equals(e.getMessage())) {
                Log.errorf("The ledger's checkpoints lag: %s", e.getMessage());
            }
            state = new State(state.behindSince() == null ? clock.instant() : state.behindSince(), e.getMessage());
        }
    }

    /** Cuts tiles, and signs once none is left to cut, in one transaction. */
    Step step() throws SQLException {
        var key = keys.current();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var step = step(connection, key);
                connection.commit();
                note(step);
                return step;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private Step step(Connection connection, LogKey key) throws SQLException {
        if (isSigned(connection)) {
            return Step.NOTHING;
        }
        if (number(connection, "select pg_try_advisory_xact_lock(" + LOCK + ")::int") == 0) {
            return Step.OTHERS;
        }
        if (!key.epoch().equals(LogKeys.epoch(connection))) {
            return Step.MORE;
        }
        // anew under the lock: another replica may have signed meanwhile
        long size = number(connection, SIZE);
        var last = Checkpoints.newest(connection).map(Checkpoints.Signed::checkpoint);
        var tiles = new StoredTiles(connection, size);
        if (tiles.cut(TILES_AT_ONCE) == TILES_AT_ONCE) {
            return Step.MORE;
        }
        if (last.isPresent()) {
            compare(tiles, size, last.get());
        }
        if (last.isEmpty() || last.get().size() < size) {
            var checkpoint = new Checkpoint(key.origin(), size, tiles.tree(size).root());
            Checkpoints.insert(connection, key, checkpoint, clock.instant());
        }
        return Step.SIGNED;
    }

    private static boolean isSigned(Connection connection) throws SQLException {
        long size = number(connection, SIZE);
        return Checkpoints.newest(connection)
                .filter(last -> last.size() == size)
                .isPresent();
    }

    /** A log never signs what contradicts what it has signed. */
    private static void compare(StoredTiles tiles, long size, Checkpoint last) {
        if (last.size() > size) {
            throw new LedgerContradicted(
                    "The ledger has " + size + " entries, its last checkpoint covers " + last.size());
        }
        if (!Arrays.equals(tiles.tree(last.size()).root(), last.root())) {
            throw new LedgerContradicted("The first " + last.size() + " entries are no longer what was signed");
        }
    }

    private void note(Step step) {
        var since = state.behindSince() == null ? clock.instant() : state.behindSince();
        state = step == Step.SIGNED || step == Step.NOTHING
                ? new State(null, null)
                : new State(since, step == Step.MORE ? "The tree is still growing" : "Another replica signs");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    enum Step {
        NOTHING,
        SIGNED,
        MORE,
        OTHERS
    }

    /** Since when something is not covered by a checkpoint, and why; null: nothing is. */
    record State(Instant behindSince, String trouble) {

        Duration behind(Instant now) {
            return behindSince == null ? Duration.ZERO : Duration.between(behindSince, now);
        }
    }
}
