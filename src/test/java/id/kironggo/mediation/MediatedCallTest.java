package id.kironggo.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Crowd;
import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that reach a provider that listens: what passes, what does not, and what is written down of it. */
@QuarkusTest
class MediatedCallTest {

    private static final int HOUSE = 0;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final List<String> BODIES = new CopyOnWriteArrayList<>();
    private static final Map<String, Map<String, String>> HEADERS = new ConcurrentHashMap<>();
    private static Neighbour neighbour;

    @BeforeAll
    static void begin() {
        neighbour = Neighbour.listening(HOUSE, MediatedCallTest::answer)
                .registerAt(HOUSE, Map.of("timeoutSeconds", 3))
                .granted();
    }

    @AfterAll
    static void end() {
        neighbour.close();
    }

    private static void answer(HttpServerRequest request) {
        CALLS.incrementAndGet();
        var headers = new ConcurrentHashMap<String, String>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
        HEADERS.put(request.path(), headers);
        request.body().onSuccess(body -> {
            BODIES.add(body.toString());
            var response = request.response()
                    .putHeader("Content-Type", "text/plain")
                    .putHeader("Connection", "X-Hop")
                    .putHeader("X-Hop", "one connection")
                    .putHeader("Set-Cookie", "provider=1")
                    .putHeader("X-Exchange-Error", "forged")
                    .putHeader("X-Thing", "kept");
            int status = request.getParam("status") == null ? 200 : Integer.parseInt(request.getParam("status"));
            response.setStatusCode(status);
            if (request.method().name().equals("HEAD") || status == 204) {
                response.end();
            } else {
                response.end(request.method() + " " + request.uri() + " " + body);
            }
        });
    }

    @Test
    void aCallPassesWithItsPathQueryAndBodyAndItsAnswerComesBack() {
        var answer = neighbour.send("POST", "/hal/7?rincian=ya&nama=%C3%A9", "isi yang dikirim");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("POST /dasar/hal/7?rincian=ya&nama=%C3%A9 isi yang dikirim");
        assertThat(answer.headers().firstValue("X-Thing")).contains("kept");
        assertThat(answer.headers().firstValue(Hops.ID)).isPresent();
        assertThat(Neighbour.error(answer)).as("only where the mediator failed").isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void anyMethodPasses(String method) {
        var answer = neighbour.send(method, "/hal/m", method.equals("GET") ? null : "x");
        assertThat(answer.body()).startsWith(method + " /dasar/hal/m");
    }

    @Test
    void anAnswerWithoutABodyPasses() {
        assertThat(neighbour.send("HEAD", "/hal/h", null).statusCode()).isEqualTo(200);
        assertThat(neighbour.get("/hal/h?status=204").statusCode()).isEqualTo(204);
        assertThat(neighbour.get("/hal/h?status=404").body()).as("the provider's own 404").startsWith("GET");
        assertThat(neighbour.get("/hal/h?status=500").statusCode()).isEqualTo(500);
    }

    @Test
    void whatIsOfOneConnectionOrForKironggoOnlyIsNotPassedOn() {
        var answer = Neighbour.send(neighbour
                .call("/hal/headers")
                .header("X-Own", "passed")
                .header("Cookie", "session=1")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Exchange-Assertion", "forged")
                .header("Acting-Officer", "staf-7")
                .GET());

        var received = HEADERS.get("/dasar/hal/headers");
        assertThat(received).containsEntry("x-own", "passed");
        assertThat(received)
                .doesNotContainKeys(
                        "authorization", "cookie", "acting-officer", "x-forwarded-for", "upgrade", "http2-settings");
        assertThat(received.get("x-exchange-assertion")).isNotEqualTo("forged");
        assertThat(received.get("host")).startsWith("127.0.0.1:");
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "x-hop");
    }

    @Test
    void theProviderGetsASignedAssertionOfWhoCallsForWhichPurpose() throws Exception {
        neighbour.get("/hal/assertion");

        var parts = HEADERS.get("/dasar/hal/assertion").get("x-exchange-assertion").split("\\.");
        var header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
        var claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(header.path("typ").asText()).isEqualTo("exchange+jwt");
        assertThat(claims.path("agency").asText()).isEqualTo("DINSOS-P3AKB");
        assertThat(claims.path("aud").asText()).isEqualTo("DISPENDUKCAPIL/" + neighbour.api());
        assertThat(claims.path("purpose").asText()).isEqualTo("Verifikasi calon penerima bantuan");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isBetween(1L, 60L);
        assertThat(isSigned(parts, header.path("kid").asText())).isTrue();
    }

    private static boolean isSigned(String[] parts, String kid) throws Exception {
        var keys = org.jose4j.jwk.JsonWebKeySet.class.getConstructor(String.class);
        var jwks = keys.newInstance(io.restassured.RestAssured.get("/.well-known/jwks.json").asString());
        var jws = new org.jose4j.jws.JsonWebSignature();
        jws.setCompactSerialization(String.join(".", parts));
        jws.setKey(jwks.findJsonWebKey(kid, null, null, null).getKey());
        return jws.verifySignature();
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
        byte[] salt = Base64.getDecoder().decode(answer.headers().firstValue(Hops.SALT).orElseThrow());
        assertThat(ended.path("request").asText()).isEqualTo(commitment(salt, "isi rahasia"));
        assertThat(ended.path("answer").asText()).isEqualTo(commitment(salt, answer.body()));
        assertThat(facts.toString()).doesNotContain("/hal/", "facts", "rahasia");
    }

    @Test
    void concurrentCallsShareCommits() {
        long before = Owner.count("ledger_entry where type like 'id.kironggo.call.%'");
        var answers = Crowd.of(64, any -> neighbour.get("/hal/crowd"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Owner.count("ledger_entry where type like 'id.kironggo.call.%'") == before + 128);
        long commits = Long.parseLong(Owner.list("select count(distinct e.xmin::text) from ledger_entry e where e.id in"
                        + " (select id from ledger_entry where type = 'id.kironggo.call.intended.v1' order by id desc limit 64)")
                .get(0));
        assertThat(commits).as("commits of 64 intents").isLessThan(48);
        assertThat(Owner.count("mediation_call where api = '" + neighbour.api() + "'")).isZero();
    }

    @Test
    void whereTheIntentCannotBeWrittenTheCallIsRefusedAndNothingReachesTheProvider() {
        int before = CALLS.get();
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
        assertThat(CALLS).hasValue(before);
        assertThat(neighbour.get("/hal/again").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hal/../rahasia",
                "/hal/%2e%2e/rahasia",
                "/hal/%252e%252e/rahasia",
                "/hal/a%2fb",
                "/hal/a%5Cb",
                "/hal//a",
                "/hal/%00"
            })
    void aPathThatCouldMeanAnotherIsRefused(String path) {
        int before = CALLS.get();
        var answer = neighbour.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Neighbour.error(answer)).isEqualTo("bad-path");
        assertThat(CALLS).hasValue(before);
    }

    @Test
    void whoeverHasNoGrantCanNotTellThatTheApiExists() {
        var absent = as("dlh", "uji-tidak1");
        var foreign = as("dlh", neighbour.api());
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(body(foreign)).isEqualTo(body(absent));
        assertThat(names(foreign)).isEqualTo(names(absent));
        assertThat(Neighbour.error(foreign)).isEqualTo("unknown");
    }

    private static HttpResponse<String> as(String client, String api) {
        return Neighbour.send(java.net.http.HttpRequest.newBuilder(Neighbour.at(api, "/hal/1"))
                .header("Authorization", "Bearer " + Tokens.of(client))
                .GET());
    }

    private static Object body(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"(instance|traceId)\":\"[^\"]*\"", "");
    }

    private static List<String> names(HttpResponse<String> answer) {
        return answer.headers().map().keySet().stream().sorted().toList();
    }

    @Test
    void whoeverBearsNoTokenOrLacksTheScopeIsRefused() {
        var anonymous = Neighbour.send(
                java.net.http.HttpRequest.newBuilder(Neighbour.at(neighbour.api(), "/hal/1")).GET());
        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(anonymous.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(anonymous.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(as("demo-app", neighbour.api()).statusCode()).isEqualTo(403);
    }

    @Test
    void aGrantThatExpiresInAStreamOfCallsLetsNoLaterOnePass() {
        try (var other = Neighbour.absent().registerAt(HOUSE, Map.of())) {
            var expiry = Instant.now().plusSeconds(4);
            other.grant(expiry, Map.of());
            var passed = new ArrayList<Instant>();
            await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(50)).until(() -> {
                var at = Instant.now();
                var answer = other.get("/hal/stream");
                if (answer.statusCode() == 200) {
                    passed.add(at);
                }
                return answer.statusCode() == 403;
            });
            assertThat(passed).hasSizeGreaterThan(5).allMatch(at -> at.isBefore(expiry));
            assertThat(other.get("/hal/stream").body()).contains("/problems/not-granted");
        }
    }

    @Test
    void aRateIsKept() {
        try (var other = Neighbour.absent().registerAt(HOUSE, Map.of())) {
            other.grant(Instant.now().plusSeconds(600), Map.of("ratePerMinute", 3));
            var answers = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(any -> other.get("/hal/rate"))
                    .toList();
            assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 200, 200, 429);
            assertThat(answers.get(3).headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void aBodyAboveTheLimitOfTheApiIsRefused() {
        try (var other = Neighbour.absent().registerAt(HOUSE, Map.of("maxBytes", 1_000)).granted()) {
            var declared = other.send("POST", "/hal/large", "x".repeat(1_001));
            assertThat(declared.statusCode()).isEqualTo(413);
            var chunked = Neighbour.send(other.call("/hal/large")
                    .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[1_001]))));
            assertThat(chunked.statusCode()).isEqualTo(413);
            assertThat(other.send("POST", "/hal/large", "x".repeat(900)).statusCode()).isEqualTo(200);
        }
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
            assertThat(health.getList("latency.calls", Long.class).stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(health.getLong("calls"));
            assertThat(health.getString("circuit")).isEqualTo("CLOSED");
        });
        Desk.of("DLH").http().get("/v1/apis/DISPENDUKCAPIL/" + neighbour.api() + "/health").then().statusCode(404);
    }

    private static List<JsonNode> awaitFacts(HttpResponse<?> answer) {
        var subject = "calls/" + answer.headers().firstValue(Hops.ID).orElseThrow();
        await().atMost(Duration.ofSeconds(5)).until(() -> Owner.count("ledger_entry where subject = '" + subject + "'") == 2);
        return Owner.list("select canonical from ledger_entry where subject = '" + subject + "' order by id").stream()
                .map(MediatedCallTest::parsed)
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
