package id.kironggo.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.kironggo.Crowd;
import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Pictures;
import id.kironggo.request.RequestStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens to complaints is told to report sites, and what citizens say there comes here. */
@QuarkusTest
class UpdateTest {

    private static final Desk APP = new Desk("demo-app");
    private static final Desk ROADS = Desk.of("DBSBK");

    @Test
    void everyStepIsToldWithItsFineStatusAndWordsOnlyToWhoSubmittedIt() {
        var id = taken();
        ROADS.post("/v1/requests/" + id + "/comments", Map.of("text", "Petugas datang.", "visibility", "APPLICANT"));
        ROADS.post("/v1/requests/" + id + "/comments", Map.of("text", "Catatan dalam.", "visibility", "INTERNAL"));
        decide(id, "await-citizen", Map.of("question", "Di depan rumah nomor berapa?"));
        say(id, "1", "OPEN", "Depan nomor 7.").statusCode(200);
        decide(id, "reject", Map.of("reason", "Sudah diperbaiki pihak lain.", "note", "Terima kasih."));
        var told = updates(Site.DEMO.key(), id);
        assertThat(told.getList("status"))
                .containsExactly("in_progress", "unchanged", "in_progress", "in_progress", "no_further_action");
        assertThat(told.<String>getList("description"))
                .startsWith("Ditangani " + name() + ".", "Petugas datang.", "Di depan rumah nomor berapa?")
                .endsWith("Terima kasih.");
        var publicly = updates("", id);
        assertThat(publicly.getList("status"))
                .containsExactly("in_progress", "in_progress", "in_progress", "no_further_action");
        assertThat(publicly.prettify()).doesNotContain("Petugas", "nomor", "Terima kasih", "Catatan");
        assertThat(told.getList("update_id")).containsAll(publicly.getList("update_id"));
    }

    private static String name() {
        return given().get("/v1/agencies/DBSBK").path("name");
    }

    /** Which word each end is told by: a refusal by none that report sites take for fixed. */
    @Test
    void onlyWhatWasFulfilledIsFixed() {
        for (var end : Map.of(
                        "REFUSED",
                        "no_further_action",
                        "UNPROVEN",
                        "no_further_action",
                        "NO_AUTHORITY",
                        "not_councils_responsibility")
                .entrySet()) {
            var id = taken();
            decide(id, "resolve", Map.of("outcome", end.getKey(), "note", "Begini."));
            assertThat(last(id)).isEqualTo(end.getValue());
        }
        for (var end : Map.of("FULFILLED", "fixed", "PARTLY", "closed").entrySet()) {
            var id = taken();
            var of = Site.DEMO.asCase(id);
            APP.bring(of);
            while (APP.read(of).getList("dispositions").stream()
                    .noneMatch(d -> ((Map<?, ?>) d).get("kind").equals("ANSWER"))) {
                ROADS.act(of, "complete", Map.of("result", "DONE")).then().statusCode(200);
                if (APP.read(of).getList("dispositions").stream()
                        .anyMatch(d -> ((Map<?, ?>) d).get("status").equals("PENDING"))) {
                    ROADS.act(of, "accept", Map.of()).then().statusCode(200);
                }
            }
            decide(id, "resolve", Map.of("outcome", end.getKey(), "note", "Begini."));
            assertThat(last(id)).isEqualTo(end.getValue());
        }
        assertThat(Arrays.stream(RequestStatus.values())
                        .filter(status -> Projection.status(status, null).matches("fixed|closed")))
                .isEmpty();
    }

    private static String last(String id) {
        List<String> all = updates("", id).getList("status");
        return all.get(all.size() - 1);
    }

    @Test
    void bothEndsOfTheTimeAskedForAreIncludedAndIdsStay() {
        var id = taken();
        var first = updates("", id);
        String at = first.getString("[0].updated_datetime");
        var second = OffsetDateTime.parse(at).plusSeconds(1).toString();
        assertThat(between(at, at)).contains(first.getString("[0].update_id"));
        assertThat(between(second, OffsetDateTime.parse(at).plusHours(1).toString()))
                .doesNotContain(first.getString("[0].update_id"));
        assertThat(updates("", id).prettify()).isEqualTo(first.prettify());
        for (var wrong :
                List.of("start_date=besok", "end_date=2026-13-01", "start_date=2025-01-01&end_date=2026-01-01")) {
            Site.get("servicerequestupdates.xml?" + wrong).then().statusCode(400);
        }
        Site.get("servicerequestupdates.xml?start_date=2001-01-01&end_date=2001-01-02")
                .then()
                .statusCode(200)
                .body(containsString("<service_request_updates/>"));
    }

    private static String between(String start, String end) {
        return given().queryParam("start_date", start)
                .queryParam("end_date", end)
                .get("/open311/v2/servicerequestupdates.xml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void anUpdateIsSaidOnceHoweverOftenItComes() {
        var id = Site.DEMO.reported(Site.hole());
        var answers = Crowd.of(
                5, i -> say(id, "4711", "CLOSED", "Sudah ditambal.").extract().asString());
        assertThat(answers).hasSize(5).containsOnly(answers.get(0));
        APP.http().get("/v1/requests/" + id + "/comments").then().body("items.text", contains("Sudah ditambal."));
        // a status alone is a remark too, and moves nothing
        say(id, "4712", "fixed", "").statusCode(200);
        APP.http().get("/v1/requests/" + id).then().body("status", equalTo("ROUTED"));
        APP.http()
                .get("/v1/requests/" + id + "/comments")
                .then()
                .body("items.text", hasItem("Status di situs pelapor: FIXED"));
        assertThat(Owner.count("open311_update where request_id = '" + id + "'"))
                .isEqualTo(2);
    }

    @Test
    void whatIsWrongWithAnUpdateIsNamed() {
        var id = Site.DEMO.reported(Site.hole());
        for (var field : List.of("service_request_id", "update_id", "status", "updated_datetime")) {
            var update = update(id, "1", "OPEN", "Halo");
            update.put(field, "");
            Site.DEMO
                    .say(update)
                    .then()
                    .statusCode(400)
                    .body("description", hasItem(containsString("(" + field + ")")));
        }
        say(id, "1", "SELESAI", "Halo").statusCode(400);
        Site.DEMO.say(update("bukan-id", "1", "OPEN", "Halo")).then().statusCode(404);
        Site.DEMO
                .form(update(id, "1", "OPEN", "Halo"))
                .post("/open311/v2/servicerequestupdates.xml")
                .then()
                .statusCode(200)
                .body(
                        "service_request_updates.request_update.update_id",
                        org.hamcrest.Matchers.matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void reopenReopensWhatWasAnsweredAndOpenDoesNot() {
        var id = taken();
        decide(id, "resolve", Map.of("outcome", "UNPROVEN", "note", "Tidak ditemukan."));
        say(id, "1", "OPEN", "Masih ada.").statusCode(200);
        APP.http().get("/v1/requests/" + id).then().body("status", equalTo("RESOLVED"));
        say(id, "2", "REOPEN", "Masih berlubang.").statusCode(200);
        APP.http().get("/v1/requests/" + id).then().body("status", equalTo("REOPENED"));
        assertThat(last(id)).isEqualTo("open");
    }

    @Test
    void whatHasEndedForGoodHearsNothingMore() {
        var id = taken();
        var original = Site.DEMO.reported(Site.hole());
        decide(id, "mark-duplicate", Map.of("of", original));
        assertThat(last(id)).isEqualTo("duplicate");
        say(id, "1", "OPEN", "Halo").statusCode(400).body("code", contains("400"));
    }

    @Test
    void picturesOfAnUpdateAreHandedIn() {
        var id = Site.DEMO.reported(Site.hole());
        var parts = given().multiPart("api_key", Site.DEMO.key());
        update(id, "9", "OPEN", "Ini fotonya.").forEach((name, value) -> parts.multiPart(name, value.toString()));
        parts.multiPart("photo1", "9.0.full.jpeg", Pictures.jpeg(), "image/jpeg")
                .post("/open311/v2/servicerequestupdates.json")
                .then()
                .statusCode(200);
        APP.http().get("/v1/requests/" + id + "/documents").then().body("items.field", contains("photos"));
        APP.http().get("/v1/requests/" + id + "/comments").then().body("items.text", contains("Ini fotonya."));
    }

    /** A report that the agency for roads has accepted. */
    private static String taken() {
        var id = Site.DEMO.reported(Site.hole());
        ROADS.act(Site.DEMO.asCase(id), "accept", Map.of()).then().statusCode(200);
        return id;
    }

    private static void decide(String id, String action, Map<String, ?> body) {
        ROADS.decide(Site.DEMO.asCase(id), action, body).then().statusCode(200);
    }

    private static Map<String, Object> update(String id, String number, String status, String text) {
        return new HashMap<>(Map.of(
                "service_request_id",
                id,
                "update_id",
                number,
                "status",
                status,
                "updated_datetime",
                "2026-11-25T08:00:00Z",
                "description",
                text,
                "first_name",
                "Contoh",
                "last_name",
                "-"));
    }

    private static io.restassured.response.ValidatableResponse say(
            String id, String number, String status, String text) {
        return Site.DEMO.say(update(id, number, status, text)).then();
    }

    /** What is told of this request; {@code key} empty: to anybody. */
    private static JsonPath updates(String key, String id) {
        var all = given().queryParam("api_key", key)
                .get("/open311/v2/servicerequestupdates.json")
                .then()
                .statusCode(200)
                .extract();
        List<Map<String, Object>> of = all.jsonPath().getList("findAll { it.service_request_id == '" + id + "' }");
        try {
            return new JsonPath(new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(of));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
