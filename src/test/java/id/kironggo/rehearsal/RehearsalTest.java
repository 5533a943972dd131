package id.kironggo.rehearsal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a demo that many share lets developers do; moving its clock and a new beginning: {@code RehearsalIT}. */
@QuarkusTest
class RehearsalTest {

    private static final String PLAY = "/v1/sandbox/play";
    private static final Desk APP = new Desk("demo-app");

    @Test
    void theAgenciesBringARequestToItsEndEachByItsOwnClient() {
        var request = APP.submit(Samples.of("TERA-ULANG"));

        play(APP, request, Map.of())
                .statusCode(200)
                .body("request", equalTo(request.id()))
                .body("ticket", equalTo(request.ticket()))
                .body("status", equalTo("RESOLVED"))
                .body("outcome", equalTo("FULFILLED"))
                .body("pause", equalTo("ENDED"))
                .body("missing", empty())
                .body("moves[0].action", equalTo("accept"))
                .body("moves[0].step", equalTo(1))
                .body("moves[0].agency.code", equalTo("DISKOPERINDAG"))
                .body("moves[-1].action", equalTo("resolve"))
                .body("moves[-1].step", nullValue());
        assertThat(APP.read(request).getString("status")).isEqualTo("RESOLVED");
        assertThat(actors(request, "disposition.accepted")).containsOnly("client:diskoperindag");
        assertThat(actors(request, "request.resolved")).containsOnly("client:diskoperindag");
        assertThat(Owner.count("ledger_officer o join ledger_entry e on e.id = o.entry where e.subject = 'requests/"
                        + request.id() + "'"))
                .as("facts that name the sandbox as officer")
                .isPositive();
        play(APP, request, Map.of()).statusCode(200).body("moves", empty()).body("pause", equalTo("ENDED"));
    }

    @Test
    void itGoesAsFarAsWasAskedAndWaitsForDocuments() {
        var request = APP.submit(Samples.bansos());

        play(Desk.of("KEC-07"), request, Map.of("steps", 2))
                .statusCode(200)
                .body("moves.action", equalTo(List.of("accept", "complete")))
                .body("pause", equalTo("NONE"));
        play(APP, request, Map.of())
                .statusCode(200)
                .body("moves[-1].agency.code", equalTo("DINSOS-P3AKB"))
                .body("status", equalTo("IN_PROGRESS"))
                .body("pause", equalTo("DOCUMENTS"))
                .body("missing", hasItems("photos", "villageLetter"));
        APP.bring(request);
        play(APP, request, Map.of()).statusCode(200).body("status", equalTo("RESOLVED"));
    }

    @Test
    void aRefusalNeedsNoDocuments() {
        var request = APP.submit(Samples.bansos());

        play(APP, request, Map.of("outcome", "REFUSED"))
                .statusCode(200)
                .body("status", equalTo("RESOLVED"))
                .body("outcome", equalTo("REFUSED"));
    }

    @Test
    void onlyTheCitizenRepliesToAQuestion() {
        var request = APP.submit(Samples.of("TERA-ULANG"));
        var holder = Desk.of("DISKOPERINDAG");
        holder.act(request, "accept", Map.of()).then().statusCode(200);
        holder.decide(request, "await-citizen", Map.of("question", "Berapa jumlahnya?"))
                .then()
                .statusCode(200);

        play(APP, request, Map.of())
                .statusCode(200)
                .body("moves", empty())
                .body("status", equalTo("AWAITING_CITIZEN"))
                .body("pause", equalTo("CITIZEN"));
        Desk.citizen(request)
                .contentType("application/json")
                .body(Map.of("text", "Tiga."))
                .post("/v1/tracking/" + request.ticket() + "/reply")
                .then()
                .statusCode(200);
        play(holder, request, Map.of()).statusCode(200).body("status", equalTo("RESOLVED"));
    }

    @Test
    void requiredTasksAreDoneFirstAndWhoMustChooseChoosesTheOwner() {
        var request = APP.submit(Samples.bansos());
        var district = Desk.of("KEC-07");
        district.act(request, "accept", Map.of()).then().statusCode(200);
        var path = "/v1/requests/" + request.id() + "/dispositions";
        district.post(path, Map.of("to", "DLH", "note", "Mohon data.", "required", true))
                .then()
                .statusCode(201);

        play(APP, request, Map.of("steps", 3))
                .statusCode(200)
                .body("moves.agency.code", equalTo(List.of("DLH", "DLH", "KEC-07")))
                .body("moves.action", equalTo(List.of("accept", "complete", "complete")));
        district.act(request, "return", Map.of("reason", "NOT_OUR_MANDATE", "note", "Bukan kami."))
                .then()
                .statusCode(200);
        play(APP, request, Map.of("outcome", "NO_AUTHORITY"))
                .statusCode(200)
                .body("moves[0].action", equalTo("forward"))
                .body("moves[0].agency.code", equalTo("DINSOS-P3AKB"))
                .body("status", equalTo("RESOLVED"));
    }

    @Test
    void anAgencyWithoutAClientKeepsEverybodyWaiting() {
        var coordinator = Desk.of("DISKOMINFO");
        coordinator
                .post("/v1/agencies", Map.of("code", "TANPA-KLIEN", "name", "Uji", "kind", "DINAS", "mandate", "Uji"))
                .then()
                .statusCode(201);
        var request = APP.submit(Samples.of("TERA-ULANG"));
        Desk.of("DISKOPERINDAG")
                .act(request, "forward", Map.of("to", "TANPA-KLIEN", "note", "Mohon ditindaklanjuti."))
                .then()
                .statusCode(200);

        play(APP, request, Map.of()).statusCode(200).body("moves", empty()).body("pause", equalTo("CLIENT"));
    }

    @Test
    void othersRequestsAreNobodysToPlay() {
        var request = APP.submit(Samples.of("TERA-ULANG"));

        play(Desk.of("DPMD"), request, Map.of()).statusCode(404);
        play(Desk.of("INSPEKTORAT"), request, Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-action"))
                .body("actions", empty());
        assertThat(APP.read(request).getString("status")).isEqualTo("ROUTED");
        play(Desk.of("DISKOMINFO"), request, Map.of("steps", 1)).statusCode(200);
    }

    @Test
    void whatIsNoPlayIsRefused() {
        APP.post(PLAY, Map.of()).then().statusCode(400).body("errors.pointer", hasItems("/request"));
        var steps = Map.of("request", "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10", "steps", 0);
        APP.post(PLAY, steps).then().statusCode(400).body("errors.pointer", hasItems("/steps"));
    }

    @Test
    void aRepeatedKeyPlaysOnce() {
        var request = APP.submit(Samples.bansos());
        Map<String, Object> body = Map.of("request", request.id(), "steps", 1);
        var first = keyed(request.id(), body).statusCode(200).extract().asString();

        assertThat(keyed(request.id(), body)
                        .statusCode(200)
                        .header("Idempotency-Replayed", "true")
                        .extract()
                        .asString())
                .isEqualTo(first);
        assertThat(APP.read(request).getString("status")).isEqualTo("IN_PROGRESS");
        assertThat(actors(request, "disposition.completed")).isEmpty();
    }

    @Test
    void theClockIsReadByEverybodyWithAToken() {
        var clock = APP.http()
                .get("/v1/sandbox/clock")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var now = OffsetDateTime.parse(clock.getString("now"));
        assertThat(Duration.between(OffsetDateTime.parse(clock.getString("real")), now)
                        .abs())
                .isLessThan(Duration.ofSeconds(1));
        assertThat(OffsetDateTime.parse(clock.getString("latest"))).isAfter(now.plusDays(730));
        given().get("/v1/sandbox/clock").then().statusCode(401);
    }

    @Test
    void aClockThatManyShareIsNotMoved() {
        for (var none :
                List.of(Map.of(), Map.of("days", 1, "workingDays", 1), Map.of("days", 0), Map.of("days", 732))) {
            APP.post("/v1/sandbox/clock", none).then().statusCode(400).body("errors.pointer", hasItems("/days"));
        }
        APP.post("/v1/sandbox/clock", Map.of("workingDays", 500))
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("/v1/calendar/2028"));
        APP.post("/v1/sandbox/clock", Map.of("days", 1))
                .then()
                .statusCode(409)
                .body("detail", containsString("KIRONGGO_SANDBOX=play"));
    }

    @Test
    void dataThatManyShareAreNotReset() {
        Desk.of("DISKOMINFO")
                .post("/v1/sandbox/reset", Map.of())
                .then()
                .statusCode(409)
                .body("detail", containsString("KIRONGGO_SANDBOX=play"));
    }

    private static ValidatableResponse play(Desk desk, Desk.Case request, Map<String, Object> how) {
        var body = new HashMap<>(how);
        body.put("request", request.id());
        return desk.post(PLAY, body).then();
    }

    private static ValidatableResponse keyed(String key, Map<String, Object> body) {
        return APP.http()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(PLAY)
                .then();
    }

    /** Who recorded the facts of this verb. */
    private static List<String> actors(Desk.Case request, String verb) {
        return Owner.list("select client from ledger_entry where subject = 'requests/" + request.id()
                + "' and type = 'id.kironggo." + verb + ".v1'");
    }
}
