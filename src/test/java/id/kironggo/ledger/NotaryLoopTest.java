package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import id.kironggo.Overheard;
import id.kironggo.Plain;
import id.kironggo.platform.privacy.Keyring;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the notary signs and when it leaves it, what it says of itself meanwhile, and how it begins and ends. */
@Plain
class NotaryLoopTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final String TAMPERED = "The first 300 entries are no longer what was signed";

    private final ProvedLedger ledger = new ProvedLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatIsSignedIsLeftAsItIs() throws Exception {
        grown(3);
        assertThat(ledger.notary().step()).isEqualTo(Notary.Step.SIGNED);
        var checkpoint = ledger.prover().checkpoint();

        whileAnotherHoldsTheLock(() -> {
            assertThat(ledger.notary().step()).as("needs no lock").isEqualTo(Notary.Step.NOTHING);
        });
        assertThat(ledger.notary().step()).isEqualTo(Notary.Step.NOTHING);
        assertThat(ledger.prover().checkpoint()).isEqualTo(checkpoint);
        assertThat(ledger.notary().state()).isEqualTo(new Notary.State(null, null));
    }

    @Test
    void whileAnotherReplicaSignsThisOneSaysSinceWhenItWaits() throws Exception {
        grown(3);
        var clock = new Ticking();
        var notary = new Notary(ledger.database().serving(), keys(), clock);
        whileAnotherHoldsTheLock(() -> {
            assertThat(notary.step()).isEqualTo(Notary.Step.OTHERS);
            assertThat(notary.state()).isEqualTo(new Notary.State(NOW, "Another replica signs"));
            clock.now = NOW.plusSeconds(7);
            assertThat(notary.step()).isEqualTo(Notary.Step.OTHERS);
            assertThat(notary.state().behindSince()).as("still since then").isEqualTo(NOW);
            assertThat(notary.state().behind(clock.now)).isEqualTo(Duration.ofSeconds(7));
            assertThat(ledger.count("ledger_checkpoint")).isZero();
        });

        assertThat(notary.step()).isEqualTo(Notary.Step.SIGNED);
        assertThat(notary.state()).isEqualTo(new Notary.State(null, null));
        assertThat(notary.state().behind(clock.now)).isZero();
        assertThat(ledger.count("ledger_checkpoint where signed_at = '" + clock.now + "'"))
                .isOne();
    }

    @Test
    void tenSecondsBehindAreBearableAndNoMore() throws Exception {
        grown(1);
        var notary = ledger.notaryAt(NOW);
        assertHealth(notary, NOW, HealthCheckResponse.Status.UP, 0);
        whileAnotherHoldsTheLock(() -> {
            notary.step();
        });

        var waited = NOW.plusSeconds(10);
        var health = assertHealth(notary, waited, HealthCheckResponse.Status.UP, 10);
        assertThat(health.getData().orElseThrow()).containsEntry("trouble", "Another replica signs");
        assertHealth(notary, waited.plusNanos(1), HealthCheckResponse.Status.DOWN, 10);
        notary.step();
        health = assertHealth(notary, waited.plusSeconds(60), HealthCheckResponse.Status.UP, 0);
        assertThat(health.getData().orElseThrow()).doesNotContainKey("trouble");
    }

    @Test
    void whatItCutBeforeItFoundAContradictionItTakesBack() throws Exception {
        grown(300);
        ledger.sign();
        grown(300);
        ledger.run("update ledger_position set leaf_hash = sha256('other') where position = 280");

        assertThatExceptionOfType(LedgerContradicted.class)
                .isThrownBy(() -> ledger.notary().step())
                .withMessage(TAMPERED);
        assertThat(ledger.count("ledger_tile")).isOne();
        assertThat(ledger.count("ledger_checkpoint")).isOne();

        ledger.run("delete from ledger_position where position >= 299");
        assertThatExceptionOfType(LedgerContradicted.class)
                .isThrownBy(() -> ledger.notary().step())
                .withMessage("The ledger has 299 entries, its last checkpoint covers 300");
        assertThat(ledger.count("ledger_checkpoint")).isOne();
    }

    @Test
    void troubleIsToldOnceAndHowLongItLastsStaysKnown() throws Exception {
        grown(300);
        ledger.sign();
        ledger.run("update ledger_position set leaf_hash = sha256('other') where position = 280");
        grown(1);
        var clock = new Ticking();
        var notary = new Notary(ledger.database().serving(), keys(), clock);
        try (var said = new Overheard(Notary.class.getName())) {
            notary.start(null);
            await().until(() -> notary.state().trouble(), TAMPERED::equals);
            clock.now = NOW.plusSeconds(60);
            Thread.sleep(1_000);
            assertThat(said.lines()).hasSize(1);
            assertThat(said.lines().get(0)).startsWith("ERROR ").endsWith("The ledger's checkpoints lag: " + TAMPERED);
            ledger.run("delete from ledger_position where position >= 280");
            await().until(() -> said.lines().size() == 2);
            assertThat(said.lines().get(1)).endsWith("lag: The ledger has 280 entries, its last checkpoint covers 300");
            assertThat(notary.state().behindSince()).isEqualTo(NOW);
        } finally {
            notary.stop(null);
        }
    }

    @Test
    void ofAnotherEpochThanItsKeyNothingIsSignedAndItGoesOnUntilItIsStopped() throws Exception {
        var others = notaries();
        try (var elsewhere = new ProvedLedger();
                var said = new Overheard(Notary.class.getName())) {
            var logger = Logger.getLogger(Notary.class.getName());
            var level = logger.getLevel();
            logger.setLevel(Level.FINE);
            var keysOfAnother = new LogKeys(elsewhere.database().serving(), Keyring.vault(), "ledger.example.org");
            var notary = new Notary(ledger.database().serving(), keysOfAnother, Clock.fixed(NOW, ZoneOffset.UTC));
            try {
                notary.start(null);
                await().until(() -> notary.state().trouble() != null);
                assertThat(notary.state()).isEqualTo(new Notary.State(NOW, "The tree is still growing"));
                await().until(() -> said.lines().size() > 1);
                assertThat(said.lines().get(0)).startsWith("DEBUG ").endsWith("The tree is behind and goes on growing");
                assertThat(ledger.count("ledger_checkpoint")).isZero();
            } finally {
                notary.stop(null);
                logger.setLevel(level);
            }
            assertThat(others).containsAll(notaries());
        }
    }

    @Test
    void itLooksAgainAndAgainInADaemonThatHasEndedWhenStopReturns() throws Exception {
        var others = notaries();
        ledger.notary().start(null);
        var started = notaries();
        started.removeAll(others);
        assertThat(started).hasSize(1).allMatch(Thread::isDaemon);
        await().until(() -> ledger.count("ledger_checkpoint where size = 0") == 1);
        grown(2);
        await().until(() -> ledger.count("ledger_checkpoint where size = 2") == 1);

        ledger.notary().stop(null);
        assertThat(started).noneMatch(Thread::isAlive);
        grown(1);
        Thread.sleep(600);
        assertThat(ledger.count("ledger_checkpoint where size = 3")).isZero();
    }

    @Test
    void itCanBeStartedAnew() throws Exception {
        ledger.notary().start(null);
        ledger.notary().stop(null);
        grown(1);
        ledger.notary().start(null);
        try {
            await().until(() -> ledger.count("ledger_checkpoint where size = 1") == 1);
        } finally {
            ledger.notary().stop(null);
        }
    }

    private void whileAnotherHoldsTheLock(Turn turn) throws Exception {
        try (var other = ledger.database().owner();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + Notary.LOCK + ")");
            turn.go();
            // its end alone the server hears of a little later
            statement.execute("select pg_advisory_unlock(" + Notary.LOCK + ")");
        }
    }

    private void grown(int facts) throws SQLException {
        ledger.fill(facts, "a");
        ledger.place();
    }

    private LogKeys keys() {
        return new LogKeys(ledger.database().serving(), Keyring.vault(), "ledger.example.org");
    }

    private static HealthCheckResponse assertHealth(
            Notary notary, Instant at, HealthCheckResponse.Status status, long behind) {
        var health = new CheckpointHealth(notary, Clock.fixed(at, ZoneOffset.UTC)).call();
        assertThat(health.getName()).isEqualTo("ledger-checkpoints");
        assertThat(health.getStatus()).isEqualTo(status);
        assertThat(health.getData().orElseThrow()).containsEntry("behindSeconds", behind);
        return health;
    }

    private static Set<Thread> notaries() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("ledger-notary"))
                .collect(Collectors.toSet());
    }

    private interface Turn {
        void go() throws Exception;
    }

    /** A clock that the test sets. */
    private static final class Ticking extends Clock {

        private volatile Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
