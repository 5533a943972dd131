package id.kironggo.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import id.kironggo.Crowd;
import id.kironggo.Desk;
import id.kironggo.Owner;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Errors are told as the protocol tells them, in the format of the path's suffix, whatever raised them. */
@QuarkusTest
class ErrorFormatTest {

    @Inject
    AgroalDataSource database;

    @TestHTTPResource
    URI server;

    @Test
    void aWrongKeyAndNoneAreRefusedInBothFormats() {
        var stranger = new Site("siapa", "bukan-kunci");
        bothFormats(403, format -> stranger.form(Site.hole()).post("/open311/v2/requests." + format));
        bothFormats(
                403, format -> given().formParam("service_code", "JALAN-RUSAK").post("/open311/v2/requests." + format));
        bothFormats(403, format -> stranger.form(Map.of()).post("/open311/v2/servicerequestupdates." + format));
        bothFormats(403, format -> given().queryParam("api_key", "x").get("/open311/v2/requests." + format));
        bothFormats(403, format -> given().queryParam("api_key", "x").get("/open311/v2/requests/1." + format));
        bothFormats(
                403, format -> given().queryParam("api_key", "x").get("/open311/v2/servicerequestupdates." + format));
        bothFormats(
                403, format -> given().multiPart("service_code", "JALAN-RUSAK").post("/open311/v2/requests." + format));
    }

    @Test
    void whatIsNotThereIsNotFoundInBothFormats() {
        for (var path : java.util.List.of(
                "services/TIDAK-ADA.",
                "tokens/x.",
                "requests/x.",
                "nowhere.",
                "requests/a/b/c.",
                "services/BANSOS-USUL.")) {
            bothFormats(404, format -> Site.get(path + format));
        }
        Site.get("services.yaml")
                .then()
                .statusCode(404)
                .contentType("text/xml")
                .body("errors.error.code", equalTo("404"));
        given().get("/open311/").then().statusCode(404).contentType("text/xml");
    }

    @Test
    void whatTheFrameworkRefusesIsToldTheSameWay() {
        bothFormats(405, format -> given().delete("/open311/v2/requests." + format));
        bothFormats(
                415,
                format -> given().contentType("application/json").body("{}").post("/open311/v2/requests." + format));
        bothFormats(413, format -> given().contentType("application/x-www-form-urlencoded")
                .body("description=" + "a".repeat(300_000))
                .post("/open311/v2/requests." + format));
        bothFormats(
                401, format -> given().header("Authorization", "Bearer x.y.z").get("/open311/v2/services." + format));
        bothFormats(400, format -> given().contentType("application/x-www-form-urlencoded")
                .body("description=%FF%FE")
                .post("/open311/v2/requests." + format));
        bothFormats(400, format -> given().queryParam("status", "apa").get("/open311/v2/requests." + format));
    }

    /** Quarkus itself refuses so much, before any resource. */
    @Test
    void aBodyBeyondTheWallIsRefusedTheSameWay() throws IOException {
        for (var format : java.util.List.of("xml", "json")) {
            try (var socket = new Socket(server.getHost(), server.getPort())) {
                socket.setSoTimeout(5_000);
                socket.getOutputStream()
                        .write(("POST /open311/v2/requests." + format + " HTTP/1.1\r\nHost: localhost\r\n"
                                        + "Content-Type: application/x-www-form-urlencoded\r\n"
                                        + "Content-Length: 99000000\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                var answer = new StringBuilder();
                var buffer = new byte[4096];
                while (!answer.toString().matches("(?s).*(</errors>|}]).*")) {
                    int read = socket.getInputStream().read(buffer);
                    assertThat(read).as("%s", answer).isPositive();
                    answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                }
                assertThat(answer.toString())
                        .startsWith("HTTP/1.1 413")
                        .contains("413", format.equals("xml") ? "<errors>" : "[{");
            }
        }
    }

    @Test
    void withoutADatabaseAndOnABugErrorsAreToldTheSameWay() throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            int size = database.getConfiguration().connectionPoolConfiguration().maxSize();
            await().atMost(Duration.ofSeconds(20))
                    .ignoreException(SQLException.class)
                    .until(() -> {
                        taken.add(database.getConnection());
                        return taken.size() == size;
                    });
            bothFormats(503, format -> Site.get("requests." + format)).header("Retry-After", notNullValue());
        } finally {
            for (var one : taken) {
                one.close();
            }
        }
        var id = Site.DEMO.reported(Site.hole());
        var spoil =
                "update request set answers = set_byte(answers, 3, get_byte(answers, 3) # 1) where id = '" + id + "'";
        Owner.run(spoil);
        bothFormats(500, format -> Site.get("requests/" + id + "." + format));
        Owner.run(spoil);
    }

    @Test
    void theLanguageIsAskedForAsEverywhere() {
        given().header("Accept-Language", "en")
                .formParam("api_key", Site.DEMO.key())
                .post("/open311/v2/requests.json")
                .then()
                .statusCode(400)
                .body("[0].description", equalTo("Name the service's code; see services.xml. (service_code)"));
    }

    @Test
    void aKeyEndsWithTheNextOneAndWithItsApp() {
        var site = Site.of("lapor-berhenti");
        site.report(Site.hole()).then().statusCode(200);
        var next = Site.of("lapor-berhenti");
        site.report(Site.hole()).then().statusCode(403);
        next.report(Site.hole()).then().statusCode(200);
        var coordinator = Desk.of("DISKOMINFO");
        var etag = coordinator.http().get("/v1/clients/lapor-berhenti").header("ETag");
        coordinator
                .http()
                .header("If-Match", etag)
                .contentType("application/merge-patch+json")
                .body(Map.of("status", "SUSPENDED"))
                .patch("/v1/clients/lapor-berhenti")
                .then()
                .statusCode(200);
        next.report(Site.hole()).then().statusCode(403);
        coordinator.post("/v1/clients/dlh/open311-key", Map.of()).then().statusCode(409);
        Desk.of("DLH")
                .post("/v1/clients/lapor-berhenti/open311-key", Map.of())
                .then()
                .statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse bothFormats(
            int status, Function<String, Response> call) {
        var code = Integer.toString(status);
        // beside each other, since some are refused only after a while
        var answers = Crowd.of(2, i -> call.apply(i == 0 ? "xml" : "json"));
        answers.get(0)
                .then()
                .statusCode(status)
                .contentType(equalTo("text/xml;charset=utf-8"))
                .body("errors.error[0].code", equalTo(code))
                .body("errors.error[0].description", matchesPattern("(?s).{5,}"));
        return answers.get(1)
                .then()
                .statusCode(status)
                .contentType(equalTo("application/json;charset=utf-8"))
                .body("[0].code", equalTo(code))
                .body("[0].description", matchesPattern("(?s).{5,}"));
    }
}
