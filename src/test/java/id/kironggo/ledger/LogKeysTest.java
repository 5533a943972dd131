package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.kironggo.Plain;
import id.kironggo.PlainDatabase;
import id.kironggo.platform.privacy.Keyring;
import id.kironggo.proof.Checkpoint;
import id.kironggo.proof.SignedNote;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every replica signs under the one key of the epoch, which lies sealed, and what was signed is found again. */
@Plain
class LogKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final PlainDatabase.Apart database = PlainDatabase.apart();
    private final LogKeys keys = keys();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theNameIsToldBeforeThereIsAKey() throws SQLException {
        assertThat(keys.origin()).isEqualTo("ledger.example.org/" + epoch());
        assertThat(list("select origin from ledger_key")).isEmpty();
    }

    @Test
    void theKeyIsMadeOnceForAllReplicasAndLiesSealed() throws SQLException {
        var key = keys.current();

        assertThat(key.epoch()).isEqualTo(epoch());
        assertThat(key.origin()).isEqualTo(keys.origin()).isEqualTo("ledger.example.org/" + epoch());
        assertThat(keys.current()).isSameAs(key);
        assertThat(keys().current().publicKey()).hasToString(key.publicKey().toString());
        assertThat(list("select encode(public_key, 'hex') from ledger_key"))
                .containsExactly(HexFormat.of().formatHex(key.publicKey().publicKey()));
        assertThat(list("select encode(private_key, 'hex') from ledger_key").get(0))
                .doesNotContain(HexFormat.of().formatHex(key.privateKey().getEncoded()));
    }

    @Test
    void whatOneReplicaSignsAnyOtherVerifies() throws SQLException {
        var checkpoint = new Checkpoint(keys.current().origin(), 3, new byte[32]);
        var verifier = keys().current().publicKey();

        var signature = keys.current().sign(checkpoint);
        assertThat(SignedNote.signed(checkpoint.text(), verifier, signature).isSignedBy(verifier))
                .isTrue();
    }

    @Test
    void anotherEpochHasAnotherKeyAndANameOfItsOwn() throws SQLException {
        var before = keys.current();
        var begun = begin();

        var after = keys.current();
        assertThat(begun).isEqualTo(epoch()).isNotEqualTo(before.epoch());
        assertThat(after.epoch()).isEqualTo(begun);
        assertThat(after.origin()).isEqualTo("ledger.example.org/" + begun);
        assertThat(keys.origin()).isEqualTo(after.origin());
        assertThat(after.publicKey().publicKey())
                .isNotEqualTo(before.publicKey().publicKey());
        assertThat(list("select origin from ledger_key")).containsExactlyInAnyOrder(before.origin(), after.origin());
    }

    @Test
    void aKeyThatIsNoneIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LogKey.of("e", "ledger.example.org/e", new byte[32], new byte[] {1}))
                .withMessage("The key of the log ledger.example.org/e can't be used");
    }

    @Test
    void theNewestCheckpointOfThisEpochIsFoundAsItWasSigned() throws Exception {
        try (var connection = database.serving().getConnection()) {
            assertThat(Checkpoints.newest(connection)).isEmpty();
            for (long size : List.of(2L, 3L)) {
                var root = Scribe.leafHash("root of " + size);
                Checkpoints.insert(
                        connection,
                        keys.current(),
                        new Checkpoint(keys.current().origin(), size, root),
                        NOW);
            }

            var newest = Checkpoints.newest(connection).orElseThrow();
            assertThat(newest.size()).isEqualTo(3);
            assertThat(newest.checkpoint().origin()).isEqualTo(keys.current().origin());
            assertThat(newest.checkpoint().root()).isEqualTo(Scribe.leafHash("root of 3"));
            assertThat(newest.key()).hasToString(keys.current().publicKey().toString());
            var note = SignedNote.parse(newest.note());
            assertThat(note.isSignedBy(keys.current().publicKey())).isTrue();
            assertThat(note.text()).isEqualTo(newest.checkpoint().text());
            assertThat(list("select signed_at at time zone 'UTC' from ledger_checkpoint where size = 3"))
                    .containsExactly("2026-11-24 02:00:00");

            begin();
            assertThat(Checkpoints.newest(connection))
                    .as("none of this epoch yet")
                    .isEmpty();
        }
    }

    private LogKeys keys() {
        return new LogKeys(database.serving(), Keyring.vault(), "ledger.example.org");
    }

    private String begin() throws SQLException {
        try (var owner = database.owner()) {
            return Epochs.begin(owner);
        }
    }

    private String epoch() throws SQLException {
        return list("select epoch from ledger_epoch order by started_at desc").get(0);
    }

    private List<String> list(String sql) throws SQLException {
        try (var connection = database.owner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
