package id.kironggo.insight;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Keeps the figures near the ledger, and says how near they are. */
@ApplicationScoped
public class Freshness {

    /** As much as whoever asks may be kept waiting for: a fraction of a second. */
    private static final long NEAR = 500;

    private static final String STATE = """
            select c.position, coalesce((select max(position) from ledger_position), -1), c.formula,
                (select e.at from ledger_position p join ledger_entry e on e.id = p.entry where p.position = c.position)
            from insight_cursor c""";

    private final Follower follower;
    private final Sums sums;
    private final Clock clock;

    Freshness(Follower follower, Sums sums, Clock clock) {
        this.follower = follower;
        this.sums = sums;
        this.clock = clock;
    }

    /** Counts what has happened since; whatever another replica is at is left to it. */
    @Scheduled(
            every = "${kironggo.insight.every:1s}",
            delayed = "${kironggo.insight.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    public void follow() {
        boolean hasMore = isBehind(state());
        while (hasMore) {
            hasMore = follower.follow(Follower.Lock.LEAVE);
        }
    }

    /** Counts what has just happened before somebody asks; as of when the figures are. */
    Instant now() {
        var state = state();
        if (isBehind(state) && state.head - state.position <= NEAR && state.formula == Follower.FORMULA) {
            try {
                follower.follow(Follower.Lock.WAIT);
                state = state();
            } catch (RuntimeException e) {
                Log.warn("The figures could not be brought up to date for who asks; they say as of when they are", e);
            }
        }
        return isBehind(state) ? state.at : clock.instant();
    }

    private static boolean isBehind(State state) {
        return state.position < state.head || state.formula != Follower.FORMULA;
    }

    private State state() {
        return sums.read(
                        new Query().add(STATE),
                        row -> new State(
                                row.getLong(1),
                                row.getLong(2),
                                row.getInt(3),
                                row.getObject(4) == null
                                        ? Instant.EPOCH
                                        : row.getObject(4, OffsetDateTime.class).toInstant()))
                .get(0);
    }

    private record State(long position, long head, int formula, Instant at) {}
}
