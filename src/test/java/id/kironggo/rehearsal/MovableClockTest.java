package id.kironggo.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.platform.persistence.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

@Plain
class MovableClockTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private final MovableClock clock = new MovableClock(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void itIsTheRealTimeUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(NOON);
        clock.setAhead(Duration.ofDays(3));
        assertThat(clock.instant()).isEqualTo("2026-11-30T12:00:00Z");
    }

    @Test
    void whoLooksAtItInAnotherZoneSeesItMovedToo() {
        var elsewhere = clock.withZone(ZoneId.of("Asia/Jakarta"));
        clock.setAhead(Duration.ofHours(6));
        assertThat(LocalDate.now(elsewhere)).isEqualTo("2026-11-28");
    }
}
