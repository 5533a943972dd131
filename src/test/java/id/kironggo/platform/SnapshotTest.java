package id.kironggo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.KeptSynchronizations;
import id.kironggo.platform.persistence.Snapshot;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is answered from memory: read rarely, and anew after a change. */
class SnapshotTest {

    private final AtomicInteger loads = new AtomicInteger();
    private final Snapshot<Integer> snapshot = new Snapshot<>(loads::incrementAndGet);
    private final KeptSynchronizations transaction = new KeptSynchronizations();

    @Test
    void whatWasReadAMomentAgoIsNotReadAgain() {
        assertThat(snapshot.get()).isEqualTo(1);
        assertThat(snapshot.get()).isEqualTo(1);
        assertThat(loads).hasValue(1);
    }

    @Test
    void aChangeIsSeenAfterItsTransactionAndNotBefore() {
        snapshot.get();
        snapshot.forgetAfter(transaction);
        assertThat(snapshot.get()).isEqualTo(1);

        transaction.complete();
        assertThat(snapshot.get()).isEqualTo(2);
        assertThat(snapshot.get()).isEqualTo(2);
    }

    @Test
    void aChangeDuringAReadIsNotLost() {
        var readings = new AtomicInteger();
        var interrupted = new Snapshot<>(() -> {
            transaction.complete();
            return readings.incrementAndGet();
        });
        interrupted.forgetAfter(transaction);

        assertThat(interrupted.get()).isEqualTo(1);
        assertThat(interrupted.get()).as("read before the change was whole").isEqualTo(2);
    }

    @Test
    void whatIsOldIsReadAgain() throws InterruptedException {
        snapshot.get();
        Thread.sleep(1_100);
        assertThat(snapshot.get()).as("renewed early").isEqualTo(2);
        Thread.sleep(2_100);
        assertThat(snapshot.get()).isEqualTo(3);
        assertThat(snapshot.get()).isEqualTo(3);
    }
}
