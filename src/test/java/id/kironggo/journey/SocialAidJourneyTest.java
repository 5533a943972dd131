package id.kironggo.journey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.kironggo.Desk;
import id.kironggo.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * One request for social aid, entered once, carried through every agency that its procedure names, and followed by the citizen
 * with ticket and access code. Start reading here.
 */
@QuarkusTest
class SocialAidJourneyTest {

    private static final Desk APP = Desk.of("demo-app");
    private static final Desk DISTRICT = Desk.of("KEC-07");
    private static final Desk OWNER = Desk.of("DINSOS-P3AKB");

    @Test
    void aRequestForSocialAidGoesThroughEveryAgencyOfItsProcedure() {
        var request = APP.submit(Samples.bansos());
        everybodySeesWhereItStandsAndTheCitizenTheWholePlan(request);

        theDistrictFindsItInItsWorkListAndDoesTheVillagesStep(request);
        DISTRICT.acceptAndComplete(request);

        follow(request, "IN_PROGRESS", "DISPENDUKCAPIL");
        Desk.of("DISPENDUKCAPIL").acceptAndComplete(request);

        follow(request, "IN_PROGRESS", "DINSOS-P3AKB");
        OWNER.acceptAndComplete(request);
        OWNER.acceptAndComplete(request);
        follow(request, "IN_PROGRESS", "DINSOS-P3AKB")
                .body("plan.status", contains("COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED"));

        APP.bring(request);
        theOwnerAnswersTheCitizen(request);
        theTimelineTellsEveryStep(request);
    }

    private static void everybodySeesWhereItStandsAndTheCitizenTheWholePlan(Desk.Case request) {
        given().get("/v1/tracking/" + request.ticket())
                .then()
                .statusCode(200)
                .body("status", equalTo("ROUTED"))
                .body("keySet()", hasItems("ticket", "status", "statusLabel"))
                .body("plan", nullValue());
        follow(request, "ROUTED", "KEC-07")
                .body(
                        "plan.agency.code",
                        contains("KEC-07", "KEC-07", "DISPENDUKCAPIL", "DINSOS-P3AKB", "DINSOS-P3AKB"))
                .body("plan[0].status", equalTo("PENDING"))
                .body("plan[1].status", equalTo("PLANNED"))
                .body("dueAt", notNullValue())
                .body("actions", contains("withdraw"))
                .body("accessCode", nullValue());
    }

    private static void theDistrictFindsItInItsWorkListAndDoesTheVillagesStep(Desk.Case request) {
        DISTRICT.http()
                .get("/v1/dispositions?status=PENDING&limit=100")
                .then()
                .statusCode(200)
                .body("items.request.id", hasItems(request.id()));
        DISTRICT.act(request, "accept", Map.of()).then().statusCode(200).body("status", equalTo("ACCEPTED"));
        follow(request, "IN_PROGRESS", "KEC-07");
        DISTRICT.act(request, "complete", Map.of("result", "DONE", "note", "Musyawarah desa selesai."))
                .then()
                .statusCode(200);
        follow(request, "IN_PROGRESS", "KEC-07")
                .body("plan.status[0]", equalTo("COMPLETED"))
                .body("plan.status[1]", equalTo("PENDING"));
    }

    private static void theOwnerAnswersTheCitizen(Desk.Case request) {
        OWNER.decide(request, "resolve", Map.of("outcome", "FULFILLED", "note", "Usulan Anda disahkan."))
                .then()
                .statusCode(200)
                .body("status", equalTo("RESOLVED"));
        follow(request, "RESOLVED", "DINSOS-P3AKB")
                .body("answer.outcome", equalTo("FULFILLED"))
                .body("answer.note", equalTo("Usulan Anda disahkan."));
    }

    private static void theTimelineTellsEveryStep(Desk.Case request) {
        Desk.citizen(request)
                .get("/v1/tracking/" + request.ticket() + "/timeline")
                .then()
                .statusCode(200)
                .body("items.type[0]", equalTo("id.kironggo.request.submitted.v1"))
                .body("items.type[-1]", equalTo("id.kironggo.request.resolved.v1"))
                .body(
                        "items.findAll { it.type == 'id.kironggo.disposition.accepted.v1' }.agency.code",
                        contains("KEC-07", "KEC-07", "DISPENDUKCAPIL", "DINSOS-P3AKB", "DINSOS-P3AKB"));
    }

    private static ValidatableResponse follow(Desk.Case request, String status, String custodian) {
        return Desk.citizen(request)
                .get("/v1/tracking/" + request.ticket())
                .then()
                .statusCode(200)
                .body("status", equalTo(status))
                .body("custodian.code", equalTo(custodian));
    }
}
