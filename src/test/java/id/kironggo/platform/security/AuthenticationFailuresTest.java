package id.kironggo.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import id.kironggo.Overheard;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A token that is refused gets a problem, and the path of the call stands in no metric. */
@QuarkusTest
class AuthenticationFailuresTest {

    @Inject
    Router router;

    /** What Quarkus would prepare costs each request a tenth of its time; it is left out where ours is already there. */
    @Test
    void oursIsThereBeforeQuarkusPreparesForItsOwn() {
        var handlers = router.getRoutes().stream().map(Object::toString).toList();

        assertThat(indexOf(handlers, "AuthenticationFailures"))
                .isBetween(
                        indexOf(handlers, "AuthenticationHandler") + 1,
                        indexOf(handlers, "ResteasyReactiveRecorder") - 1);
    }

    private static int indexOf(List<String> handlers, String name) {
        return IntStream.range(0, handlers.size())
                .filter(i -> handlers.get(i).contains(name))
                .findFirst()
                .orElseThrow();
    }

    /** Anybody could fill the log else. */
    @Test
    void aRefusedTokenIsAnsweredOnceAndLogsNothing() {
        try (var log = new Overheard("")) {
            for (int i = 0; i < 20; i++) {
                given().header("Authorization", "Bearer ey.not.one." + i)
                        .get("/v1/me")
                        .then()
                        .statusCode(401)
                        .contentType("application/problem+json");
            }
            given().get("/v1/me").then().statusCode(401);

            assertThat(log.lines()).noneMatch(line -> line.startsWith("ERROR"));
        }
    }

    @Test
    void aRefusedTokenIsAProblemAndLeavesNoPathInMetrics() {
        var id = UUID.randomUUID();
        given().header("Authorization", "Bearer ey.not.one")
                .get("/v1/requests/" + id)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"));
        assertThat(given().get("/q/metrics").asString())
                .contains("uri=\"/v1/requests/{id}\"")
                .doesNotContain(id.toString());
    }
}
