package id.kironggo.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Pictures;
import id.kironggo.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** Who sees personal data and documents in clear, and what stays behind of their looking. */
@QuarkusTest
class RevealTest {

    private static final Desk APP = new Desk("demo-app");
    private static final Desk DISTRICT = Desk.of("KEC-07");
    private static final Desk OWNER = Desk.of("DINSOS-P3AKB");

    @Test
    void anAgencyThatHasTakenItUpSeesWhatItNames() {
        var request = accepted();

        reveal(DISTRICT, request, "/applicant/nik", "/answers/familyCardNumber", "/place/village", "/applicant/email")
                .then()
                .statusCode(200)
                .body("values.'/applicant/nik'", equalTo(Samples.NIK))
                .body(
                        "values.'/answers/familyCardNumber'",
                        equalTo(
                                Samples.bansos().get("answers") instanceof Map<?, ?> a
                                        ? a.get("familyCardNumber")
                                        : null))
                .body("values.'/place/village'", equalTo(Samples.VILLAGE))
                .body("values.'/applicant/email'", nullValue());

        var entry = Owner.list("select canonical from ledger_entry where type = 'id.kironggo.request.revealed.v1'"
                + " and subject = 'requests/" + request.id() + "'");
        assertThat(entry).singleElement().asString().contains("/applicant/nik", "UU 23/2006", "client:kec-07");
        assertThat(entry.get(0)).doesNotContain(Samples.NIK, "Mencocokkan");
        assertThat(Owner.list(
                        "select encode(r.purpose, 'escape') from access_record r join access_subject s on s.entry = r.entry"
                                + " where s.subject = 'requests/" + request.id() + "'"))
                .singleElement()
                .asString()
                .doesNotContain("Mencocokkan");
    }

    @Test
    void whoHasNotTakenItUpSeesNothing() {
        var request = APP.submit(Samples.bansos());

        reveal(DISTRICT, request, "/applicant/nik").then().statusCode(409);
        reveal(OWNER, request, "/applicant/nik").then().statusCode(409);
        reveal(Desk.of("DISKOMINFO"), request, "/applicant/nik").then().statusCode(409);
        reveal(Desk.of("DISHUB"), request, "/applicant/nik").then().statusCode(404);
        reveal(APP, request, "/applicant/nik").then().statusCode(403);
        assertThat(Owner.count("reveal where request_id = '" + request.id() + "'"))
                .isZero();
    }

    @Test
    void theApplicantOfAnAnonymousRequestStaysUnknown() {
        var body = Samples.of("PENGADUAN-UMUM");
        body.remove("applicant");
        body.put("anonymous", true);
        var request = APP.submit(body);
        var holder = Desk.of(Desk.of("DISKOMINFO").read(request).getString("custodian.code"));
        if (holder.open(request).get("status").equals("PENDING")) {
            holder.act(request, "accept", Map.of()).then().statusCode(200);
        }

        reveal(holder, request, "/applicant/name").then().statusCode(409);
        reveal(holder, request, "/place/village").then().statusCode(200);
    }

    @Test
    void whatTheServiceDoesNotKnowIsNoField() {
        var request = accepted();

        reveal(DISTRICT, request, "/applicant/nik", "/answers/hobi", "/documents/ijazah", "/id/x")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/fields/1", "/fields/2", "/fields/3"));
        var law = new HashMap<>(body("/applicant/nik"));
        law.put("legalBasis", "UU 25/2009 & PP 96/2012: Ps. 5; Perbup 24/2025");
        DISTRICT.post("/v1/requests/" + request.id() + "/reveal", law).then().statusCode(200);
        var unlawful = new HashMap<>(body("/applicant/nik"));
        unlawful.put("legalBasis", Samples.NIK);
        DISTRICT.post("/v1/requests/" + request.id() + "/reveal", unlawful)
                .then()
                .statusCode(400);
    }

    @Test
    void anIdentityDocumentIsFetchedByWhoRevealedItForAnHour() {
        var request = accepted();
        APP.handIn(request, "villageLetter", APP.upload("surat desa.exe", Pictures.pdf()))
                .then()
                .statusCode(201);
        var document = only(request);
        content(DISTRICT, request, document).statusCode(409);
        name(DISTRICT, request, nullValue());
        content(APP, request, document).statusCode(200);

        reveal(DISTRICT, request, "/documents/villageLetter")
                .then()
                .statusCode(200)
                .body("values.'/documents/villageLetter'", contains(document));

        byte[] fetched = content(DISTRICT, request, document)
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Length", equalTo(String.valueOf(Pictures.pdf().length)))
                .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''surat%20desa.exe.pdf"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("private, no-store"))
                .extract()
                .asByteArray();
        assertThat(fetched).isEqualTo(Pictures.pdf());
        name(DISTRICT, request, equalTo("surat desa.exe"));
        content(OWNER, request, document).statusCode(409);
        Owner.run("update reveal set at = at - interval '61 minutes' where request_id = '" + request.id() + "'");
        content(DISTRICT, request, document).statusCode(409);
    }

    @Test
    void whoDoesNotHandleItFetchesNothing() {
        var request = APP.submit(Samples.bansos());
        APP.handIn(request, "photos", APP.upload("rumah.jpg", Pictures.jpeg()))
                .then()
                .statusCode(201);
        DISTRICT.acceptAndComplete(request);
        DISTRICT.acceptAndComplete(request);
        var document = only(request);

        content(Desk.of("DISPENDUKCAPIL"), request, document).statusCode(200).contentType("image/jpeg");
        content(OWNER, request, document).statusCode(200);
        content(DISTRICT, request, document).statusCode(409);
        content(Desk.of("DISKOMINFO"), request, document).statusCode(409);
        content(Desk.of("DISHUB"), request, document).statusCode(404);
        content(OWNER, request, "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a13").statusCode(404);
        for (var desk : List.of(DISTRICT, Desk.of("DISKOMINFO"), Desk.of("SETDA"))) {
            desk.http()
                    .get("/v1/requests/" + request.id() + "/documents")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].name", nullValue());
        }
    }

    @Test
    void whatIsInQuarantineWaits() {
        var request = accepted();
        var file = APP.upload("rumah.jpg", Pictures.jpeg());
        APP.handIn(request, "photos", file).then().statusCode(201);
        Owner.run("update stored_file set status = 'QUARANTINED' where id = '" + file + "'");

        content(DISTRICT, request, only(request)).statusCode(409).body("type", equalTo("/problems/conflict"));
        Desk.citizen(request)
                .get("/v1/tracking/" + request.ticket() + "/documents/" + only(request) + "/content")
                .then()
                .statusCode(409);
        Owner.run("update stored_file set status = 'CLEAN' where id = '" + file + "'");
        Desk.citizen(request)
                .get("/v1/tracking/" + request.ticket() + "/documents/" + only(request) + "/content")
                .then()
                .statusCode(200);
    }

    private static void name(Desk by, Desk.Case request, Matcher<?> wanted) {
        by.http()
                .get("/v1/requests/" + request.id() + "/documents")
                .then()
                .statusCode(200)
                .body("items[0].name", wanted);
    }

    private static Desk.Case accepted() {
        var request = APP.submit(Samples.bansos());
        DISTRICT.act(request, "accept", Map.of()).then().statusCode(200);
        return request;
    }

    private static Response reveal(Desk by, Desk.Case request, String... fields) {
        return by.post("/v1/requests/" + request.id() + "/reveal", body(fields));
    }

    private static Map<String, Object> body(String... fields) {
        return Map.of(
                "fields",
                List.of(fields),
                "purpose",
                "Mencocokkan dengan data kependudukan.",
                "legalBasis",
                "UU 23/2006");
    }

    private static String only(Desk.Case request) {
        return APP.http()
                .get("/v1/requests/" + request.id() + "/documents")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    private static io.restassured.response.ValidatableResponse content(Desk by, Desk.Case request, String document) {
        return by.http()
                .get("/v1/requests/" + request.id() + "/documents/" + document + "/content")
                .then();
    }
}
