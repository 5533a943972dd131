package id.kironggo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A developer's afternoon with a demo: time passes in minutes, the agencies act by themselves, and all begins anew. */
class RehearsalIT {

    private static final Map<String, String> DEMO = Map.of("KIRONGGO_DEMO", "true");
    private static final String CLOCK = "/v1/sandbox/clock";

    @TempDir
    Path scratch;

    private PackagedService service;
    /** Of the app, got once before the clock is moved. */
    private String token;

    private String cursor;
    private String inbox;
    private String key;

    @Test
    void aDemoLetsTimePassAgenciesActAndAllBeginAnew() throws Exception {
        service = PackagedService.launch(scratch.resolve("data"), DEMO).awaitReady();
        try {
            token = PackagedExchange.token(service, "demo-app");
            var late = lateStepIsEscalated();
            questionInVainEndsTheRequest(late);
            lettersAreLateToo();
            service.close();
            service = PackagedService.launch(scratch.resolve("data"), DEMO).awaitReady();
            // it listens elsewhere now, and so is another issuer
            token = PackagedExchange.token(service, "demo-app");
            theClockStandsWhereItStood();
            var resolved = agenciesResolveWhatTheAppCompletes();
            keep();
            everythingBeginsAnew(List.of(late, resolved));
            theNewLedgerCanBeVerified();
        } finally {
            service.close();
        }
    }

    private String lateStepIsEscalated() {
        var request = submit();
        var moved = move("workingDays", 10);
        assertThat(OffsetDateTime.parse(moved.getString("now")))
                .isAfter(OffsetDateTime.parse(moved.getString("before")).plusDays(13));
        // each at the time at which it would have happened, to the second
        assertThat(moved.getList("happened.type", String.class))
                .containsSubsequence("id.kironggo.request.overdue.v1", "id.kironggo.request.escalated.v1");
        var overdue = timeline(request).getMap("items.find { it.type == 'id.kironggo.request.overdue.v1' }");
        assertThat(Duration.between(time(((Map<?, ?>) overdue.get("data")).get("dueAt")), time(overdue.get("at"))))
                .isBetween(Duration.ZERO, Duration.ofSeconds(30));
        var escalated = timeline(request).getMap("items.find { it.type == 'id.kironggo.request.escalated.v1' }");
        assertThat(time(escalated.get("at"))).isAfter(time(overdue.get("at")).plusDays(1));
        assertThat(time(escalated.get("at"))).isBefore(time(moved.getString("now")));
        app().get("/v1/requests/" + request)
                .then()
                .statusCode(200)
                .body("deadlines.overdueAt", hasItem(notNullValue()));
        return request;
    }

    private void questionInVainEndsTheRequest(String request) {
        app().body(Map.of("request", request, "steps", 1))
                .post("/v1/sandbox/play")
                .then()
                .statusCode(200)
                .body("moves[0].agency.code", equalTo("KEC-07"));
        var etag = PackagedExchange.at(service, "KEC-07")
                .get("/v1/requests/" + request)
                .header("ETag");
        PackagedExchange.at(service, "KEC-07")
                .header("If-Match", etag)
                .body(Map.of("question", "Mohon nomor KK."))
                .post("/v1/requests/" + request + "/await-citizen")
                .then()
                .statusCode(200);
        var moved = move("days", 31);
        assertThat(moved.getString("happened.find { it.type == 'id.kironggo.request.rejected.v1' }.subject"))
                .isEqualTo("requests/" + request);
        app().get("/v1/requests/" + request).then().body("status", equalTo("REJECTED"));
        var items = timeline(request);
        var asked = time(items.getString("items.find { it.type == 'id.kironggo.request.awaiting-citizen.v1' }.at"));
        var ended = time(items.getString("items.find { it.type == 'id.kironggo.request.rejected.v1' }.at"));
        // its time runs from a moment before the fact was written
        assertThat(Duration.between(asked, ended))
                .isBetween(
                        Duration.ofDays(30).minusSeconds(1), Duration.ofDays(30).plusSeconds(30));
    }

    private void lettersAreLateToo() {
        PackagedExchange.at(service, "DLH")
                .body(Map.of("to", List.of("BPBD"), "subject", "Data", "text", "Mohon data.", "dueInWorkingDays", 3))
                .post("/v1/letters")
                .then()
                .statusCode(201);
        inbox = PackagedExchange.at(service, "BPBD")
                .get("/v1/inbox")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        assertThat(move("workingDays", 4).getList("happened.type", String.class))
                .contains("id.kironggo.letter.overdue.v1");
    }

    private void theClockStandsWhereItStood() {
        var clock = app().get(CLOCK).then().statusCode(200).extract().jsonPath();
        assertThat(time(clock.getString("now")))
                .isAfter(time(clock.getString("real")).plusDays(44));
    }

    private String agenciesResolveWhatTheAppCompletes() {
        var request = submit();
        play(request).body("pause", equalTo("DOCUMENTS")).body("missing", hasItems("photos", "villageLetter"));
        List.of("photos", "villageLetter").forEach(field -> handIn(request, field));
        play(request).body("status", equalTo("RESOLVED")).body("moves[-1].agency.code", equalTo("DINSOS-P3AKB"));
        assertThat(move("workingDays", 11).getList("happened.type", String.class))
                .contains("id.kironggo.request.closed.v1");
        app().get("/v1/requests/" + request).then().body("status", equalTo("CLOSED"));
        return request;
    }

    /** What readers and auditors have of the demo that is about to end. */
    private void keep() {
        cursor = coordinator()
                .get("/v1/events?after=latest")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        await().until(() -> !text("/v1/ledger/checkpoint").contains("\n0\n"));
        key = text("/v1/ledger/key");
        coordinator()
                .body("{\"code\": \"DINAS-UJI\", \"name\": \"Uji\", \"kind\": \"DINAS\", \"mandate\": \"Uji\"}")
                .post("/v1/agencies")
                .then()
                .statusCode(201);
    }

    private void everythingBeginsAnew(List<String> requests) throws SQLException, IOException {
        app().header("Idempotency-Key", "sekali")
                .body("{}")
                .post("/v1/sandbox/reset")
                .then()
                .statusCode(200)
                .body("epoch", notNullValue());
        requests.forEach(id -> app().get("/v1/requests/" + id).then().statusCode(404));
        coordinator().get("/v1/agencies/DINAS-UJI").then().statusCode(404);
        coordinator()
                .queryParam("after", cursor)
                .get("/v1/events")
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/cursor-gone"));
        var clock = app().get(CLOCK).then().extract().jsonPath();
        assertThat(Duration.between(time(clock.getString("real")), time(clock.getString("now")))
                        .abs())
                .isLessThan(Duration.ofSeconds(1));
        app().get("/v1/services?q=bantuan").then().statusCode(200).body("items.size()", greaterThan(0));
        assertThat(count("stored_file")).isZero();
        try (var contents = Files.walk(scratch.resolve("data/files"))) {
            assertThat(contents.filter(Files::isRegularFile)).as("contents").isEmpty();
        }
        aLetterIsNotPassedOver();
    }

    /** By who goes on from a place that the inbox had before. */
    private void aLetterIsNotPassedOver() {
        PackagedExchange.at(service, "DLH")
                .body(Map.of("to", List.of("BPBD"), "subject", "Anyar", "text", "Lagi."))
                .post("/v1/letters")
                .then()
                .statusCode(201);
        PackagedExchange.at(service, "BPBD")
                .queryParam("after", inbox)
                .get("/v1/inbox")
                .then()
                .statusCode(200)
                .body("items.subject", equalTo(List.of("Anyar")));
    }

    private void theNewLedgerCanBeVerified() throws Exception {
        var request = submit();
        play(request).body("pause", equalTo("DOCUMENTS"));
        assertThat(text("/v1/ledger/key")).isNotEqualTo(key);
        long head = count("ledger_position");
        await().until(() -> Long.parseLong(text("/v1/ledger/checkpoint").split("\n", 3)[1]) >= head);
        var checkpoint = Files.writeString(scratch.resolve("checkpoint"), text("/v1/ledger/checkpoint"));
        var kept = Files.writeString(scratch.resolve("key"), text("/v1/ledger/key"));
        var export = Files.writeString(
                scratch.resolve("export"),
                PackagedExchange.at(service, "INSPEKTORAT")
                        .get("/v1/ledger/export")
                        .asString());
        var arguments = "verify export --export %s --checkpoint %s --key %s".formatted(export, checkpoint, kept);
        assertThat(PackagedService.command(scratch, arguments.split(" "))).startsWith("0 VERIFIED: All ");
    }

    private RequestSpecification app() {
        return PackagedExchange.bearing(service, token);
    }

    private RequestSpecification coordinator() {
        return PackagedExchange.at(service, "DISKOMINFO");
    }

    private String submit() {
        return app().body(PackagedExchange.SUBMISSION)
                .post("/v1/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private JsonPath move(String unit, int many) {
        return app().body(Map.of(unit, many))
                .post(CLOCK)
                .then()
                .statusCode(200)
                .body("reached", equalTo(true))
                .extract()
                .jsonPath();
    }

    private ValidatableResponse play(String request) {
        return app().body(Map.of("request", request))
                .post("/v1/sandbox/play")
                .then()
                .statusCode(200);
    }

    private void handIn(String request, String field) {
        String file = given().port(service.port())
                .header("Authorization", "Bearer " + token)
                .multiPart("file", "foto.jpg", Pictures.jpeg())
                .post("/v1/files")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        app().body(Map.of("field", field, "file", file))
                .post("/v1/requests/" + request + "/documents")
                .then()
                .statusCode(201);
    }

    private JsonPath timeline(String request) {
        return app().get("/v1/requests/" + request + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String text(String path) {
        return given().port(service.port()).get(path).asString();
    }

    private long count(String what) throws IOException, SQLException {
        try (var database = service.connect("kironggo_owner");
                var statement = database.createStatement();
                var row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static OffsetDateTime time(Object text) {
        return OffsetDateTime.parse(text.toString());
    }
}
