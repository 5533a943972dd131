package id.kironggo.connector;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after failures in a row: twice as long each time, up to 30 seconds, and never all offices at once. */
final class Backoff {

    private static final long LONGEST_MILLIS = 30_000;

    private final long shortestMillis;
    private int failures;

    Backoff(Duration shortest) {
        this.shortestMillis = shortest.toMillis();
    }

    void reset() {
        failures = 0;
    }

    /** @param asked what Kironggo asked for, which is never fallen short of */
    Duration next(Optional<Duration> asked) {
        long most = Math.min(shortestMillis << Math.min(failures, 16), LONGEST_MILLIS);
        failures++;
        long jitter = ThreadLocalRandom.current().nextLong(most / 2 + 1);
        return asked.map(least -> least.plusMillis(Math.min(jitter, 1_000)))
                .orElseGet(() -> Duration.ofMillis(most - jitter));
    }
}
