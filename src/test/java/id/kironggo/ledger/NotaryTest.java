package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.Plain;
import id.kironggo.PlainDatabase;
import id.kironggo.proof.Checkpoint;
import id.kironggo.proof.Consistency;
import id.kironggo.proof.Hashes;
import id.kironggo.proof.Inclusion;
import id.kironggo.proof.SignedNote;
import id.kironggo.proof.VerifierKey;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the tree grows behind the sequencer, what is signed of it, and what is proved by it. */
@Plain
class NotaryTest {

    private final ProvedLedger ledger = new ProvedLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void anEmptyLedgerIsSignedAsEmpty() throws Exception {
        ledger.sign();

        assertThat(checkpoint().size()).isZero();
        assertThat(checkpoint().root()).isEqualTo(Hashes.empty());
        assertThat(checkpoint().origin()).matches("ledger\\.example\\.org/[0-9a-f]{12}");
    }

    @Test
    void whatIsSignedIsTheRootOfAllLeavesHoweverTheTreeGrew() throws Exception {
        int size = 0;
        for (int facts : List.of(1, 254, 1, 1, 255, 300)) {
            ledger.grow(facts, "a");
            ledger.sign();
            size += facts;
            assertThat(checkpoint().size()).isEqualTo(size);
            assertThat(checkpoint().root()).isEqualTo(ledger.recomputed().root());
        }
        assertThat(ledger.count("ledger_tile")).isEqualTo(size / 256);
    }

    @Test
    void ofTheCheckpointsOfAnHourTheLastIsKept() throws Exception {
        for (var time : List.of("10:05:00", "10:59:59", "11:00:00", "11:00:01", "13:30:00")) {
            ledger.grow(1, "a");
            ledger.notaryAt(Instant.parse("2026-11-27T" + time + "Z")).step();
        }
        assertThat(ledger.count("ledger_checkpoint where size in (2, 4, 5)")).isEqualTo(3);
        assertThat(ledger.count("ledger_checkpoint")).isEqualTo(3);
        assertThat(checkpoint().size()).isEqualTo(5);
    }

    @Test
    void aTreeOfThreeLevelsOfTilesIsCaughtUpStepByStepAndProves() throws Exception {
        int size = 66_000;
        ledger.grow(size, "a");
        assertThat(ledger.notary().step()).isEqualTo(Notary.Step.MORE);
        assertThat(ledger.count("ledger_tile")).isEqualTo(64);
        assertThat(ledger.count("ledger_checkpoint")).isZero();

        ledger.sign();
        assertThat(ledger.count("ledger_tile where level = 0")).isEqualTo(257);
        assertThat(ledger.count("ledger_tile where level = 1")).isEqualTo(1);
        assertThat(checkpoint().root()).isEqualTo(ledger.recomputed().root());
        var leaves = ledger.leaves();
        var random = new Random(8);
        for (int i = 0; i < 200; i++) {
            int tree = 1 + random.nextInt(size);
            int position = random.nextInt(tree);
            var view = ledger.prover().inclusion(leaves.get(position), (long) tree);
            assertThat(view.position()).isEqualTo(position);
            assertThat(new Inclusion(position, tree, hashes(view.proof()))
                            .proves(leaves.get(position), hash(view.rootHash())))
                    .isTrue();
        }
        for (int i = 0; i < 50; i++) {
            int from = 1 + random.nextInt(size);
            var root =
                    hash(ledger.prover().inclusion(leaves.get(0), (long) from).rootHash());
            var proof = ledger.prover().consistency(from, null).proof();
            assertThat(new Consistency(from, size, hashes(proof))
                            .proves(root, checkpoint().root()))
                    .isTrue();
        }
    }

    @Test
    void replicasSignOneLogUnderOneKey() throws Exception {
        ledger.grow(700, "a");
        var notaries = List.of(ledger.notary(), ledger.anotherNotary(), ledger.anotherNotary());
        notaries.forEach(notary -> notary.start(null));
        try {
            for (int i = 0; i < 10; i++) {
                ledger.grow(100, "b");
            }
            await().until(() -> checkpoint().size() == 1_700);
        } finally {
            for (var notary : notaries) {
                notary.stop(null);
            }
        }
        assertThat(notaries).allSatisfy(notary -> assertThat(notary.state().trouble())
                .matches(trouble -> trouble == null || !trouble.contains("covers")));
        assertThat(ledger.count("ledger_key")).isEqualTo(1);
        assertThat(checkpoint().root()).isEqualTo(ledger.recomputed().root());
    }

    @Test
    void anotherEpochIsAnotherLogUnderAnotherKey() throws Exception {
        ledger.grow(300, "a");
        ledger.sign();
        var before = checkpoint();
        var key = ledger.prover().key();

        try (var owner = ledger.database().owner()) {
            assertThat(Epochs.begin(owner)).isNotEqualTo(before.origin().split("/")[1]);
        }
        ledger.sign();
        assertThat(checkpoint().origin()).isNotEqualTo(before.origin());
        assertThat(checkpoint().root()).isEqualTo(before.root());
        assertThat(ledger.prover().key()).isNotEqualTo(key);
    }

    @Test
    void aKeyThatCanNotBeUsedIsToldAndStopsNoSequencer() throws Exception {
        ledger.grow(1, "a");
        ledger.run("insert into ledger_key select epoch, 'broken', '\\x01', sha256('') from ledger_epoch");
        ledger.notary().start(null);
        try {
            await().until(() -> ledger.notary().state().trouble() != null);
            ledger.grow(10, "b");
            var health = new CheckpointHealth(ledger.notary(), Clock.offset(Clock.systemUTC(), Duration.ofSeconds(11)))
                    .call();
            assertThat(health.getStatus()).hasToString("DOWN");
            assertThat(health.getData().orElseThrow()).containsKey("trouble");
            ledger.run("delete from ledger_key");
            await().until(() -> ledger.notary().state().trouble() == null);
            assertThat(checkpoint().size()).isEqualTo(11);
        } finally {
            ledger.notary().stop(null);
        }
    }

    @Test
    void theServingRoleCanNotTouchTilesKeysAndCheckpoints() {
        for (var table : List.of("ledger_tile", "ledger_key", "ledger_checkpoint", "ledger_epoch")) {
            for (var sql : List.of("delete from " + table, "truncate " + table + " cascade")) {
                assertThat(refusal(sql)).as(sql).isEqualTo("42501");
            }
        }
        assertThat(refusal("update ledger_tile set root = root")).isEqualTo("42501");
        assertThat(refusal("update ledger_checkpoint set size = 0")).isEqualTo("42501");
        assertThat(refusal("insert into ledger_epoch(epoch) values ('forged')")).isEqualTo("42501");
    }

    private String refusal(String sql) {
        try (var connection = PlainDatabase.serving().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    /** The newest checkpoint, verified. */
    private Checkpoint checkpoint() {
        var note = SignedNote.parse(ledger.prover().checkpoint());
        assertThat(note.isSignedBy(VerifierKey.parse(ledger.prover().key()))).isTrue();
        return Checkpoint.parse(note.text());
    }

    private static List<byte[]> hashes(List<String> proof) {
        return proof.stream().map(NotaryTest::hash).toList();
    }

    private static byte[] hash(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
