package id.kironggo.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls may pass: by whom, under which grant, to which path, how often and how large. */
@QuarkusTest
class CallAdmissionTest {

    private static final int HOUSE = 0;
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
        int before = Echo.CALLS.get();
        var answer = neighbour.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Neighbour.error(answer)).isEqualTo("bad-path");
        assertThat(Echo.CALLS).hasValue(before);
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
        var anonymous = Neighbour.send(java.net.http.HttpRequest.newBuilder(Neighbour.at(neighbour.api(), "/hal/1"))
                .GET());
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
            await().atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> {
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
        try (var other =
                Neighbour.absent().registerAt(HOUSE, Map.of("maxBytes", 1_000)).granted()) {
            var declared = other.send("POST", "/hal/large", "x".repeat(1_001));
            assertThat(declared.statusCode()).isEqualTo(413);
            var chunked = Neighbour.send(other.call("/hal/large")
                    .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[1_001]))));
            assertThat(chunked.statusCode()).isEqualTo(413);
            assertThat(other.send("POST", "/hal/large", "x".repeat(900)).statusCode())
                    .isEqualTo(200);
        }
    }
}
