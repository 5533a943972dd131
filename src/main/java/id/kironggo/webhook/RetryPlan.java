package id.kironggo.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** When an event is tried again: the schedule of Standard Webhooks, somewhat spread, and not before the receiver wants. */
final class RetryPlan {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** Nobody puts off an event for longer. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final double SPREAD = 0.2;

    private RetryPlan() {}

    /** When after a failed attempt the next is; nothing after the last. */
    static Optional<Instant> next(Outcome failed) {
        if (failed.number() > PAUSES.size()) {
            return Optional.empty();
        }
        var pause = PAUSES.get(failed.number() - 1);
        if (failed.retryAfter() != null && failed.retryAfter().compareTo(pause) > 0) {
            pause = failed.retryAfter().compareTo(LONGEST) > 0 ? LONGEST : failed.retryAfter();
        }
        long spread =
                (long) (pause.toMillis() * SPREAD * ThreadLocalRandom.current().nextDouble());
        return Optional.of(failed.at().plus(pause).plusMillis(spread));
    }
}
