package id.kironggo.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.proof.Checkpoint;
import id.kironggo.proof.Hashes;
import id.kironggo.proof.Inclusion;
import id.kironggo.proof.SignedNote;
import id.kironggo.proof.VerifierKey;
import io.restassured.path.json.JsonPath;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** What an auditor does with an answer before believing it. */
final class Proofs {

    private Proofs() {}

    /** What the auditor is told, once all that happened is covered by a checkpoint. */
    static JsonPath read(String list, Map<String, ?> filter) {
        settled();
        return new Desk("inspektorat")
                .http()
                .queryParams(filter)
                .get("/v1/audit/" + list)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static void settled() {
        await().until(() -> Owner.count("ledger_queue") == 0 && Owner.count("ledger_position") == signed());
    }

    private static long signed() {
        return Checkpoint.parse(
                        SignedNote.parse(given().get("/v1/ledger/checkpoint").asString())
                                .text())
                .size();
    }

    /** Every row stands in the tree that was signed. */
    static JsonPath proved(JsonPath page) {
        var note = SignedNote.parse(page.getString("checkpoint.note"));
        assertThat(note.isSignedBy(
                        VerifierKey.parse(given().get("/v1/ledger/key").asString())))
                .isTrue();
        var checkpoint = Checkpoint.parse(note.text());
        assertThat(page.getLong("checkpoint.treeSize")).isEqualTo(checkpoint.size());
        assertThat(page.getString("checkpoint.rootHash")).isEqualTo(base64(checkpoint.root()));
        var rows = page.<Map<String, Object>>getList("items.proof");
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            var leaf = Hashes.leaf(row.get("entry").toString());
            assertThat(row).containsEntry("leafHash", base64(leaf));
            var path = ((List<?>) row.get("path"))
                    .stream()
                            .map(hash -> Base64.getDecoder().decode(hash.toString()))
                            .toList();
            long position = ((Number) row.get("position")).longValue();
            assertThat(new Inclusion(position, checkpoint.size(), path).proves(leaf, checkpoint.root()))
                    .as("position %d", position)
                    .isTrue();
        });
        return page;
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
