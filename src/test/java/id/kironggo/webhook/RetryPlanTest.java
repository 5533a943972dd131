package id.kironggo.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When an event is tried again. */
@Plain
class RetryPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-27T05:00:00Z");
    private static final List<Duration> STANDARD = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static Outcome failed(int number, Duration retryAfter) {
        return new Outcome(
                UUID.randomUUID(), UUID.randomUUID(), number, NOW, 3, 503, DeliveryFailure.REFUSED, null, retryAfter);
    }

    @Test
    void thePausesAreTheStandardsAndSpreadByAFifth() {
        for (int number = 1; number <= STANDARD.size(); number++) {
            var pause = STANDARD.get(number - 1);
            var seen = new HashSet<Instant>();
            for (int i = 0; i < 50; i++) {
                var next = RetryPlan.next(failed(number, null)).orElseThrow();
                assertThat(Duration.between(NOW, next)).isBetween(pause, pause.plus(pause.dividedBy(5)));
                seen.add(next);
            }
            assertThat(seen).hasSizeGreaterThan(10);
        }
    }

    @Test
    void afterTheTenthAttemptThereIsNone() {
        assertThat(RetryPlan.next(failed(10, null))).isEmpty();
        assertThat(RetryPlan.next(failed(10, Duration.ofSeconds(1)))).isEmpty();
    }

    @Test
    void whatTheReceiverWantsIsKeptUpToADay() {
        assertThat(pause(1, Duration.ofMinutes(1))).isBetween(Duration.ofMinutes(1), Duration.ofSeconds(72));
        assertThat(pause(3, Duration.ofMinutes(1))).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(36));
        assertThat(pause(1, Duration.ofDays(9))).isBetween(Duration.ofHours(24), Duration.ofMinutes(1_729));
        assertThat(pause(1, Duration.ofSeconds(-5))).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
    }

    private static Duration pause(int number, Duration retryAfter) {
        return Duration.between(NOW, RetryPlan.next(failed(number, retryAfter)).orElseThrow());
    }
}
