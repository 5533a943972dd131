package id.kironggo.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import id.kironggo.Desk;
import id.kironggo.Overheard;
import id.kironggo.Samples;
import id.kironggo.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a hostile tester found once, so that it doesn't come back. */
@QuarkusTest
class HostileInputTest {

    private static final Desk APP = Desk.of("demo-app");

    @Test
    void aMediaTypeThatIsNoneIsUnsupported() throws IOException {
        for (var type : List.of("garbage", "", "/", "a/b/c;;=")) {
            assertThat(raw("POST /v1/requests HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                            + "\r\nContent-Length: 2\r\n" + bearer() + "\r\n{}"))
                    .as(type)
                    .startsWith("HTTP/1.1 415");
        }
    }

    @Test
    void aListWithoutAHostIsStillAList() throws IOException {
        assertThat(raw("GET /v1/services?limit=1 HTTP/1.0\r\n\r\n"))
                .contains(" 200 ")
                .contains("rel=\"next\"");
        assertThat(raw("GET /v1/nowhere HTTP/1.0\r\n\r\n")).contains(" 404 ").contains("application/problem+json");
    }

    @Test
    void aHostThatIsNoneIsRefusedAndIsNoErrorOfOurs() throws IOException {
        try (var log = new Overheard("")) {
            for (var host : List.of("<script>", "a b", "%0d%0aX-Injected: 1")) {
                assertThat(raw("GET /v1/services HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                        .startsWith("HTTP/1.1 400")
                        .doesNotContain("script", "Injected", "xception");
            }
            assertThat(log.lines()).noneMatch(line -> line.startsWith("ERROR"));
        }
    }

    @Test
    void datesAndNamesAreTakenExactlyAsTheContractHasThem() {
        for (var until : List.of(List.of(), List.of(2027, 12, 31), "2027-12-31T00:00:00Z", "2027-12-31 ")) {
            Desk.of("KEC-07")
                    .post(
                            "/v1/agencies/KEC-07/focal-points",
                            Map.of("name", "Contoh", "role", "x", "phase", 1, "from", "2026-11-24", "until", until))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer[0]", startsWith("/until"));
        }
        var request = APP.submit(Samples.bansos());
        Desk.of("KEC-07")
                .act(request, "return", Map.of("reason", "OTHER ", "note", "x"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void theHostThatACallerClaimsIsNotToldAgain() {
        var code = "UJI-HOST-" + System.nanoTime();
        Desk.of("DISKOMINFO")
                .http()
                .header("Host", "evil.example")
                .contentType("application/json")
                .body(Map.of("code", code, "name", "Uji", "kind", "DINAS", "mandate", "x"))
                .post("/v1/agencies")
                .then()
                .statusCode(201)
                .header("Location", equalTo("/v1/agencies/" + code));
    }

    @Test
    void aNumberOfABillionDigitsIsRefusedBeforeAnybodyCountsThem() {
        for (var number : List.of("1e999999999", "-1e-999999999", "1e400", "1e-2147483647")) {
            var body = "{\"service\":\"TERA-ULANG\",\"answers\":{\"device\":" + number + "}}";
            long begun = System.nanoTime();
            APP.post("/v1/requests", body).then().statusCode(400).body("errors.pointer", contains("/answers/device"));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void answersToBeRoutedAreAnObject() {
        APP.post("/v1/routing/decisions", Map.of("service", "BANSOS-USUL", "answers", List.of(Map.of())))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/answers"));
    }

    @Test
    void timesThatNoDatabaseHoldsAreRefused() {
        for (var query : List.of(
                "updatedSince=-999999999-01-01T00:00:00Z",
                "updatedSince=%2B999999999-01-01T00:00:00Z",
                "from=-2026-01-01")) {
            given().urlEncodingEnabled(false)
                    .header("Authorization", "Bearer " + Tokens.of("demo-app"))
                    .get("/v1/requests?" + query)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer[0]", startsWith("/query/"));
        }
        Desk.of("KEC-07")
                .post(
                        "/v1/agencies/KEC-07/focal-points",
                        Map.of("name", "Contoh", "role", "x", "phase", 1, "from", "+999999999-12-01"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/from"));
    }

    @Test
    void faultsAreToldInTheLanguageAskedFor() {
        var token = "Bearer " + Tokens.of("kec-07");
        given().header("Authorization", token)
                .header("Accept-Language", "id")
                .get("/v1/dispositions?overdue=x")
                .then()
                .statusCode(400)
                .body("errors", hasItem(Map.of("pointer", "/query/overdue", "detail", "Harus true atau false.")));
        given().header("Authorization", token)
                .header("Accept-Language", "en")
                .get("/v1/dispositions?overdue=x")
                .then()
                .body("errors.detail", contains("Must be true or false."));
        var request = APP.submit(Samples.bansos());
        var path = "/v1/dispositions/" + Desk.of("KEC-07").open(request).get("id") + "/return";
        given().header("Authorization", token)
                .contentType("application/json")
                .body("{}")
                .post(path)
                .then()
                .statusCode(400)
                .body("errors", hasItem(Map.of("pointer", "/reason", "detail", "Wajib diisi.")));
    }

    @Test
    void nobodyIsNamedByNikWhereItWouldStandInTheClear() {
        var reference = Samples.bansos();
        reference.put("citizenRef", Samples.NIK);
        APP.post("/v1/requests", reference).then().statusCode(400).body("errors.pointer", contains("/citizenRef"));
        var external = Samples.bansos();
        external.put("externalIds", List.of(Map.of("system", "siks", "id", Samples.NIK)));
        APP.post("/v1/requests", external).then().statusCode(400).body("errors.pointer", contains("/externalIds/0"));
        for (var officer : List.of(Samples.NIK, "199001012015011001", "a b", "x".repeat(65))) {
            APP.http()
                    .header("Acting-Officer", officer)
                    .get("/v1/requests")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/header/Acting-Officer"));
        }
        APP.http()
                .header("Acting-Officer", "staf-12")
                .get("/v1/requests")
                .then()
                .statusCode(200);
        APP.http().header("Acting-For", "KEC-07").get("/v1/requests").then().statusCode(400);
    }

    @Test
    void blankAnswersAndLineBreaksInALineAreRefused() {
        var blank = Samples.of("NIB");
        blank.put("answers", changed(blank, "businessName", "     "));
        APP.post("/v1/requests", blank)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/answers/businessName"));
        Desk.of("DISKOMINFO")
                .post("/v1/agencies", Map.of("code", "UJI-BARIS", "name", "A\nB", "kind", "DINAS", "mandate", "x"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/name"));
    }

    @Test
    void aTicketIsReadHoweverItIsTyped() {
        var ticket = APP.submit(Samples.bansos()).ticket();
        for (var typed : List.of(ticket, ticket.toLowerCase(Locale.ROOT), ticket.replace("-", ""), ticket + "/")) {
            given().get("/v1/tracking/" + typed).then().statusCode(200).body("ticket", equalTo(ticket));
        }
    }

    private static Map<String, Object> changed(Map<String, Object> body, String field, Object value) {
        @SuppressWarnings("unchecked") // Samples makes the answers as a map
        var answers = (Map<String, Object>) body.get("answers");
        answers.put(field, value);
        return answers;
    }

    private static String bearer() {
        return "Authorization: Bearer " + Tokens.of("demo-app") + "\r\nConnection: close\r\n";
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", io.restassured.RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
