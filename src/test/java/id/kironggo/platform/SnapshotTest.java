package id.kironggo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.KeptSynchronizations;
import id.kironggo.Plain;
import id.kironggo.platform.persistence.Snapshot;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is answered from memory: read rarely, and anew after a change. */
@Plain
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

    @Test
    void renewingEarlyIsDoneAgainAndAgain() throws InterruptedException {
        snapshot.get();
        Thread.sleep(1_100);
        assertThat(snapshot.get()).isEqualTo(2);
        Thread.sleep(1_100);
        assertThat(snapshot.get()).isEqualTo(3);
        assertThat(snapshot.get()).isEqualTo(3);
    }

    @Test
    void whileOneRenewsEarlyTheOthersReadWhatThereIs() throws Exception {
        var loading = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        var slow = new Snapshot<>(() -> {
            if (loads.incrementAndGet() == 2) {
                loading.countDown();
                awaits(read);
            }
            return loads.get();
        });
        slow.get();
        Thread.sleep(1_010);
        var volunteer = CompletableFuture.supplyAsync(slow::get);
        loading.await();

        assertThat(slow.get()).isEqualTo(1);
        read.countDown();
        assertThat(volunteer.get(5, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(slow.get()).isEqualTo(2);
    }

    @Test
    void ofAnotherDatabaseEverySnapshotIsReadAgain() {
        snapshot.get();
        Snapshot.forgetAll();
        assertThat(snapshot.get()).isEqualTo(2);
        assertThat(snapshot.get()).isEqualTo(2);

        snapshot.forgetAfter(transaction);
        transaction.complete();
        Snapshot.forgetAll();
        assertThat(snapshot.get()).as("both at once").isEqualTo(3);
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
