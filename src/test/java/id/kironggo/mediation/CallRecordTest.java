package id.kironggo.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Crowd;
import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written down of a call, before and after, and what follows from it. */
@QuarkusTest
class CallRecordTest {

    private static final int HOUSE = 0;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Neighbour neighbour;

    @BeforeEach
    void begin() {
        if (neighbour != null) {
            return;
        }
        neighbour = Neighbour.listening(HOUSE, Echo::answer)
                .registerAt(HOUSE, Map.of("timeoutSeconds", 3))
                .granted();
    }

    @AfterAll
    static void end() {
        neighbour.close();
    }

    @Test
    void theIntentIsWrittenBeforeAndTheOutcomeAfterWithCommitmentsThatBothSidesCanCheck() throws Exception {
        var answer = neighbour.send("PUT", "/hal/facts", "isi rahasia");
        var facts = awaitFacts(answer);

        assertThat(facts.get(0).path("type").asText()).isEqualTo("id.kironggo.call.intended.v1");
        assertThat(facts.get(0).at("/data/operation").asText()).isEqualTo("putThing");
        var ended = facts.get(1).path("data");
        assertThat(ended.path("outcome").asText()).isEqualTo("ANSWERED");
        assertThat(ended.path("status").asInt()).isEqualTo(200);
        byte[] salt = Base64.getDecoder()
                .decode(answer.headers().firstValue(Hops.SALT).orElseThrow());
        assertThat(ended.path("request").asText()).isEqualTo(commitment(salt, "isi rahasia"));
        assertThat(ended.path("answer").asText()).isEqualTo(commitment(salt, answer.body()));
        assertThat(facts.toString()).doesNotContain("/hal/", "facts", "rahasia");
    }

    @Test
    void bothSidesGetReceiptsForBothFactsWhenTheyAskForThem() {
        for (var fact : awaitFacts(neighbour.get("/hal/facts"))) {
            var receipt = "/v1/ledger/entries/" + fact.path("id").asText() + "/receipt";
            for (var side : List.of(Neighbour.CONSUMER, Neighbour.PROVIDER)) {
                var asked = new Receipt(side.http().get(receipt).asString());
                assertThat(asked.entry()).isEqualTo(fact.path("id").asText());
                assertThat(asked.fact()).isIn("call.intended", "call.ended");
            }
            Desk.of("DLH").http().get(receipt).then().statusCode(404);
        }
    }

    @Test
    void thePathOfACallIsInNoMetric() {
        neighbour.get("/hal/penanda-di-jalur?nik=penanda-di-query");
        assertThat(RestAssured.get("/q/metrics").asString())
                .contains("/v1/exchange/{agency}/{api}/{path}")
                .doesNotContain("penanda-di");
    }

    @Test
    void concurrentCallsShareCommits() {
        long before = Owner.count("ledger_entry where type like 'id.kironggo.call.%'");
        var answers = Crowd.of(64, any -> neighbour.get("/hal/crowd"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Owner.count("ledger_entry where type like 'id.kironggo.call.%'") == before + 128);
        long commits = Long.parseLong(Owner.list(
                        "select count(distinct e.xmin::text) from ledger_entry e where e.id in"
                                + " (select id from ledger_entry where type = 'id.kironggo.call.intended.v1' order by id desc limit 64)")
                .get(0));
        assertThat(commits).as("commits of 64 intents").isLessThan(48);
        assertThat(Owner.count("mediation_call where api = '" + neighbour.api() + "'"))
                .isZero();
    }

    @Test
    void whereTheIntentCannotBeWrittenTheCallIsRefusedAndNothingReachesTheProvider() {
        int before = Echo.CALLS.get();
        Owner.run("revoke insert on ledger_entry from kironggo_app");
        HttpResponse<String> refused;
        try {
            refused = neighbour.get("/hal/refused");
        } finally {
            Owner.run("grant insert on ledger_entry to kironggo_app");
        }
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(Neighbour.error(refused)).isEqualTo("not-recorded");
        assertThat(Echo.CALLS).hasValue(before);
        assertThat(neighbour.get("/hal/again").statusCode()).isEqualTo(200);
    }

    @Test
    void howAnApiIsDoingIsShownToThoseWhoMaySeeIt() {
        neighbour.get("/hal/health");
        neighbour.get("/hal/health?status=503");
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            var health = Neighbour.CONSUMER
                    .http()
                    .get("/v1/apis/DISPENDUKCAPIL/" + neighbour.api() + "/health")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(health.getLong("calls")).isGreaterThanOrEqualTo(2);
            assertThat(health.getList("errors.origin")).contains("PROVIDER");
            assertThat(health.getString("lastSuccessAt")).isNotNull();
            assertThat(health.getList("latency.calls", Long.class).stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(health.getLong("calls"));
            assertThat(health.getString("circuit")).isEqualTo("CLOSED");
        });
        Desk.of("DLH")
                .http()
                .get("/v1/apis/DISPENDUKCAPIL/" + neighbour.api() + "/health")
                .then()
                .statusCode(404);
    }

    private static List<JsonNode> awaitFacts(HttpResponse<?> answer) {
        var subject = "calls/" + answer.headers().firstValue(Hops.ID).orElseThrow();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Owner.count("ledger_entry where subject = '" + subject + "'") == 2);
        return Owner.list("select canonical from ledger_entry where subject = '" + subject + "' order by id").stream()
                .map(CallRecordTest::parsed)
                .toList();
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String commitment(byte[] salt, String body) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(salt);
        return Base64.getEncoder().encodeToString(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    }
}
