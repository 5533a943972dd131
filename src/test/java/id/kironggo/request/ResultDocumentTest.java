package id.kironggo.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import id.kironggo.Desk;
import id.kironggo.Pictures;
import id.kironggo.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the agencies give to the citizen. */
@QuarkusTest
class ResultDocumentTest {

    private static final Desk APP = new Desk("demo-app");
    private static final Desk DISTRICT = Desk.of("KEC-07");
    private static final Desk OWNER = Desk.of("DINSOS-P3AKB");

    @Test
    void theCitizenFetchesTheResults() {
        var request = APP.submit(Samples.bansos());
        DISTRICT.act(request, "accept", Map.of()).then().statusCode(200);
        DISTRICT.act(request, "complete", Map.of("result", "DONE", "documents", List.of(result(DISTRICT))))
                .then()
                .statusCode(200);
        APP.bring(request);
        DISTRICT.acceptAndComplete(request);
        Desk.of("DISPENDUKCAPIL").acceptAndComplete(request);
        OWNER.acceptAndComplete(request);
        OWNER.acceptAndComplete(request);
        OWNER.decide(
                        request,
                        "resolve",
                        Map.of("outcome", "FULFILLED", "note", "Disahkan.", "documents", List.of(result(OWNER))))
                .then()
                .statusCode(200);

        theCitizenSeesAndFetches(request);
    }

    private static void theCitizenSeesAndFetches(Desk.Case request) {
        var tracking = "/v1/tracking/" + request.ticket() + "/documents";
        var list = Desk.citizen(request).get(tracking).then().statusCode(200);
        list.body("items.received", contains(true, true))
                .body("files.kind", hasItems("SUPPLIED", "RESULT"))
                .body("files.findAll { it.kind == 'RESULT' }.number", contains("460/12/2026", "460/12/2026"))
                .body("files.findAll { it.kind == 'RESULT' }.validUntil", contains("2027-01-31", "2027-01-31"))
                .body("files.findAll { it.kind == 'RESULT' }.agency.code", contains("KEC-07", "DINSOS-P3AKB"));
        List<String> results = list.extract().jsonPath().getList("files.findAll { it.kind == 'RESULT' }.id");
        for (var result : results) {
            byte[] content = Desk.citizen(request)
                    .get(tracking + "/" + result + "/content")
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''keputusan.pdf"))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Cache-Control", equalTo("private, no-store"))
                    .extract()
                    .asByteArray();
            assertThat(content).isEqualTo(Pictures.pdf());
        }
        given().get(tracking + "/" + results.get(0) + "/content").then().statusCode(401);
    }

    @Test
    void aResultIsAFileThatTheAgencyHasUploaded() {
        var request = APP.submit(Samples.bansos());
        DISTRICT.act(request, "accept", Map.of()).then().statusCode(200);

        DISTRICT.act(request, "complete", Map.of("result", "DONE", "documents", List.of(result(APP))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/documents/0/file"));
    }

    private static Map<String, String> result(Desk by) {
        return Map.of(
                "file",
                by.upload("keputusan.pdf", Pictures.pdf()),
                "type",
                "Surat keputusan",
                "number",
                "460/12/2026",
                "validUntil",
                "2027-01-31");
    }
}
