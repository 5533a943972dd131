package id.kironggo.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import id.kironggo.Desk;
import id.kironggo.Samples;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is done at a counter, and what citizen and agencies say to each other. */
@QuarkusTest
class CounterTest {

    private static final Desk APP = Desk.of("demo-app");
    private static final Desk DISTRICT = Desk.of("KEC-07");
    private static final Desk OWNER = Desk.of("DINSOS-P3AKB");

    @Inject
    AgroalDataSource database;

    @Test
    void aLostAccessCodeIsReplacedBySubmitterOrCustodianAndTheOldOneOpensNothing() {
        var request = APP.submit(Samples.bansos());
        OWNER.post("/v1/requests/" + request.id() + "/access-code", Map.of())
                .then()
                .statusCode(409);
        for (var by : List.of(APP, DISTRICT)) {
            var code = by.post("/v1/requests/" + request.id() + "/access-code", Map.of())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getString("accessCode");
            Desk.citizen(request)
                    .get("/v1/tracking/" + request.ticket() + "/timeline")
                    .then()
                    .statusCode(401);
            request = new Desk.Case(request.id(), request.ticket(), code);
            Desk.citizen(request)
                    .get("/v1/tracking/" + request.ticket() + "/timeline")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void itsNumbersInOtherSystemsAreSetAndRemovedByWhoHasSeenIt() {
        var request = APP.submit(Samples.bansos());
        var path = "/v1/requests/" + request.id() + "/external-ids/sp4n-lapor";
        var body = Map.of("id", "5523411");
        APP.http().contentType("application/json").body(body).put(path).then().statusCode(428);
        APP.http()
                .header("If-Match", "\"9\"")
                .contentType("application/json")
                .body(body)
                .put(path)
                .then()
                .statusCode(412);
        var etag = APP.http()
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .body("externalIds.id", contains("5523411"))
                .extract()
                .header("ETag");
        APP.http().get("/v1/requests?externalId=sp4n-lapor:5523411").then().body("items.id", hasItem(request.id()));
        APP.http().header("If-Match", etag).delete(path).then().statusCode(200).body("externalIds", empty());
        APP.http().header("If-Match", "*").delete(path).then().statusCode(404);
    }

    @Test
    void whoOnlyOverseesItSetsNoNumberAndNoneIsSetForWhatIsNoSystem() {
        var request = APP.submit(Samples.bansos());
        var path = "/v1/requests/" + request.id() + "/external-ids/sp4n-lapor";
        var body = Map.of("id", "5523411");
        var overseer = Desk.of("SETDA");
        overseer.http().header("If-Match", "*").delete(path).then().statusCode(409);
        overseer.http()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .put(path)
                .then()
                .statusCode(409);
        APP.http()
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .put("/v1/requests/" + request.id() + "/external-ids/dua%20kata")
                .then()
                .statusCode(400);
    }

    @Test
    void aPersonsRequestsAreFoundByNikOrPhoneAmongThoseThatOneSeesAnywayAndTheSearchIsRecorded() {
        var request = APP.submit(Samples.bansos());
        for (var who : List.of(Map.of("nik", Samples.NIK), Map.of("phone", "081200009999"))) {
            var search = new java.util.HashMap<String, Object>(who);
            search.put("purpose", "Pemohon datang ke loket.");
            DISTRICT.post("/v1/requests/search", search)
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(request.id()))
                    .body("items[0].applicant.nik", not(equalTo(Samples.NIK)));
            Desk.of("DISHUB")
                    .post("/v1/requests/search", search)
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(request.id())));
        }
        DISTRICT.post("/v1/requests/search", Map.of("purpose", "Tanpa apa-apa."))
                .then()
                .statusCode(400);
        DISTRICT.post("/v1/requests/search", Map.of("nik", Samples.NIK)).then().statusCode(400);
        DISTRICT.post("/v1/requests/search", Map.of("phone", "911", "purpose", "Cari."))
                .then()
                .statusCode(400);
    }

    @Test
    void theCitizenReadsWhatIsSaidToThemAndNotWhatAgenciesSayAmongThemselves() {
        var request = APP.submit(Samples.bansos());
        comment(DISTRICT, request, "Berkas lengkap.", "INTERNAL")
                .statusCode(201)
                .body("agency.code", equalTo("KEC-07"));
        comment(OWNER, request, "Petugas datang besok.", "APPLICANT").statusCode(201);
        comment(APP, request, "Dalam?", "INTERNAL").statusCode(400);
        comment(Desk.of("DISHUB"), request, "Halo.", "APPLICANT").statusCode(404);
        Desk.citizen(request)
                .contentType("application/json")
                .body(Map.of("text", "Terima kasih."))
                .post("/v1/tracking/" + request.ticket() + "/comments")
                .then()
                .statusCode(201)
                .body("author", equalTo("APPLICANT"));
        Desk.citizen(request)
                .get("/v1/tracking/" + request.ticket() + "/comments")
                .then()
                .statusCode(200)
                .body("items.text", contains("Petugas datang besok.", "Terima kasih."));
        APP.http().get("/v1/requests/" + request.id() + "/comments").then().body("items", hasSize(2));
        OWNER.http().get("/v1/requests/" + request.id() + "/comments").then().body("items", hasSize(3));
        var page = OWNER.http()
                .get("/v1/requests/" + request.id() + "/comments?limit=2")
                .jsonPath();
        OWNER.http()
                .get("/v1/requests/" + request.id() + "/comments?limit=2&cursor=" + page.getString("next"))
                .then()
                .statusCode(200)
                .body("items.text", contains("Terima kasih."))
                .body("next", nullValue());
        OWNER.http()
                .get("/v1/requests/" + request.id() + "/comments?cursor=salah")
                .then()
                .statusCode(400);
    }

    @Test
    void onceEverythingIsOverThereIsNobodyLeftToHear() {
        var request = APP.submit(Samples.bansos());
        Desk.citizen(request)
                .post("/v1/tracking/" + request.ticket() + "/withdraw")
                .then()
                .statusCode(200);
        comment(OWNER, request, "Terlambat.", "APPLICANT").statusCode(409);
        Desk.citizen(request)
                .contentType("application/json")
                .body(Map.of("text", "Masih ada?"))
                .post("/v1/tracking/" + request.ticket() + "/comments")
                .then()
                .statusCode(409);
    }

    @Test
    void whoWasAskedAndSaysSomethingSetsTheWorkGoing() {
        var request = new Situations(database).accepted();
        DISTRICT.decide(request, "await-citizen", Map.of("question", "Berapa?"))
                .then()
                .statusCode(200);
        Desk.citizen(request)
                .contentType("application/json")
                .body(Map.of("text", "Tiga."))
                .post("/v1/tracking/" + request.ticket() + "/comments")
                .then()
                .statusCode(201);
        assertThat(DISTRICT.read(request).getString("status")).isEqualTo("IN_PROGRESS");
    }

    @Test
    void whoGetsACopyMayReadAndMustNotAct() {
        var request = APP.submit(Samples.bansos());
        var observer = Desk.of("DISHUB");
        DISTRICT.act(request, "forward", Map.of("to", "DPMD", "carbonCopies", List.of("TIDAK-ADA")))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/carbonCopies/0"));
        DISTRICT.act(request, "forward", Map.of("to", "DPMD", "carbonCopies", List.of("DISHUB")))
                .then()
                .statusCode(200);
        assertThat(Desk.of("DPMD").open(request).get("carbonCopies").toString()).contains("DISHUB");
        assertThat(observer.read(request).getList("actions")).isEmpty();
        observer.http().get("/v1/requests?status=ROUTED&limit=100").then().body("items.id", hasItem(request.id()));
        comment(observer, request, "Ikut bicara.", "INTERNAL").statusCode(409);
        observer.act("/v1/dispositions/" + Desk.of("DPMD").open(request).get("id"), "\"0\"", "accept", Map.of())
                .then()
                .statusCode(409);
    }

    private static io.restassured.response.ValidatableResponse comment(
            Desk by, Desk.Case request, String text, String visibility) {
        return by.post("/v1/requests/" + request.id() + "/comments", Map.of("text", text, "visibility", visibility))
                .then();
    }
}
