package id.kironggo.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import id.kironggo.proof.Hashes;
import id.kironggo.verifier.Verify;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger proves over HTTP, to anybody and to those whom an entry concerns. */
@QuarkusTest
class ProofTest {

    private static final String SEQUENCER = "0x4B49524F4E474747";

    @Inject
    AgroalDataSource database;

    @TempDir
    Path files;

    @Test
    void aReceiptIsRedeemedWithWhatAnybodyCanGetWithinASecond() throws IOException {
        var receipt = submitted().getString("receipt");
        var leaf = claims(receipt).getString("leafHash");
        long began = System.nanoTime();
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> prove(leaf).statusCode() == 200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));

        var checkpoint = keep("checkpoint", text("/v1/ledger/checkpoint"));
        var size = Files.readAllLines(Path.of(checkpoint)).get(1);
        var proof = given().queryParam("leafHash", leaf)
                .queryParam("treeSize", size)
                .get("/v1/ledger/proof")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .body("leafHash", equalTo(leaf))
                .extract()
                .asString();
        var entry = claims(receipt).getString("entry");
        assertThat(verified(
                        "receipt",
                        "--receipt",
                        keep("receipt", receipt),
                        "--jwks",
                        keep("jwks", given().get("/.well-known/jwks.json").asString()),
                        "--proof",
                        keep("proof", proof),
                        "--checkpoint",
                        checkpoint,
                        "--key",
                        text("/v1/ledger/key")))
                .startsWith("0 VERIFIED: Entry " + entry + " was promised, and stands at position ");
    }

    @Test
    void theLedgerOnlyGrewFromOneCheckpointToTheNext() throws IOException {
        var older = text("/v1/ledger/checkpoint");
        submitted();
        await().until(() -> !text("/v1/ledger/checkpoint").equals(older));
        var newer = text("/v1/ledger/checkpoint");

        var proof = given().queryParam("from", older.split("\n")[1])
                .queryParam("to", newer.split("\n")[1])
                .get("/v1/ledger/consistency")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(verified(
                        "consistency",
                        "--proof",
                        keep("proof", proof),
                        "--older",
                        keep("older", older),
                        "--newer",
                        keep("newer", newer),
                        "--key",
                        text("/v1/ledger/key")))
                .startsWith("0 VERIFIED: The ");
    }

    @Test
    void whatIsPublicIsPlainTextOpenToAnyPage() {
        given().header("Origin", "https://app.example.org")
                .get("/v1/ledger/checkpoint")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/plain"))
                .header("Access-Control-Allow-Origin", "*")
                .body(startsWith("kironggo.bondowosokab.go.id/"))
                .body(containsString("\n\n\u2014 kironggo.bondowosokab.go.id/"));
        given().get("/v1/ledger/key")
                .then()
                .statusCode(200)
                .body(matchesPattern(
                        "kironggo\\.bondowosokab\\.go\\.id/[0-9a-f]{12}\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]{44}"));
        given().get("/q/health/well").then().statusCode(200).body(containsString("ledger-checkpoints"));
    }

    @Test
    void whatIsNotInTheTreeHasNoProof() {
        prove(Base64.getEncoder().encodeToString(Hashes.leaf("nowhere"))).then().statusCode(404);
        given().queryParam("leafHash", "abc").get("/v1/ledger/proof").then().statusCode(400);
        given().get("/v1/ledger/proof").then().statusCode(400);
        var first = Owner.list("select encode(leaf_hash, 'base64') from ledger_position where position = 0")
                .get(0);
        given().queryParam("leafHash", first)
                .queryParam("treeSize", 1_000_000_000)
                .get("/v1/ledger/proof")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/query/treeSize"));
        given().queryParam("from", 2)
                .queryParam("to", 1)
                .get("/v1/ledger/consistency")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/query/from"));
        given().queryParam("leafHash", first)
                .queryParam("treeSize", 1)
                .get("/v1/ledger/proof")
                .then()
                .statusCode(200)
                .body("position", equalTo(0))
                .body("rootHash", equalTo(first));
    }

    @Test
    void anEntryIsReadByteForByteByWhomItConcerns() {
        var id = claims(submitted().getString("receipt")).getString("entry");
        var canonical = Owner.list("select canonical from ledger_entry where id = '" + id + "'")
                .get(0);
        for (var client : List.of("demo-app", "kec-07", "diskominfo", "inspektorat")) {
            assertThat(read(client, id).then().statusCode(200).extract().asString())
                    .as(client)
                    .isEqualTo(canonical);
        }
        for (var client : List.of("disperpusip", "setda")) {
            read(client, id).then().statusCode(404);
        }
        read("diskominfo", UUID.randomUUID().toString()).then().statusCode(404);
        read("diskominfo", "no-id").then().statusCode(404);
        assertThat(Owner.count(
                        "ledger_entry where type = 'id.kironggo.ledger.read.v1' and client = 'client:inspektorat'"
                                + " and canonical like '%" + id + "%'"))
                .isEqualTo(1);
    }

    @Test
    void anEntryIsProvedToWhomItConcernsAsSoonAsACheckpointCoversIt() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + SEQUENCER + ")");
            String id;
            try {
                id = claims(submitted().getString("receipt")).getString("entry");
                new Desk("demo-app")
                        .http()
                        .get("/v1/ledger/entries/" + id + "/proof")
                        .then()
                        .statusCode(409)
                        .header("Retry-After", "1")
                        .body("type", equalTo("/problems/not-covered"));
            } finally {
                statement.execute("select pg_advisory_unlock(" + SEQUENCER + ")");
            }
            await().until(() -> new Desk("demo-app")
                            .http()
                            .get("/v1/ledger/entries/" + id + "/proof")
                            .statusCode()
                    == 200);
            Desk.of("DISPERPUSIP")
                    .http()
                    .get("/v1/ledger/entries/" + id + "/proof")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void theAuditorExportsTheLedgerAndTheVerifierFindsItWhole() throws IOException {
        submitted();
        var checkpoint = keep("checkpoint", text("/v1/ledger/checkpoint"));
        var lines = new StringBuilder();
        int from = 0;
        int count;
        do {
            var part = Desk.of("INSPEKTORAT")
                    .http()
                    .queryParam("from", from)
                    .queryParam("limit", 500)
                    .get("/v1/ledger/export")
                    .then()
                    .statusCode(200)
                    .header("Content-Type", startsWith("application/x-ndjson"))
                    .extract()
                    .asString();
            count = (int) part.lines().count();
            lines.append(part);
            from += count;
        } while (count == 500);

        assertThat(verified(
                        "export",
                        "--export",
                        keep("export", lines.toString()),
                        "--checkpoint",
                        checkpoint,
                        "--key",
                        text("/v1/ledger/key")))
                .startsWith("0 VERIFIED: All ");
        Desk.of("DISKOMINFO").http().get("/v1/ledger/export").then().statusCode(403);
    }

    private static JsonPath submitted() {
        return new Desk("demo-app")
                .post("/v1/requests", Samples.bansos())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static Response prove(String leaf) {
        return given().queryParam("leafHash", leaf).get("/v1/ledger/proof");
    }

    private static Response read(String client, String id) {
        return new Desk(client).http().get("/v1/ledger/entries/" + id);
    }

    private static String text(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private static JsonPath claims(String receipt) {
        var payload = Base64.getUrlDecoder().decode(receipt.split("\\.")[1]);
        return new JsonPath(new String(payload, StandardCharsets.UTF_8));
    }

    private String keep(String name, String content) throws IOException {
        return Files.writeString(files.resolve(name), content).toString();
    }

    private static String verified(String... arguments) {
        var out = new ByteArrayOutputStream();
        int code = Verify.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8).strip();
    }
}
