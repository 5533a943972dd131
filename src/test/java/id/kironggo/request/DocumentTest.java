package id.kironggo.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Pictures;
import id.kironggo.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Documents on their way: handed in with a submission or after it, asked for, needed in the end. */
@QuarkusTest
class DocumentTest {

    private static final Desk APP = new Desk("demo-app");
    private static final Desk DISTRICT = Desk.of("KEC-07");
    private static final Desk OWNER = Desk.of("DINSOS-P3AKB");

    @Test
    void aSubmissionBringsItsDocuments() {
        var letter = APP.upload("surat desa.pdf", Pictures.pdf());
        var photo = APP.upload("rumah.jpg", Pictures.jpeg());

        var request = APP.submit(with(document("villageLetter", letter), document("photos", photo)));

        received(request, "villageLetter", true);
        received(request, "photos", true);
        APP.http()
                .get("/v1/requests/" + request.id() + "/documents")
                .then()
                .statusCode(200)
                .body("items.field", contains("villageLetter", "photos"))
                .body("items.kind", contains("SUPPLIED", "SUPPLIED"))
                .body("items.name", contains("surat desa.pdf", "rumah.jpg"))
                .body("items.identity", contains(true, false))
                .body("items.status", contains("CLEAN", "CLEAN"));
        APP.http().get("/v1/files/" + letter).then().body("expiresAt", nullValue());
        var entries = Owner.list(
                "select canonical from ledger_entry where subject = 'requests/" + request.id() + "' order by id");
        assertThat(entries)
                .filteredOn(entry -> entry.contains("document.added"))
                .hasSize(2);
        assertThat(entries).noneMatch(entry -> entry.contains("surat desa"));
    }

    @Test
    void whatDoesNotFitTheServiceIsNamedAtItsPlace() {
        var pdf = APP.upload("surat.pdf", Pictures.pdf());
        var foreign = new Desk("kec-07").upload("surat.pdf", Pictures.pdf());
        var used = APP.upload("surat.pdf", Pictures.pdf());
        APP.submit(with(document("villageLetter", used)));

        APP.post(
                        "/v1/requests",
                        with(
                                document("photos", pdf),
                                document("villageLetter", foreign),
                                document("villageLetter", used),
                                document("ijazah", pdf),
                                document("photos", "bukan-id")))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/documents/0/file",
                                "/documents/1/file",
                                "/documents/2/field",
                                "/documents/2/file",
                                "/documents/3/field",
                                "/documents/4/file"));
    }

    @Test
    void nothingIsFulfilledWhileARequiredDocumentIsMissing() {
        var request = toTheAnswer(APP.submit(Samples.bansos()));
        var fulfilled = Map.of("outcome", "FULFILLED", "note", "Disahkan.");
        OWNER.decide(request, "resolve", fulfilled)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-action"))
                .body("detail", equalTo("Required documents are missing: photos, villageLetter."))
                .body("actions", hasItem("resolve"));
        OWNER.decide(request, "resolve", Map.of("outcome", "PARTLY", "note", "Sebagian."))
                .then()
                .statusCode(409);
        APP.handIn(request, "photos", APP.upload("rumah.jpg", Pictures.jpeg()))
                .then()
                .statusCode(201);
        OWNER.decide(request, "resolve", fulfilled)
                .then()
                .statusCode(409)
                .body("detail", equalTo("Required documents are missing: villageLetter."));

        APP.bring(request);

        OWNER.decide(request, "resolve", fulfilled).then().statusCode(200).body("status", equalTo("RESOLVED"));
    }

    @Test
    void whatIsRefusedNeedsNoDocuments() {
        var request = toTheAnswer(APP.submit(Samples.bansos()));

        OWNER.decide(request, "resolve", Map.of("outcome", "REFUSED", "note", "Tidak memenuhi syarat."))
                .then()
                .statusCode(200);
    }

    @Test
    void anInfectedDocumentIsNotReceived() {
        var letter = APP.upload("surat.pdf", Pictures.pdf());
        var request = APP.submit(with(document("villageLetter", letter)));
        Owner.run("update stored_file set status = 'INFECTED' where id = '" + letter + "'");

        received(request, "villageLetter", false);
    }

    @Test
    void theSubmitterHandsInWhatIsAskedForAndTheHolderAnything() {
        var request = APP.submit(Samples.bansos());
        DISTRICT.act(request, "accept", Map.of()).then().statusCode(200);
        var etag = APP.read(request).getString("etag");

        APP.handIn(request, "villageLetter", APP.upload("surat.pdf", Pictures.pdf()))
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/requests/" + request.id() + "/documents/"))
                .body("kind", equalTo("SUPPLIED"))
                .body("agency", nullValue());
        assertThat(APP.read(request).getString("etag")).isNotEqualTo(etag);
        APP.handIn(request, "villageLetter", APP.upload("surat.pdf", Pictures.pdf()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/field"));
        add(DISTRICT, request, Map.of("type", "Berita acara", "number", "470/3/2026"))
                .then()
                .statusCode(201)
                .body("kind", equalTo("CASE"))
                .body("type", equalTo("Berita acara"))
                .body("agency.code", equalTo("KEC-07"));
        add(APP, request, Map.of()).then().statusCode(409);
        add(OWNER, request, Map.of()).then().statusCode(409);
        add(Desk.of("DISHUB"), request, Map.of()).then().statusCode(404);

        APP.http().get("/v1/requests/" + request.id() + "/documents").then().body("items.kind", contains("SUPPLIED"));
        OWNER.http()
                .get("/v1/requests/" + request.id() + "/documents")
                .then()
                .body("items.kind", contains("SUPPLIED", "CASE"));
        assertThat(Owner.list(
                        "select encode(number, 'escape') from document where number is not null and request_id = '"
                                + request.id() + "'"))
                .noneMatch(number -> number.contains("470/3/2026"));
    }

    @Test
    void afterItsEndNothingIsAdded() {
        var request = APP.submit(Samples.bansos());
        Desk.citizen(request)
                .post("/v1/tracking/" + request.ticket() + "/withdraw")
                .then()
                .statusCode(200);

        APP.handIn(request, "villageLetter", APP.upload("surat.pdf", Pictures.pdf()))
                .then()
                .statusCode(409);
    }

    @Test
    void aDocumentThatWasAskedForIsAnAnswer() {
        var request = asked("/documents/villageLetter");

        reply(request, Map.of("documents", List.of(document("villageLetter", APP.upload("s.pdf", Pictures.pdf())))))
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"))
                .body("documents.find { it.field == 'villageLetter' }.received", equalTo(true));
    }

    @Test
    void aReplyHandsInOnlyWhatWasAskedFor() {
        var request = asked("/documents/villageLetter");
        var photo = APP.upload("rumah.jpg", Pictures.jpeg());

        reply(request, Map.of("documents", List.of(document("photos", photo))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/documents/0/field"));
        reply(
                        request,
                        Map.of(
                                "documents",
                                List.of(document(
                                        "villageLetter", Desk.of("KEC-07").upload("s.pdf", Pictures.pdf())))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/documents/0/file"));
    }

    @Test
    void aDocumentThatTheSubmitterHandsInLetsTheClocksRunAgain() {
        var request = asked("/documents/villageLetter");

        APP.bring(request);

        assertThat(APP.read(request).getString("status")).isEqualTo("IN_PROGRESS");
        assertThat(APP.read(request).getString("questions[0].answeredAt")).isNotNull();
    }

    @Test
    void onlyWhatTheServiceAsksForCanBeAsked() {
        var request = APP.submit(Samples.bansos());
        DISTRICT.act(request, "accept", Map.of()).then().statusCode(200);

        DISTRICT.decide(request, "await-citizen", Map.of("question", "Ijazah?", "fields", List.of("/documents/ijazah")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/fields/0"));
    }

    private static Map<String, Object> with(Map<?, ?>... documents) {
        var body = Samples.bansos();
        body.put("documents", List.of(documents));
        return body;
    }

    private static Map<String, String> document(String field, String file) {
        return Map.of("field", field, "file", file);
    }

    private static io.restassured.response.Response add(Desk by, Desk.Case request, Map<String, String> told) {
        var body = new java.util.HashMap<>(told);
        body.put("file", by.upload("berkas.pdf", Pictures.pdf()));
        return by.post("/v1/requests/" + request.id() + "/documents", body);
    }

    private static void received(Desk.Case request, String field, boolean wanted) {
        assertThat(APP.read(request).getBoolean("documents.find { it.field == '" + field + "' }.received"))
                .isEqualTo(wanted);
    }

    private static Desk.Case asked(String field) {
        var request = APP.submit(Samples.bansos());
        DISTRICT.act(request, "accept", Map.of()).then().statusCode(200);
        DISTRICT.decide(request, "await-citizen", Map.of("question", "Mohon surat desa.", "fields", List.of(field)))
                .then()
                .statusCode(200);
        return request;
    }

    private static io.restassured.response.Response reply(Desk.Case request, Object body) {
        return Desk.citizen(request)
                .contentType("application/json")
                .body(body)
                .post("/v1/tracking/" + request.ticket() + "/reply");
    }

    private static Desk.Case toTheAnswer(Desk.Case request) {
        DISTRICT.acceptAndComplete(request);
        DISTRICT.acceptAndComplete(request);
        Desk.of("DISPENDUKCAPIL").acceptAndComplete(request);
        OWNER.acceptAndComplete(request);
        OWNER.acceptAndComplete(request);
        return request;
    }
}
