package id.kironggo.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.kironggo.Desk;
import id.kironggo.Past;
import id.kironggo.Samples;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How custody passes on: returns, triage, forward chains, rulings, tasks. */
@QuarkusTest
class RelayTest {

    private static final Desk APP = Desk.of("demo-app");
    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");
    private static final Desk DISTRICT = Desk.of("KEC-07");
    private static final Desk OWNER = Desk.of("DINSOS-P3AKB");
    private static final Map<String, Object> RETURN = Map.of("reason", "WRONG_PLACE", "note", "Bukan wilayah kami.");

    @Inject
    AgroalDataSource database;

    @Test
    void aReturnedStepIsTriagedByTheOwnerAndGoesOnAtTheSameStep() {
        var request = APP.submit(Samples.bansos());
        give(DISTRICT, request, "return", RETURN);
        custodian(request, "DINSOS-P3AKB", "RECEIVED");
        forward(OWNER, request, "KEC-08");
        custodian(request, "KEC-08", "ROUTED");
        assertThat(Desk.of("KEC-08").open(request))
                .containsEntry("kind", "STEP")
                .containsEntry("step", 1);
        Desk.of("KEC-08").acceptAndComplete(request);
        custodian(request, "KEC-07", "IN_PROGRESS");
    }

    @Test
    void aForwardedStepThatComesBackIsTriagedByTheForwarder() {
        var request = APP.submit(Samples.bansos());
        forward(DISTRICT, request, "DPMD");
        assertThat(Desk.of("DPMD").open(request)).containsEntry("step", 1);
        give(Desk.of("DPMD"), request, "return", RETURN);
        custodian(request, "KEC-07", "RECEIVED");
        assertThat(DISTRICT.open(request)).containsEntry("kind", "TRIAGE").containsEntry("status", "ACCEPTED");
    }

    @Test
    void whatTheOwnerReturnsAndTheThirdReturnGoToTheCoordinator() {
        var owned = APP.submit(Samples.of("POHON-RAWAN"));
        give(Desk.of("DLH"), owned, "return", RETURN);
        custodian(owned, "DISKOMINFO", "RECEIVED");

        var stuck = APP.submit(Samples.bansos());
        give(DISTRICT, stuck, "return", RETURN);
        forward(OWNER, stuck, "KEC-08");
        give(Desk.of("KEC-08"), stuck, "return", RETURN);
        custodian(stuck, "DINSOS-P3AKB", "RECEIVED");
        forward(OWNER, stuck, "KEC-09");
        give(Desk.of("KEC-09"), stuck, "return", RETURN);
        custodian(stuck, "DISKOMINFO", "RECEIVED");
    }

    @Test
    void aRulingBindsAndKeepsTheStep() {
        var request = APP.submit(Samples.bansos());
        COORDINATOR
                .decide(request, "rule", Map.of("to", "DPMD", "note", "Kewenangan DPMD."))
                .then()
                .statusCode(200)
                .body("status", equalTo("ROUTED"));
        var ruled = Desk.of("DPMD").open(request);
        assertThat(ruled).containsEntry("kind", "STEP").containsEntry("step", 1).containsEntry("binding", true);
        Desk.of("DPMD")
                .act(request, "return", Map.of("reason", "NOT_OUR_MANDATE", "note", "Bukan kami."))
                .then()
                .statusCode(409);
        give(Desk.of("DPMD"), request, "return", Map.of("reason", "INCOMPLETE", "note", "Kurang."));
        custodian(request, "DISKOMINFO", "RECEIVED");
    }

    @Test
    void aRulingOnTheAnswerAddsALastStep() {
        var request = APP.submit(Samples.of("PERPUS-ANGGOTA"));
        Desk.of("DISPERPUSIP").acceptAndComplete(request);
        COORDINATOR
                .decide(request, "rule", Map.of("to", "DISPENDIK", "note", "Periksa kartu pelajar."))
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"));
        assertThat(Desk.of("DISPENDIK").open(request))
                .containsEntry("kind", "STEP")
                .containsEntry("step", 2);
        Desk.of("DISPENDIK").acceptAndComplete(request);
        assertThat(Desk.of("DISPERPUSIP").open(request))
                .containsEntry("kind", "ANSWER")
                .containsEntry("status", "ACCEPTED");
    }

    @Test
    void aRequiredTaskHoldsUpStepAndAnswerUntilItIsDone() {
        var request = APP.submit(Samples.of("PERPUS-ANGGOTA"));
        var library = Desk.of("DISPERPUSIP");
        give(library, request, "accept", Map.of());
        library.post(
                        "/v1/requests/" + request.id() + "/dispositions",
                        Map.of(
                                "to",
                                "DISPENDUKCAPIL",
                                "instruction",
                                "REVIEW_AND_ADVISE",
                                "note",
                                "Cek NIK.",
                                "dueInWorkingDays",
                                2,
                                "required",
                                true))
                .then()
                .statusCode(201)
                .body("kind", equalTo("TASK"))
                .body("status", equalTo("PENDING"));
        library.act(request, "complete", Map.of("result", "DONE", "note", "x"))
                .then()
                .statusCode(409);
        Desk.of("DISPENDUKCAPIL").acceptAndComplete(request);
        give(library, request, "complete", Map.of("result", "DONE", "note", "Selesai."));
        library.decide(request, "resolve", Map.of("outcome", "PARTLY", "note", "Sebagian."))
                .then()
                .statusCode(200);
    }

    @Test
    void atTheEndOpenDispositionsAreCancelledAndTheOwnerIsCustodian() {
        var request = APP.submit(Samples.bansos());
        give(DISTRICT, request, "accept", Map.of());
        DISTRICT.post("/v1/requests/" + request.id() + "/dispositions", Map.of("to", "DLH", "instruction", "MONITOR"))
                .then()
                .statusCode(201);
        DISTRICT.decide(request, "resolve", Map.of("outcome", "UNPROVEN", "note", "Tidak terbukti."))
                .then()
                .statusCode(200)
                .body("status", equalTo("RESOLVED"))
                .body("dispositions.status", not(hasItem("PENDING")))
                .body("dispositions.status", not(hasItem("ACCEPTED")));
        custodian(request, "DINSOS-P3AKB", "RESOLVED");
    }

    @Test
    void theClocksPauseWhileTheCitizenIsAskedAndOnlyWhatWasAskedChanges() {
        var request = APP.submit(Samples.bansos());
        give(DISTRICT, request, "accept", Map.of());
        ask(request, "/answers/nothing").then().statusCode(400);
        ask(request, "/answers/dependants").then().statusCode(200).body("status", equalTo("AWAITING_CITIZEN"));
        Desk.citizen(request)
                .get("/v1/tracking/" + request.ticket())
                .then()
                .body("question.question", equalTo("Berapa tanggungan?"))
                .body("question.fields", equalTo(List.of("/answers/dependants")));
        reply(request, Map.of("answers", Map.of("program", "PKH")))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/answers/program"));
        reply(request, Map.of("answers", Map.of("dependants", 99)))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/answers/dependants"));
        reply(request, Map.of("text", "Empat.", "answers", Map.of("dependants", 4)))
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"));
        assertThat(DISTRICT.read(request).getInt("answers.dependants")).isEqualTo(4);
        DISTRICT.http().get("/v1/requests/" + request.id()).then().body("questions[0].reply", equalTo("Empat."));
    }

    private static Response ask(Desk.Case request, String field) {
        var question = Map.of("question", "Berapa tanggungan?", "fields", List.of(field));
        return DISTRICT.decide(request, "await-citizen", question);
    }

    private static Response reply(Desk.Case request, Map<String, Object> body) {
        return Desk.citizen(request)
                .contentType("application/json")
                .body(body)
                .post("/v1/tracking/" + request.ticket() + "/reply");
    }

    @Test
    void anEmptyReplyIsNoReply() {
        var request = APP.submit(Samples.bansos());
        give(DISTRICT, request, "accept", Map.of());
        DISTRICT.decide(request, "await-citizen", Map.of("question", "Berapa?"))
                .then()
                .statusCode(200);
        for (Map<String, Object> nothing :
                List.<Map<String, Object>>of(Map.of(), Map.of("text", "  "), Map.of("answers", Map.of()))) {
            reply(request, nothing).then().statusCode(400);
        }
        custodian(request, "KEC-07", "AWAITING_CITIZEN");
    }

    @Test
    void aPauseMovesDueDatesByTheWorkingDaysThatBeganInIt() {
        var request = APP.submit(Samples.bansos());
        give(DISTRICT, request, "accept", Map.of());
        var before = OffsetDateTime.parse(DISTRICT.read(request).getString("dueAt"));
        DISTRICT.decide(request, "await-citizen", Map.of("question", "Berapa?"))
                .then()
                .statusCode(200);
        new Past(database).move(request, 14);
        DISTRICT.decide(request, "resume", Map.of()).then().statusCode(200);
        var after = OffsetDateTime.parse(DISTRICT.read(request).getString("dueAt"));
        assertThat(after).isAfter(before.minusDays(14).plusDays(5));
        assertThat(after.toLocalTime()).isEqualTo(before.toLocalTime());
        assertThat(after.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(OffsetDateTime.parse(DISTRICT.open(request).get("dueAt").toString()))
                .isEqualTo(after);
    }

    @Test
    void aForwardedTaskKeepsItsDeadlineAndNotesAreForWhoHandlesTheCase() {
        var request = APP.submit(Samples.bansos());
        give(DISTRICT, request, "accept", Map.of());
        DISTRICT.post(
                        "/v1/requests/" + request.id() + "/dispositions",
                        Map.of("to", "DLH", "instruction", "MONITOR", "note", "Catatan dalam.", "dueInWorkingDays", 1))
                .then()
                .statusCode(201);
        var due = Desk.of("DLH").open(request).get("dueAt");
        forward(Desk.of("DLH"), request, "DISHUB");
        assertThat(Desk.of("DISHUB").open(request).get("dueAt")).isEqualTo(due);
        for (var desk : List.of(APP, COORDINATOR, Desk.of("INSPEKTORAT"), Desk.of("SETDA"))) {
            assertThat(desk.http().get("/v1/requests/" + request.id()).asString())
                    .doesNotContain("Catatan dalam.");
        }
        assertThat(DISTRICT.http().get("/v1/requests/" + request.id()).asString())
                .contains("Catatan dalam.");
    }

    private static void give(Desk desk, Desk.Case request, String action, Map<String, Object> body) {
        desk.act(request, action, body).then().statusCode(200);
    }

    private static void forward(Desk desk, Desk.Case request, String to) {
        give(desk, request, "forward", Map.of("to", to, "instruction", "FOLLOW_UP", "note", "Mohon ditangani."));
    }

    private static void custodian(Desk.Case request, String agency, String status) {
        var seen = COORDINATOR.read(request);
        assertThat(seen.getString("custodian.code") + " " + seen.getString("status"))
                .isEqualTo(agency + " " + status);
    }
}
