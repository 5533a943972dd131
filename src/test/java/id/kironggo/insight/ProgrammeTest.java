package id.kironggo.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import id.kironggo.Desk;
import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The smart city programmes: the coordinator keeps them, every agency reads them. */
@QuarkusTest
class ProgrammeTest {

    private static final String PATH = "/v1/smart-city/programmes";
    private static final String PATCH = "application/merge-patch+json";

    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");
    private static final Desk AGENCY = Desk.of("DLH");

    @Test
    void aProgrammeIsRegisteredAndRead() {
        var made = COORDINATOR.post(PATH, programme(9)).then().statusCode(201).extract();
        assertThat(made.header("Location")).isEqualTo(PATH + "/" + made.path("id"));
        assertThat(made.header("ETag")).isEqualTo(made.path("etag"));
        AGENCY.http()
                .get(made.header("Location"))
                .then()
                .statusCode(200)
                .body("lead.code", equalTo("BPBD"))
                .body("agencies.code", hasItem("DLH"))
                .body("milestones[0].title", equalTo("Sensor di lima titik"))
                .body("status", equalTo("PLANNED"))
                .body("quickWin", equalTo(true))
                .body("actions", equalTo(List.of()));
        assertThat(Owner.list("select agency from ledger_entry where subject = 'programmes/" + made.path("id") + "'"))
                .containsExactly("DISKOMINFO");
    }

    @Test
    void programmesAreListedByPhaseAndAgency() {
        String one = COORDINATOR.post(PATH, programme(11)).path("id");
        String another = COORDINATOR.post(PATH, programme(11)).path("id");
        COORDINATOR.post(PATH, programme(12)).then().statusCode(201);
        AGENCY.http()
                .get(PATH + "?phase=11&agency=DLH&dimension=ENVIRONMENT")
                .then()
                .body("items.id", equalTo(List.of(one, another)));
        var first = AGENCY.http()
                .get(PATH + "?phase=11&limit=1")
                .then()
                .statusCode(200)
                .extract();
        assertThat(first.header("Link")).contains("rel=\"next\"");
        AGENCY.http()
                .get(PATH + "?phase=11&limit=1&cursor=" + first.path("next"))
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(another)));
        AGENCY.http().get(PATH + "?status=DONE&phase=11").then().body("items", equalTo(List.of()));
        AGENCY.http().get(PATH + "?cursor=zzz").then().statusCode(400);
    }

    @Test
    void aProgrammeMoves() {
        var made = COORDINATOR.post(PATH, programme(13));
        patch(made, "{\"status\": \"ACTIVE\", \"quickWin\": null}", made.path("etag"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("quickWin", equalTo(false))
                .body("lead.code", equalTo("BPBD"));
        patch(made, "{\"status\": \"DONE\"}", made.path("etag")).then().statusCode(412);
        patch(made, "{\"status\": \"DONE\"}", null).then().statusCode(428);
        patch(made, "{\"status\": \"BEGUN\"}", "*").then().statusCode(400);
        patch(made, "{\"dimension\": null}", "*").then().statusCode(400);
    }

    @Test
    void onlyTheCoordinatorKeepsThem() {
        AGENCY.post(PATH, programme(14)).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
        given().contentType("application/json")
                .body(programme(14))
                .post(PATH)
                .then()
                .statusCode(401);
        COORDINATOR.http().get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
        COORDINATOR.http().get(PATH + "/x").then().statusCode(404);
        COORDINATOR
                .http()
                .contentType(PATCH)
                .header("If-Match", "*")
                .body("nonsense")
                .patch(PATH + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void everyFaultIsNamed() {
        var body = new HashMap<>(programme(15));
        body.put("lead", "TIDAK-ADA");
        body.put("agencies", List.of("DLH", "TIDAK-ADA"));
        body.put("focalPoints", List.of(UUID.randomUUID().toString()));
        body.put("milestones", List.of(Map.of("title", "Kapan", "due", "9999-01-01")));
        COORDINATOR
                .post(PATH, body)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/lead", "/agencies/1", "/focalPoints/0", "/milestones/0"));
        COORDINATOR
                .post(PATH, Map.of("phase", 0))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/phase", "/lead", "/dimension"));
    }

    @Test
    void aKeyIsHonoured() {
        var key = UUID.randomUUID().toString();
        var first = keyed(key, programme(16));
        var again = keyed(key, programme(16));
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        keyed(key, programme(17)).then().statusCode(422);
    }

    @Test
    void focalPointsAreNamedById() {
        var person = Map.of("name", "Contoh Orang", "role", "Penghubung", "phase", 18, "from", "2026-01-01");
        String id = COORDINATOR.post("/v1/agencies/BPBD/focal-points", person).path("id");
        var body = new HashMap<>(programme(18));
        body.put("focalPoints", List.of(id));
        COORDINATOR.post(PATH, body).then().statusCode(201).body("focalPoints", equalTo(List.of(id)));
    }

    private static Response keyed(String key, Object body) {
        return COORDINATOR
                .http()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(PATH);
    }

    private static Response patch(Response made, String patch, String ifMatch) {
        var http = COORDINATOR.http().contentType(PATCH).body(patch);
        return (ifMatch == null ? http : http.header("If-Match", ifMatch)).patch(PATH + "/" + made.path("id"));
    }

    private static Map<String, Object> programme(int phase) {
        return Map.of(
                "name",
                "Peringatan dini banjir",
                "dimension",
                "ENVIRONMENT",
                "phase",
                phase,
                "lead",
                "BPBD",
                "agencies",
                List.of("DLH"),
                "quickWin",
                true,
                "milestones",
                List.of(Map.of("title", "Sensor di lima titik", "due", "2027-06-30")));
    }
}
