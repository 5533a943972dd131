package id.kironggo.exchange;

import id.kironggo.platform.problem.ProblemType;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps the {@link Gate} as the database has it: read anew at once where this replica committed a change, and within half a
 * second where another did.
 */
@ApplicationScoped
class Gatehouse {

    private static final long POLL_MILLIS = 500;
    private static final long PATIENCE_MILLIS = 1_000;

    private final AgroalDataSource database;
    private final GateLoad load;
    private final TransactionSynchronizationRegistry transaction;
    private final Semaphore wake = new Semaphore(0);
    private final Queue<CompletableFuture<Void>> waiting = new ConcurrentLinkedQueue<>();
    private volatile Gate gate;
    private volatile boolean running;
    private Thread thread;

    Gatehouse(AgroalDataSource database, GateLoad load, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.load = load;
        this.transaction = transaction;
    }

    void start(@Observes StartupEvent start) {
        running = true;
        try {
            refresh();
        } catch (SQLException e) {
            Log.warn("APIs and grants can't be read yet; until then calls are refused", e);
        }
        thread = new Thread(this::run, "exchange-gate");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        running = false;
        wake.release();
        thread.join(2_000);
    }

    Gate gate() {
        var present = gate;
        if (present == null) {
            throw ProblemType.UNAVAILABLE.because(
                    "Daftar API belum terbaca; coba lagi sebentar.", "The APIs are not read yet; try again shortly.");
        }
        return present;
    }

    /** The current transaction changes APIs or grants: whoever hears that it was committed finds them changed here. */
    void changed() {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update exchange_stamp set stamp = stamp + 1")) {
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        transaction.registerInterposedSynchronization(new AfterCommit());
    }

    private void run() {
        while (running) {
            var served = new ArrayList<CompletableFuture<Void>>();
            try {
                wake.drainPermits();
                for (var one = waiting.poll(); one != null; one = waiting.poll()) {
                    served.add(one);
                }
                refresh();
                served.forEach(one -> one.complete(null));
                wake.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                Log.warn("APIs and grants can't be read anew; calls are judged by those of before", e);
                pause(served);
            }
        }
    }

    private void pause(List<CompletableFuture<Void>> served) {
        served.forEach(one -> one.complete(null));
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void refresh() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select stamp from exchange_stamp");
                var row = query.executeQuery()) {
            row.next();
            // read before the rest: what is changed meanwhile has moved it, and is read again the next time
            long stamp = row.getLong(1);
            if (gate == null || gate.stamp() != stamp) {
                gate = load.read(connection, stamp, gate);
            }
        }
    }

    private void freshen() {
        var done = new CompletableFuture<Void>();
        waiting.add(done);
        wake.release();
        try {
            done.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            Log.warn("APIs and grants are not read anew yet; that comes with the next poll");
        }
    }

    private final class AfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                freshen();
            }
        }
    }
}
