package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.Plain;
import id.kironggo.platform.privacy.Keyring;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes in the notary's way while it is at work. */
@Plain
class NotaryRaceTest {

    private final ProvedLedger ledger = new ProvedLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatAnotherReplicaSignedJustBeforeIsNotSignedAgain() throws Exception {
        ledger.fill(3, "a");
        ledger.place();
        var signed = new AtomicInteger();
        var notary = watched(call -> {
            // it has seen that something is to be signed, and doesn't hold the lock yet
            if (call.contains("pg_try_advisory_xact_lock") && signed.getAndIncrement() == 0) {
                assertThat(ledger.anotherNotary().step()).isEqualTo(Notary.Step.SIGNED);
            }
        });

        assertThat(notary.step()).isEqualTo(Notary.Step.SIGNED);
        assertThat(signed).hasValue(1);
        assertThat(ledger.prover().checkpoint().lines().skip(1)).startsWith("3");
        assertThat(notary.step()).isEqualTo(Notary.Step.NOTHING);
    }

    @Test
    void whoStopsItWaitsForWhatItIsDoing() throws Exception {
        var asked = new AtomicInteger();
        var notary = watched(call -> {
            if (call.equals("getConnection")) {
                asked.incrementAndGet();
                Thread.sleep(500);
            }
        });
        notary.start(null);
        await().until(() -> asked.get() >= 1);

        notary.stop(null);
        assertThat(ledger.count("ledger_checkpoint")).as("it was about to sign").isOne();
    }

    private Notary watched(Watched.Look look) {
        var real = ledger.database().serving();
        return new Notary(
                Watched.database(real, look),
                new LogKeys(real, Keyring.vault(), "ledger.example.org"),
                Clock.systemUTC());
    }
}
