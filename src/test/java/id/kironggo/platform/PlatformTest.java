package id.kironggo.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What every answer has in common. */
@QuarkusTest
class PlatformTest {

    @Test
    void anUnknownPathIsAProblemInTheLanguageAskedFor() {
        given().header("Accept-Language", "en").get("/v1/nowhere").then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .body("type", equalTo("/problems/not-found"))
                .body("title", equalTo("Not found"))
                .body("instance", equalTo("/v1/nowhere"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void aProblemTypeHasAPage() {
        given().get("/problems/stale").then().statusCode(200).body("status", equalTo(412));
        given().get("/problems/nonsense").then().statusCode(404).body("title", equalTo("Tidak ditemukan"));
    }
}
