package id.kironggo.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.Owner;
import id.kironggo.platform.web.LongPoll;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("try") // what is listened with is only closed
class SignalsTest {

    private static final String TOPIC = "test";

    @Inject
    Signals signals;

    @Inject
    LongPoll polls;

    @Test
    void whatAnotherReplicaTellsIsHeardByThoseWhoListenForIt() {
        var heard = new AtomicInteger();
        var other = new AtomicInteger();
        try (var one = signals.hear(TOPIC, List.of("DLH", "BPBD"), heard::incrementAndGet);
                var two = signals.hear(TOPIC, List.of("DINKES"), other::incrementAndGet)) {
            Owner.run("select pg_notify('" + Signals.CHANNEL + "', 'test BPBD')");
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(heard).hasPositiveValue());
            assertThat(other).hasValue(0);
        }
    }

    @Test
    void whatIsToldIsHeardHereAndSentToAllOthers() {
        var heard = new AtomicInteger();
        try (var hearing = signals.hear(TOPIC, List.of("once-here-once-by-notify"), heard::incrementAndGet)) {
            signals.tell(TOPIC, "once-here-once-by-notify");
            assertThat(heard).hasPositiveValue();
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(heard).hasValue(2));
        }
        signals.tell(TOPIC, "once-here-once-by-notify");
        assertThat(heard).as("after it was closed").hasValue(2);
    }

    @Test
    void whoeverListensLooksAgainAfterTheConnectionWasLost() {
        var heard = new AtomicInteger();
        try (var hearing = signals.hear(TOPIC, List.of("nobody-tells-this"), heard::incrementAndGet)) {
            Owner.run("select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen kironggo'");
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(heard).hasPositiveValue());
        }
    }

    @Test
    void aThousandWhoWaitHoldNoWorkerAndAreAnsweredAtOnce() {
        var there = new AtomicInteger();
        var waiting = IntStream.range(0, 1_000)
                .mapToObj(any -> polls.until(
                                there::get, found -> found > 0, Duration.ofSeconds(30), TOPIC, List.of("all"))
                        .subscribeAsCompletionStage())
                .toList();
        assertThat(polls.until(() -> "here", any -> true, Duration.ofSeconds(30), TOPIC, List.of())
                        .await()
                        .atMost(Duration.ofSeconds(2)))
                .isEqualTo("here");
        long told = System.nanoTime();
        there.set(1);
        signals.tell(TOPIC, "all");
        assertThat(Uni.join()
                        .all(waiting.stream()
                                .map(one -> Uni.createFrom().completionStage(one))
                                .toList())
                        .andFailFast()
                        .await()
                        .atMost(Duration.ofSeconds(10)))
                .containsOnly(1);
        assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void whoWaitsInVainIsAnsweredWhenTheTimeIsOver() {
        long begun = System.nanoTime();
        assertThat(polls.until(() -> 0, found -> found > 0, Duration.ofSeconds(1), TOPIC, List.of("never"))
                        .await()
                        .atMost(Duration.ofSeconds(5)))
                .isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(990), Duration.ofMillis(2_500));
    }
}
