package id.kironggo.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Pictures;
import id.kironggo.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each reading of personal data in clear leaves a fact, which the citizen sees in words and the auditor with its proof. */
@QuarkusTest
class AccessTrailTest {

    private static final Desk APP = new Desk("demo-app");
    private static final Desk DISTRICT = Desk.of("KEC-07");
    private static final String PURPOSE = "Mencocokkan " + Samples.NIK + " dan 0812 0000 9999, surel a.b@example.org.";
    private static final String MASKED = "Mencocokkan *** dan ***, surel ***";

    @Test
    void theCitizenSeesWhoLookedAtWhatAndWhy() {
        var request = accepted();
        log(request).body("items", empty());

        reveal(DISTRICT.http(), request, "/applicant/nik", "/answers/familyCardNumber", "/documents/villageLetter");

        log(request)
                .body("items.kind", contains("REVEAL"))
                .body("items[0].agency.code", equalTo("KEC-07"))
                .body("items[0].what", containsString("looked at personal data of this request: NIK"))
                .body("items[0].fields.label[1]", equalTo("Family card number"))
                .body(
                        "items[0].fields.field",
                        contains("/applicant/nik", "/answers/familyCardNumber", "/documents/villageLetter"))
                .body("items[0].purpose", startsWith(MASKED))
                .body("items[0].legalBasis", equalTo("UU 23/2006"))
                .body("next", nullValue());
        Proofs.settled();
        String leaf = log(request).extract().path("items[0].leafHash");
        given().queryParam("leafHash", leaf).get("/v1/ledger/proof").then().statusCode(200);
        given().header("X-Access-Code", request.code())
                .header("Accept-Language", "id")
                .get(path(request))
                .then()
                .body("items[0].what", containsString("membuka data pribadi pada permohonan ini: NIK, Nomor KK, "));
    }

    @Test
    void onlyWhoHoldsTheAccessCodeReadsTheLog() {
        var request = accepted();
        given().get(path(request)).then().statusCode(401);
        Desk.citizen(new Desk.Case(request.id(), request.ticket(), "WRON-GWRO-NGWR-ONGW"))
                .get(path(request))
                .then()
                .statusCode(401);
        DISTRICT.http().get(path(request)).then().statusCode(401);
        given().get("/v1/tracking/BWS-0000-0000-0/access-log").then().statusCode(404);
    }

    @Test
    void everyFetchingOfAnIdentityDocumentIsAFactUnderThePurposeOfItsRevealing() {
        var request = accepted();
        APP.handIn(request, "villageLetter", APP.upload("surat.pdf", Pictures.pdf()))
                .then()
                .statusCode(201);
        String document =
                APP.http().get("/v1/requests/" + request.id() + "/documents").path("items[0].id");
        var content = "/v1/requests/" + request.id() + "/documents/" + document + "/content";
        DISTRICT.http().get(content).then().statusCode(409);
        reveal(DISTRICT.http(), request, "/documents/villageLetter");
        log(request).body("items.kind", contains("REVEAL"));

        DISTRICT.http().get(content).then().statusCode(200);
        DISTRICT.http().get(content).then().statusCode(200);
        APP.http().get(content).then().statusCode(200);
        Desk.citizen(request)
                .get("/v1/tracking/" + request.ticket() + "/documents/" + document + "/content")
                .then()
                .statusCode(200);

        log(request)
                .body("items.kind", contains("DOCUMENT", "DOCUMENT", "DOCUMENT", "DOCUMENT", "REVEAL"))
                .body("items[0].what", startsWith("Who holds the access code fetched an identity document: "))
                .body("items[1].what", startsWith("The app that submitted it fetched"))
                .body("items[1].purpose", nullValue())
                .body("items[3].purpose", startsWith(MASKED))
                .body("items[3].legalBasis", equalTo("UU 23/2006"))
                .body("items[3].agency.code", equalTo("KEC-07"));
        assertThat(facts("document.read", request)).hasSize(4).allSatisfy(fact -> assertThat(fact)
                .contains("\"document\":\"" + document + "\"")
                .doesNotContain("surat"));
    }

    @Test
    void aSearchIsToldToThoseWhoWereFoundAndNamesNobody() {
        var request = accepted();
        var search = Map.of("nik", Samples.NIK, "purpose", "Pemohon datang ke loket.");
        DISTRICT.post("/v1/requests/search", search).then().statusCode(200);

        log(request)
                .body("items.kind", contains("SEARCH"))
                .body("items[0].what", containsString("searched for your requests by NIK"))
                .body("items[0].purpose", equalTo("Pemohon datang ke loket."));
        var facts = Owner.list("select canonical from ledger_entry where type = 'id.kironggo.request.searched.v1'"
                + " and canonical like '%" + request.id() + "%'");
        assertThat(facts).singleElement().asString().contains("\"person\":\"").doesNotContain(Samples.NIK, "loket");
        DISTRICT.post("/v1/requests/search", search).then().statusCode(200);
        var persons = Owner.list("select canonical::jsonb #>> '{data,person}' from ledger_entry where type ="
                + " 'id.kironggo.request.searched.v1' and canonical like '%" + request.id() + "%'");
        assertThat(persons).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aRepetitionWithTheSameKeyIsAReadingOfItsOwnAndIsNeverKept() {
        var request = accepted();
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            reveal(DISTRICT.http().header("Idempotency-Key", key), request, "/applicant/nik")
                    .body("values.'/applicant/nik'", equalTo(Samples.NIK))
                    .header("Idempotency-Replayed", nullValue());
        }
        assertThat(facts("request.revealed", request)).hasSize(2);
        DISTRICT.http()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body("/applicant/name"))
                .post("/v1/requests/" + request.id() + "/reveal")
                .then()
                .statusCode(422);
        DISTRICT.act(request, "complete", Map.of("result", "DONE")).then().statusCode(200);
        DISTRICT.http()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body("/applicant/nik"))
                .post("/v1/requests/" + request.id() + "/reveal")
                .then()
                .statusCode(409);
    }

    @Test
    void theAuditorSeesEachReadingWithItsOfficerAndItsProof() {
        var request = accepted();
        reveal(DISTRICT.http().header("Acting-Officer", "st-0412"), request, "/applicant/nik");
        DISTRICT.post("/v1/requests/search", Map.of("phone", Samples.PHONE, "purpose", "Telepon masuk."))
                .then()
                .statusCode(200);

        var page = Proofs.proved(Proofs.read("access", Map.of("subject", "requests/" + request.id())));
        assertThat(page.getList("items.kind")).isEqualTo(List.of("SEARCH", "REVEAL"));
        assertThat(page.getList("items.actor")).containsOnly("client:kec-07");
        assertThat(page.getList("items.agency")).containsOnly("KEC-07");
        assertThat(page.getString("items[1].officer")).isEqualTo("st-0412");
        assertThat(page.getString("items[1].purpose")).startsWith(MASKED);
        assertThat(page.getList("items[1].requests")).isEqualTo(List.of(request.id()));
        assertThat(page.getList("items[0].fields")).isEqualTo(List.of("/applicant/phone"));
        assertThat(page.prettify()).doesNotContain(Samples.NIK, Samples.PHONE, "9999", Samples.NAME);
        var entry = Proofs.proved(Proofs.read(
                "entries", Map.of("subject", "requests/" + request.id(), "type", "id.kironggo.request.revealed.v1")));
        assertThat(entry.getList("items.officer")).isEqualTo(List.of("st-0412"));
        log(request).body("items.what", not(containsString("st-0412")));
        assertThat(log(request).extract().asString()).doesNotContain("st-0412");
    }

    @Test
    void aLongLogIsReadInParts() {
        var request = accepted();
        for (var field : List.of("/applicant/nik", "/applicant/name", "/applicant/phone")) {
            reveal(DISTRICT.http(), request, field);
        }
        var first =
                Desk.citizen(request).queryParam("limit", 2).get(path(request)).then();
        first.body("items.fields.field.flatten()", contains("/applicant/phone", "/applicant/name"));
        Desk.citizen(request)
                .queryParam("cursor", first.extract().<String>path("next"))
                .get(path(request))
                .then()
                .body("items.fields.field.flatten()", contains("/applicant/nik"))
                .body("next", nullValue());
        Desk.citizen(request)
                .queryParam("cursor", "abc")
                .get(path(request))
                .then()
                .statusCode(400);
    }

    private static List<String> facts(String verb, Desk.Case request) {
        return Owner.list("select canonical from ledger_entry where type = 'id.kironggo." + verb
                + ".v1' and subject = 'requests/" + request.id() + "'");
    }

    private static String path(Desk.Case request) {
        return "/v1/tracking/" + request.ticket() + "/access-log";
    }

    private static ValidatableResponse log(Desk.Case request) {
        return Desk.citizen(request).get(path(request)).then().statusCode(200);
    }

    private static Desk.Case accepted() {
        var request = APP.submit(Samples.bansos());
        DISTRICT.act(request, "accept", Map.of()).then().statusCode(200);
        return request;
    }

    private static ValidatableResponse reveal(RequestSpecification by, Desk.Case request, String... fields) {
        return by.contentType("application/json")
                .body(body(fields))
                .post("/v1/requests/" + request.id() + "/reveal")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> body(String... fields) {
        return Map.of("fields", List.of(fields), "purpose", PURPOSE, "legalBasis", "UU 23/2006");
    }
}
