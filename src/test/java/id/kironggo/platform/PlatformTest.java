package id.kironggo.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every answer has in common. */
@QuarkusTest
class PlatformTest {

    @Test
    void anUnknownPathIsAProblemInTheLanguageAskedFor() {
        given().header("Accept-Language", "en")
                .get("/v1/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .body("type", equalTo("/problems/not-found"))
                .body("title", equalTo("Not found"))
                .body("instance", equalTo("/v1/nowhere"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void pagesOfAnyOriginReadWhatIsPublicAndNothingElse() {
        given().header("Origin", "https://example.org")
                .get("/v1/services/BANSOS-USUL")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("*"));
        given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/tracking/BWS-0000-0000-0")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Headers", containsString("X-Access-Code"))
                .header("Access-Control-Allow-Headers", not(containsString("Authorization")));
        given().header("Origin", "https://example.org")
                .get("/v1/requests")
                .then()
                .statusCode(401)
                .header("Cache-Control", equalTo("private, no-store"))
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void pagesOfAnyOriginWriteWhatNeedsNoTokenAndNothingElse() {
        given().header("Origin", "https://example.org")
                .contentType("application/json")
                .body("{}")
                .post("/v1/services/BANSOS-USUL/form/validate")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("*"));
        preflight("POST", "/v1/tracking/BWS-0000-0000-0/reply").statusCode(204);
        for (var method : List.of("PUT", "DELETE", "", "no method")) {
            preflight(method, "/v1/agencies/DLH").header("Access-Control-Allow-Origin", nullValue());
        }
    }

    private static ValidatableResponse preflight(String method, String path) {
        return given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", method)
                .options(path)
                .then()
                .statusCode(lessThan(400));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/agencies/DLH/mandate",
        "GET, /v1/agencies/DLH/onboarding",
        "GET, /v1/agencies/DLH/focal-points",
        "GET, /v1/services/BANSOS-USUL/draft",
        "POST, /v1/agencies",
        "POST, /v1/services/BANSOS-USUL/publish",
        "PUT, /v1/calendar/2026"
    })
    void pagesOfAnyOriginReadNothingThatIsForAgenciesAlone(String method, String path) {
        given().header("Origin", "https://example.org")
                .contentType("application/json")
                .request(method, path)
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /v1/agencies/DLH, 'GET, HEAD, OPTIONS, PATCH, PUT'",
        "GET, /oauth2/token, 'OPTIONS, POST'",
        "PATCH, /v1/me, 'GET, HEAD, OPTIONS'",
        "GET, /v1/services/BANSOS-USUL/publish, 'OPTIONS, POST'",
        "GET, /v1/routing/decisions, 'OPTIONS, POST'"
    })
    void whatMethodAPathHasIsToldToWhoTriesAnother(String method, String path, String allowed) {
        given().request(method, path)
                .then()
                .statusCode(405)
                .header("Allow", equalTo(allowed))
                .body("type", equalTo("/problems/method-not-allowed"));
    }

    @Test
    void traceAndRequestIdAreTakenWhereTheyAreWellFormed() {
        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .header("X-Request-Id", "6f1c7c3e-0d5c-4a7e-9a63-0f2f0a4c9b11")
                .get("/v1/nowhere")
                .then()
                .header("X-Request-Id", equalTo("6f1c7c3e-0d5c-4a7e-9a63-0f2f0a4c9b11"))
                .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
        given().header("X-Request-Id", "not-a-uuid")
                .get("/v1/nowhere")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }
}
