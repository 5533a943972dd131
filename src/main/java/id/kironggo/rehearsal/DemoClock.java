package id.kironggo.rehearsal;

import id.kironggo.platform.persistence.MovableClock;
import id.kironggo.platform.persistence.RealTime;
import id.kironggo.platform.persistence.Signals;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** How far the clock of the demo is ahead: kept in the database, so that it outlives a restart and all replicas go by it. */
@ApplicationScoped
class DemoClock {

    private static final String MOVED = "sandbox.clock";
    private static final Duration MOST = Duration.ofDays(731);

    private final AgroalDataSource database;
    private final MovableClock clock;
    private final Clock real;
    private final Signals signals;
    private final Demo demo;
    private final ReentrantLock turning = new ReentrantLock();

    DemoClock(AgroalDataSource database, MovableClock clock, @RealTime Clock real, Signals signals, Demo demo) {
        this.database = database;
        this.clock = clock;
        this.real = real;
        this.signals = signals;
        this.demo = demo;
    }

    /** Before anything is loaded, which would else be of another time. */
    void start(@Observes @Priority(2) StartupEvent start) {
        if (demo.isDemo()) {
            follow();
            // who tells must not be kept waiting for the database
            signals.hear(MOVED, List.of(""), () -> Infrastructure.getDefaultExecutor()
                    .execute(this::follow));
        }
    }

    Instant now() {
        return clock.instant();
    }

    Instant real() {
        return real.instant();
    }

    Instant latest() {
        return real.instant().plus(MOST);
    }

    /** Turns the clock as long as {@code work} lasts; nobody else does meanwhile. */
    <T> T turning(Turn<T> work) {
        turning.lock();
        try {
            return work.go();
        } finally {
            turning.unlock();
        }
    }

    /** Makes it that late, unless it is later already. */
    void advance(Instant to) {
        var ahead = Duration.between(real.instant(), to).truncatedTo(ChronoUnit.MICROS);
        if (ahead.compareTo(clock.ahead()) > 0) {
            keep(ahead);
            clock.setAhead(ahead);
            signals.tell(MOVED, "");
        }
    }

    /** The database says that it goes back: here at once, and at the other replicas. */
    void begunAnew() {
        follow();
        signals.tell(MOVED, "");
    }

    private void follow() {
        turning(() -> {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement("select ahead_micros from sandbox_clock");
                    var row = query.executeQuery()) {
                row.next();
                clock.setAhead(Duration.of(row.getLong(1), ChronoUnit.MICROS));
                return null;
            } catch (SQLException e) {
                throw new IllegalStateException("How far the demo's clock is ahead can't be read", e);
            }
        });
    }

    private void keep(Duration ahead) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update sandbox_clock set ahead_micros = ?")) {
            update.setLong(1, ahead.toNanos() / 1_000);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The demo's clock could not be moved", e);
        }
    }

    /** What is done while the clock is turned. */
    interface Turn<T> {
        T go();
    }
}
