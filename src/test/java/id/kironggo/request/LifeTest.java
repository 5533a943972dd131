package id.kironggo.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import id.kironggo.Desk;
import id.kironggo.Samples;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Extended, reclassified, merged, reopened: what becomes of a request besides being passed on. */
@QuarkusTest
class LifeTest {

    private static final Desk APP = Desk.of("demo-app");
    private static final Desk DISTRICT = Desk.of("KEC-07");
    private static final Desk OWNER = Desk.of("DINSOS-P3AKB");
    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");

    @Inject
    AgroalDataSource database;

    @Test
    void anInformationRequestIsExtendedOnceByAtMostSevenDaysAndTheCitizenReadsWhy() {
        var request = APP.submit(Samples.of("PPID-INFO"));
        var holder = Desk.of(APP.read(request).getString("custodian.code"));
        holder.act(request, "accept", Map.of()).then().statusCode(200);
        holder.decide(request, "extend", Map.of("workingDays", 8, "reason", "Perlu waktu."))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/workingDays"));
        var before = APP.read(request).getString("dueAt");
        holder.decide(request, "extend", Map.of("workingDays", 7, "reason", "Dokumen di arsip."))
                .then()
                .statusCode(200)
                .body("dueAt", greaterThan(before))
                .body("deadlines.find { it.clock == 'RESOLUTION' }.extendedBy", equalTo(7))
                .body("actions", not(hasItem("extend")));
        track(request)
                .body("deadlines.find { it.clock == 'RESOLUTION' }.extensionReason", equalTo("Dokumen di arsip."));
        holder.decide(request, "extend", Map.of("workingDays", 1, "reason", "Lagi."))
                .then()
                .statusCode(409);
    }

    @Test
    void aReclassifiedRequestKeepsTicketAndDateAndGetsRouteAndPromiseAnew() {
        var request = APP.submit(Samples.of("PENGADUAN-UMUM"));
        var submitted = APP.read(request).getString("submittedAt");
        COORDINATOR.act(request, "accept", Map.of()).then().statusCode(200);
        COORDINATOR
                .decide(request, "reclassify", Map.of("service", "PJU-PADAM", "note", "Ini lampu jalan."))
                .then()
                .statusCode(200)
                .body("service.code", equalTo("PJU-PADAM"))
                .body("status", equalTo("ROUTED"))
                .body("ticket", equalTo(request.ticket()))
                .body("submittedAt", equalTo(submitted));
        track(request)
                .body("service.code", equalTo("PJU-PADAM"))
                .body("history.reclassified[0].from", equalTo("PENGADUAN-UMUM"))
                .body("history.reclassified[0].note", equalTo("Ini lampu jalan."))
                .body("plan[0].status", equalTo("PENDING"))
                .body("deadlines.findAll { it.clock == 'RESOLUTION' && it.stoppedAt == null }", hasSize(1));
        var holder = Desk.of(APP.read(request).getString("custodian.code"));
        holder.act(request, "accept", Map.of()).then().statusCode(200);
        holder.decide(request, "reclassify", Map.of("service", "BANSOS-USUL", "answers", Map.of(), "note", "Salah."))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/answers/familyCardNumber"));
        holder.decide(request, "reclassify", Map.of("service", "PJU-PADAM", "note", "Sama."))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/service"));
        holder.decide(request, "reclassify", Map.of("service", "TIDAK-ADA", "note", "Salah."))
                .then()
                .statusCode(400);
    }

    @Test
    void theReporterOfADuplicateHearsTheOutcomeOfTheOriginal() {
        var original = new Situations(database).atTheEnd();
        var again = new Situations(database).accepted();
        var third = new Situations(database).accepted();
        DISTRICT.decide(third, "mark-duplicate", Map.of("of", again.id()))
                .then()
                .statusCode(200);
        DISTRICT.decide(again, "mark-duplicate", Map.of("of", again.id()))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/of"));
        DISTRICT.decide(again, "mark-duplicate", Map.of("of", "BWS-0000-0000-0"))
                .then()
                .statusCode(400);
        DISTRICT.decide(again, "mark-duplicate", Map.of("of", third.id()))
                .then()
                .statusCode(400);
        DISTRICT.decide(again, "mark-duplicate", Map.of("of", original.ticket()))
                .then()
                .statusCode(200)
                .body("status", equalTo("DUPLICATE"))
                .body("original.id", equalTo(original.id()));
        track(again).body("original.status", equalTo("IN_PROGRESS")).body("original.id", nullValue());

        OWNER.decide(original, "resolve", Map.of("outcome", "PARTLY", "note", "Sebagian."))
                .then()
                .statusCode(200);
        for (var duplicate : java.util.List.of(again, third)) {
            track(duplicate).body("original.status", equalTo("RESOLVED")).body("original.outcome", equalTo("PARTLY"));
            assertThat(Desk.citizen(duplicate)
                            .get("/v1/tracking/" + duplicate.ticket() + "/timeline")
                            .jsonPath()
                            .<String>getList("items.type"))
                    .containsOnlyOnce("id.kironggo.request.original-ended.v1");
        }
    }

    @Test
    void whoIsNotContentHasItReopenedTwiceAndTheFirstAnswerStays() {
        var request = new Situations(database).atTheEnd();
        for (var answer : new String[] {"Ditolak.", "Tetap ditolak.", "Akhirnya."}) {
            if (Desk.of("DINSOS-P3AKB").read(request).getString("status").equals("REOPENED")) {
                OWNER.act(request, "accept", Map.of()).then().statusCode(200);
            }
            OWNER.decide(request, "resolve", Map.of("outcome", "REFUSED", "note", answer))
                    .then()
                    .statusCode(200);
            Desk.citizen(request)
                    .contentType("application/json")
                    .body(Map.of("note", "Saya keberatan."))
                    .post("/v1/tracking/" + request.ticket() + "/reopen")
                    .then()
                    .statusCode(answer.equals("Akhirnya.") ? 409 : 200);
        }
        track(request)
                .body("answer.note", equalTo("Akhirnya."))
                .body("history.earlierAnswers.note", contains("Ditolak.", "Tetap ditolak."))
                .body("actions", not(hasItem("reopen")))
                .body("history.custody.agency.code", hasItems("KEC-07", "DISPENDUKCAPIL", "DINSOS-P3AKB"));
        OWNER.http()
                .get("/v1/requests/" + request.id() + "/comments")
                .then()
                .statusCode(200)
                .body("items.text", contains("Saya keberatan.", "Saya keberatan."))
                .body("items.author", everyItem(equalTo("APPLICANT")));
    }

    @Test
    void feedbackIsGivenOnceInAllNineElements() {
        var request = new Situations(database).accepted();
        DISTRICT.decide(request, "reject", Map.of("reason", "OUT_OF_SCOPE", "note", "Bukan."))
                .then()
                .statusCode(200);
        rate(request, Map.of("requirements", 4)).statusCode(400);
        rate(request, Samples.scores(5)).statusCode(400);
        rate(request, Samples.scores(2)).statusCode(200);
        rate(request, Samples.scores(2)).statusCode(409);
    }

    @Test
    void aRulingMadeARuleSendsLaterRequestsOfTheDistrictThere() {
        var body = Samples.of("SKKH");
        var first = APP.submit(body);
        var custodian = APP.read(first).getString("custodian.code");
        COORDINATOR
                .decide(first, "rule", Map.of("to", "DPMD", "note", "Kewenangan DPMD.", "makeRule", true))
                .then()
                .statusCode(200);
        var second = APP.submit(body);
        assertThat(APP.read(second).getString("custodian.code"))
                .isEqualTo("DPMD")
                .isNotEqualTo(custodian);
        var answering = new Situations(database).atTheEnd();
        COORDINATOR
                .decide(answering, "rule", Map.of("to", "DPMD", "note", "Tambahan.", "makeRule", true))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/makeRule"));
        COORDINATOR
                .decide(second, "rule", Map.of("to", custodian, "note", "Kembali.", "makeRule", true))
                .then()
                .statusCode(200);
    }

    @Test
    void openReportsOfTheSamePlaceAreProposedAndNeverThoseThatAreConfidential() {
        var report = Samples.of("POHON-RAWAN");
        var first = APP.submit(report);
        APP.post("/v1/requests", report)
                .then()
                .statusCode(201)
                .body("similar.ticket", hasItem(first.ticket()))
                .body("status", not(equalTo("DUPLICATE")));
        report.put("confidential", true);
        APP.post("/v1/requests", report).then().statusCode(201).body("similar", nullValue());
        report.remove("confidential");
        Desk.citizen(first)
                .post("/v1/tracking/" + first.ticket() + "/withdraw")
                .then()
                .statusCode(200);
        APP.post("/v1/requests", report).then().statusCode(201).body("similar.ticket", not(hasItem(first.ticket())));
    }

    private static ValidatableResponse rate(Desk.Case request, Map<String, Object> scores) {
        return Desk.citizen(request)
                .contentType("application/json")
                .body(Map.of("scores", scores))
                .post("/v1/tracking/" + request.ticket() + "/feedback")
                .then();
    }

    private static ValidatableResponse track(Desk.Case request) {
        return Desk.citizen(request)
                .get("/v1/tracking/" + request.ticket())
                .then()
                .statusCode(200);
    }
}
