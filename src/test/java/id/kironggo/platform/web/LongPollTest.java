package id.kironggo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Who began to wait together doesn't come back together. */
@Plain
class LongPollTest {

    @Test
    void aShortWaitIsKept() {
        for (var wait : new Duration[] {Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(10)}) {
            assertThat(LongPoll.patience(wait)).isEqualTo(wait.toNanos());
        }
    }

    @Test
    void longWaitsEndOneAfterTheOther() {
        var ends = LongStream.range(0, 1_000)
                .map(any -> LongPoll.patience(Duration.ofSeconds(30)))
                .map(nanos -> Duration.ofNanos(nanos).toSeconds())
                .summaryStatistics();

        assertThat(ends.getMin()).isEqualTo(24);
        assertThat(ends.getMax()).isBetween(29L, 30L);
        assertThat(ends.getAverage()).isBetween(25.5, 27.5);
    }
}
