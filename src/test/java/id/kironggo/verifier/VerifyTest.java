package id.kironggo.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.proof.Checkpoint;
import id.kironggo.proof.Hashes;
import id.kironggo.proof.VerifierKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line of the verifier: its verdicts, and the codes that it ends with. */
@Plain
class VerifyTest {

    private Kept kept;

    @BeforeEach
    void keep(@TempDir Path files) {
        kept = new Kept(files);
    }

    @Test
    void aReceiptThatWasKeptIsVerified() throws Exception {
        var receipt = kept.receipt(5, Kept.LOG);

        assertThat(run("receipt", "--receipt", receipt, "--jwks", kept.jwks()))
                .startsWith("0 VERIFIED: It was signed, and promises entry id-5;");
        assertThat(run(
                        "receipt",
                        "--receipt",
                        receipt,
                        "--jwks",
                        kept.jwks(),
                        "--proof",
                        kept.proof(5, 8),
                        "--checkpoint",
                        kept.checkpoint(8),
                        "--key",
                        kept.key().toString()))
                .isEqualTo("0 VERIFIED: Entry id-5 was promised, and stands at position 5 of " + Kept.LOG);
    }

    @Test
    void aReceiptThatWasNotKeptIsRefuted() throws Exception {
        var receipt = kept.receipt(5, Kept.LOG);

        assertThat(run(
                        "receipt",
                        "--receipt",
                        receipt,
                        "--jwks",
                        kept.jwks(),
                        "--proof",
                        kept.proof(4, 8),
                        "--checkpoint",
                        kept.checkpoint(8),
                        "--key",
                        kept.key().toString()))
                .isEqualTo("1 REFUTED: The proof is of another entry than the receipt");
        var forged = Files.readString(Path.of(receipt)).replace(".ey", ".eyJ9");
        assertThat(run("receipt", "--receipt", kept.file("forged", forged), "--jwks", kept.jwks()))
                .isEqualTo("1 REFUTED: The receipt's signature is wrong");
        assertThat(run(
                        "receipt",
                        "--receipt",
                        kept.receipt(5, "other/1"),
                        "--jwks",
                        kept.jwks(),
                        "--proof",
                        kept.proof(5, 8),
                        "--checkpoint",
                        kept.checkpoint(8),
                        "--key",
                        kept.key().toString()))
                .isEqualTo("2 UNDECIDED: The receipt is of the log other/1, the checkpoint of " + Kept.LOG);
    }

    @Test
    void anInclusionIsVerifiedWithTheEntryItself() throws Exception {
        var entry = kept.file("entry", kept.entry(2));

        assertThat(run(
                        "inclusion",
                        "--proof",
                        kept.proof(2, 8),
                        "--checkpoint",
                        kept.checkpoint(8),
                        "--key",
                        kept.keyFile(),
                        "--entry",
                        entry))
                .isEqualTo("0 VERIFIED: It stands at position 2 of " + Kept.LOG + ", of 8");
        assertThat(run(
                        "inclusion",
                        "--proof",
                        kept.proof(3, 8),
                        "--checkpoint",
                        kept.checkpoint(8),
                        "--key",
                        kept.keyFile(),
                        "--entry",
                        entry))
                .isEqualTo("1 REFUTED: The entry isn't the one that the proof is of");
    }

    @Test
    void anInclusionOfAnotherTreeOrPlaceIsNot() throws Exception {
        assertThat(run(
                        "inclusion",
                        "--proof",
                        kept.proof(2, 7),
                        "--checkpoint",
                        kept.checkpoint(8),
                        "--key",
                        kept.keyFile()))
                .isEqualTo("2 UNDECIDED: The proof is of a tree of 7, the checkpoint of one of 8: ask for treeSize=8");
        var moved = Files.readString(Path.of(kept.proof(2, 8))).replace("\"position\":2", "\"position\":3");
        assertThat(run(
                        "inclusion",
                        "--proof",
                        kept.file("moved", moved),
                        "--checkpoint",
                        kept.checkpoint(8),
                        "--key",
                        kept.keyFile()))
                .startsWith("1 REFUTED: The proof doesn't lead to the checkpoint's root");
    }

    @Test
    void consistencyIsVerifiedBetweenTwoCheckpoints() throws Exception {
        assertThat(run(
                        "consistency",
                        "--proof",
                        kept.consistency(6, 8),
                        "--older",
                        kept.checkpoint(6),
                        "--newer",
                        kept.checkpoint(8),
                        "--key",
                        kept.keyFile()))
                .isEqualTo("0 VERIFIED: The 8 entries begin with the 6 of before");
        var other = new Checkpoint(Kept.LOG, 6, Hashes.leaf("other"));
        assertThat(run(
                        "consistency",
                        "--proof",
                        kept.consistency(6, 8),
                        "--older",
                        kept.signed("other", other),
                        "--newer",
                        kept.checkpoint(8),
                        "--key",
                        kept.keyFile()))
                .isEqualTo(
                        "1 REFUTED: What the older checkpoint covers isn't in the newer one as it was: below position"
                                + " 6 something was changed");
        assertThat(run(
                        "consistency",
                        "--proof",
                        kept.consistency(5, 8),
                        "--older",
                        kept.checkpoint(6),
                        "--newer",
                        kept.checkpoint(8),
                        "--key",
                        kept.keyFile()))
                .startsWith("2 UNDECIDED: The proof goes from 5 to 8");
    }

    @Test
    void anExportIsVerifiedWithAndWithoutTheHashesOfTheTree() throws Exception {
        var bare = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            bare.append("{\"position\":")
                    .append(i)
                    .append(",\"entry\":\"{\\\"number\\\":")
                    .append(i)
                    .append("}\"}\n");
        }
        assertThat(run(
                        "export",
                        "--export",
                        kept.file("export", bare.toString()),
                        "--checkpoint",
                        kept.checkpoint(8),
                        "--key",
                        kept.keyFile()))
                .isEqualTo("0 VERIFIED: All 8 entries are what was signed");
        assertThat(run(
                        "export",
                        "--export",
                        kept.file("export", bare.toString().replace(":5}", ":9}")),
                        "--checkpoint",
                        kept.checkpoint(8),
                        "--checkpoint",
                        kept.checkpoint(4),
                        "--key",
                        kept.keyFile()))
                .startsWith("1 REFUTED: First bad position: one of 4 to 7.");
    }

    @Test
    void aCheckpointOfAnotherKeyIsRefuted() throws Exception {
        var other = VerifierKey.of(Kept.LOG, Kept.pair("Ed25519", null).getPublic());

        assertThat(run(
                        "inclusion",
                        "--proof",
                        kept.proof(2, 8),
                        "--checkpoint",
                        kept.checkpoint(8),
                        "--key",
                        other.toString()))
                .startsWith("1 REFUTED: The checkpoint")
                .contains("isn't signed by");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "receipt",
                "receipt --receipt",
                "receipt --receipt absent --jwks absent",
                "inclusion --proof a --proof b --checkpoint c --key d",
                "export --export a --checkpoint b --key nokey",
                "export --wrong a"
            })
    void whatCanNotBeJudgedIsUndecided(String line) {
        assertThat(run(line.split(" "))).startsWith("2 UNDECIDED: ");
    }

    @Test
    void helpIsGiven() {
        assertThat(run("--help")).startsWith("0 verify checks what Kironggo's ledger has promised");
        assertThat(run()).startsWith("2 verify checks");
    }

    private static String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        int code = Verify.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8).strip();
    }
}
