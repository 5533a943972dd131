package id.kironggo.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kironggo itself answers to a call of each method, held against the document; and what the provider answers. */
@QuarkusTest
class CallAnswersTest {

    private static final int HOUSE = 0;
    private static Neighbour neighbour;
    private static Neighbour away;

    @BeforeEach
    void begin() {
        if (neighbour != null) {
            return;
        }
        neighbour = Neighbour.listening(HOUSE, Echo::answer)
                .registerAt(HOUSE, Map.of("maxBytes", 100))
                .granted();
        away = Neighbour.absent().registerPull(Map.of("timeoutSeconds", 1)).granted();
    }

    @AfterAll
    static void end() {
        neighbour.close();
        away.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void eachIsOneThatTheDocumentKnows(String method) {
        // the circuit of each is its own
        var absent = Neighbour.absent().registerAt(3, Map.of()).granted();
        answers(method, neighbour, "/hal/1", 200, null);
        answers(method, neighbour, "/hal/1?status=404", 404, null);
        answers(method, neighbour, "/hal/%2e%2e", 400, "bad-path");
        answers(method, neighbour, "/lain", 404, "unknown-operation");
        answers(method, absent, "/hal/1", 502, "unreachable");
        answers(method, away, "/hal/1", 504, "timed-out");
        if (!method.equals("GET")) {
            var large = http().contentType("application/json").body("x".repeat(101));
            assertThat(large.request(method, path(neighbour, "/hal/1")).statusCode())
                    .isEqualTo(413);
        }
        var expired = Neighbour.absent().registerAt(HOUSE, Map.of());
        expired.grant(Instant.now().plusSeconds(600), Map.of("operations", List.of("headThing")));
        answers(method, expired, "/hal/1", 403, "operation-not-granted");
        IntStream.range(0, 20).forEach(any -> http().request(method, path(absent, "/hal/1")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(3))
                .until(() -> http().get(path(absent, "/hal/1")).statusCode() == 503);
        answers(method, absent, "/hal/1", 503, "circuit-open");
    }

    private static void answers(String method, Neighbour of, String path, int status, String error) {
        Response answer = http().request(method, path(of, path));
        assertThat(answer.statusCode()).as("%s %s", method, path).isEqualTo(status);
        assertThat(answer.header(Hops.ERROR)).isEqualTo(error);
    }

    private static RequestSpecification http() {
        return Desk.of("DINSOS-P3AKB").http().urlEncodingEnabled(false);
    }

    private static String path(Neighbour of, String path) {
        return "/v1/exchange/DISPENDUKCAPIL/" + of.api() + path;
    }
}
