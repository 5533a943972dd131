package id.kironggo.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.kironggo.Crowd;
import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A complaint is reported, in every way that the protocol has for it, and becomes a request like any other. */
@QuarkusTest
class ReportTest {

    private static final Desk APP = new Desk("demo-app");

    @Test
    void aReportBecomesARequestOfItsChannelThatIsRoutedAndToldInTheLedger() {
        var id = Site.DEMO.reported(Site.hole());
        APP.http()
                .get("/v1/requests/" + id)
                .then()
                .statusCode(200)
                .body("channel", equalTo("OPEN311"))
                .body("status", equalTo("ROUTED"))
                .body("custodian.code", equalTo("DBSBK"));
        assertThat(Owner.list(
                        "select type from ledger_entry where subject = 'requests/" + id + "' order by id limit 1"))
                .containsExactly("id.kironggo.request.submitted.v1");
        Site.DEMO
                .form(Site.hole())
                .post("/open311/v2/requests.xml")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("service_requests.request.service_request_id", notNullValue())
                .body("service_requests.request.service_notice", containsString("BWS-"));
    }

    @Test
    void thePlaceComesInEachOfItsVariants() {
        var point = Site.complaint();
        point.putAll(Map.of("lat", "-7.9135", "long", "113.8217"));
        assertThat(place(point, "lat")).isEqualTo("-7.9135");
        var address = Site.complaint();
        address.put("address_string", "Depan balai desa");
        assertThat(place(address, "address")).isEqualTo("Depan balai desa");
        var village = Site.complaint();
        village.put("address_id", "35.11.07.2001");
        assertThat(place(village, "address_id")).isEqualTo("35.11.07.2001");
        var unknown = Site.complaint();
        unknown.put("address_id", "#NOTPINPOINTED#");
        assertThat(place(unknown, "address_id")).isNull();
        var all = Site.complaint();
        all.putAll(
                Map.of("lat", "-7.9135", "long", "113.8217", "address_string", "Pasar", "address_id", "35.11.07.2001"));
        assertThat(place(all, "address_id")).isEqualTo("35.11.07.2001");
    }

    private static String place(Map<String, ?> report, String field) {
        Object told = Site.DEMO.read(Site.DEMO.reported(report)).path("[0]." + field);
        return told == null ? null : told.toString();
    }

    @Test
    void aReportWithoutAPlaceOrWithHalfOrWrongOneIsRefused() {
        refused(Site.complaint(), "lat");
        refused(with(Site.complaint(), "lat", "-7.9"), "long");
        refused(with(with(Site.complaint(), "lat", "selatan"), "long", "113.8"), "lat");
        refused(with(with(Site.complaint(), "lat", "52.5"), "long", "13.4"), "lat");
        refused(with(Site.complaint(), "address_id", "99.99"), "address_id");
        var hole = Site.hole();
        hole.remove("lat");
        hole.remove("long");
        refused(with(hole, "address_string", "Depan pasar"), "lat");
    }

    @Test
    void whatIsMissingOrWrongIsNamedFieldByField() {
        var hole = Site.hole();
        hole.keySet().removeAll(List.of("attribute[severity]", "phone"));
        Site.DEMO
                .report(hole)
                .then()
                .statusCode(400)
                .body("description", hasSize(2))
                .body("description", hasItem(equalTo("Wajib diisi. (attribute[severity])")))
                .body("description", hasItem(equalTo("Wajib diisi. (phone)")));
        refused(with(Site.hole(), "attribute[severity]", "PARAH"), "attribute[severity]");
        refused(with(Site.hole(), "email", "bukan surel"), "email");
        refused(with(Site.hole(), "description", "Pendek"), "description");
        refused(with(Site.hole(), "media_url", "javascript:alert(1)"), "media_url");
        refused(with(Site.hole(), "attribute[fixmystreet_id]", "3511074501909999"), "attribute[fixmystreet_id]");
        refused(with(Site.hole(), "first_name", "\u0007"), "first_name");
        refused(Map.of("lat", "-7.9", "long", "113.8"), "service_code");
    }

    private static Map<String, Object> with(Map<String, Object> report, String field, Object value) {
        report.put(field, value);
        return report;
    }

    private static void refused(Map<String, ?> report, String field) {
        Site.DEMO
                .report(report)
                .then()
                .statusCode(400)
                .body("code", everyItem(equalTo("400")))
                .body("description", hasItem(containsString("(" + field + ")")));
    }

    @Test
    void anUnknownServiceAndOneThatTakesNoComplaintsAreNotFound() {
        Site.DEMO
                .report(with(Site.hole(), "service_code", "TIDAK-ADA"))
                .then()
                .statusCode(404)
                .body("code", contains("404"));
        Site.DEMO
                .report(with(Site.hole(), "service_code", "BANSOS-USUL"))
                .then()
                .statusCode(404);
    }

    @Test
    void whoReportsIsKeptForTheAgencyAndShownToNobodyHere() {
        var report = Site.hole();
        report.putAll(Map.of("first_name", "Contoh", "last_name", "Pelapor", "email", "pelapor@example.org"));
        var id = Site.DEMO.reported(report);
        var shown = Site.get("requests/" + id + ".xml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(shown + Site.DEMO.read(id).asString())
                .contains("Lubang besar")
                .doesNotContain("Pelapor", "example.org", "9999");
        APP.http().get("/v1/requests/" + id).then().body("applicant.name", notNullValue());
    }

    @Test
    void theSameNumberOfTheSameSiteIsOneReportAlsoAtTheSameTime() {
        var number = UUID.randomUUID().toString();
        var answers = Crowd.of(6, i -> Site.DEMO
                .report(with(Site.hole(), "attribute[fixmystreet_id]", number))
                .asString());
        assertThat(answers).hasSize(6).containsOnly(answers.get(0));
        assertThat(Owner.count("external_id where system = 'fixmystreet' and id = '" + number + "'"))
                .isEqualTo(1);
        var other = Site.of("lapor-lain");
        assertThat(other.report(with(Site.hole(), "attribute[fixmystreet_id]", number))
                        .asString())
                .isNotEqualTo(answers.get(0));
    }

    @Test
    void aServiceOfTheTypeBatchGivesATokenThatResolves() {
        var pollution = Map.of(
                "service_code",
                "CEMAR-ADUAN",
                "lat",
                "-7.9135",
                "long",
                "113.8217",
                "phone",
                "081200009999",
                "description",
                "Air sungai berbusa sejak pagi.",
                "attribute[medium]",
                "AIR");
        var token = Site.DEMO
                .report(pollution)
                .then()
                .statusCode(200)
                .body("[0].service_request_id", nullValue())
                .extract()
                .<String>path("[0].token");
        var id = Site.get("tokens/" + token + ".xml")
                .then()
                .statusCode(200)
                .body("service_requests.request.token", equalTo(token))
                .extract()
                .<String>path("service_requests.request.service_request_id");
        Site.get("tokens/" + token + ".json").then().statusCode(200).body("[0].service_request_id", equalTo(id));
        Site.get("requests/" + id + ".json").then().statusCode(200).body("[0].service_code", equalTo("CEMAR-ADUAN"));
        Site.get("tokens/" + UUID.randomUUID() + ".xml").then().statusCode(404);
        Site.get("tokens/bukan.json").then().statusCode(404);
    }

    @Test
    void picturesComeAsPartsOfAnyName() {
        var parts = given().multiPart("api_key", Site.DEMO.key());
        Site.hole().forEach((name, value) -> parts.multiPart(name, value.toString()));
        var id = parts.multiPart("media", "foto.png", Pictures.png(), "image/png")
                .multiPart("photo1", "7.0.full.jpeg", Pictures.jpeg(), "image/jpeg")
                .multiPart("file_abc", "denah.jpg", Pictures.jpeg(), "image/jpeg")
                .post("/open311/v2/requests.json")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("[0].service_request_id");
        APP.http()
                .get("/v1/requests/" + id + "/documents")
                .then()
                .statusCode(200)
                .body("items.field", contains("photos", "photos", "photos"));
    }

    @Test
    void aPictureThatTheServiceDoesNotTakeIsRefusedAndNothingIsReported() {
        var before = Owner.count("open311_report");
        var complaint = with(Site.complaint(), "address_string", "Pasar");
        var parts = given().multiPart("api_key", Site.DEMO.key());
        complaint.forEach((name, value) -> parts.multiPart(name, value.toString()));
        parts.multiPart("media", "surat.pdf", Pictures.pdf(), "application/pdf")
                .post("/open311/v2/requests.json")
                .then()
                .statusCode(400)
                .body("description", contains(containsString("(media)")));
        given().multiPart("api_key", Site.DEMO.key())
                .multiPart("media", "foto.png", "tidak ada gambar".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/open311/v2/requests.xml")
                .then()
                .statusCode(415)
                .body("errors.error.code", equalTo("415"));
        assertThat(Owner.count("open311_report")).isEqualTo(before);
    }

    @Test
    void anyTextIsKeptWholeHoweverLongAndInWhateverLetters() {
        var words = "Dhâlân rosak è adâ'na pasar, ꦢꦭꦤ꧀ 🚧 <b>&amp;</b>\r\n".repeat(120);
        var id = Site.DEMO.reported(with(Site.hole(), "description", words));
        var text = words.replace("\r\n", "\n").strip();
        assertThat(text).hasSizeGreaterThan(4_000);
        var shown = Site.get("requests/" + id + ".xml").xmlPath().getString("service_requests.request.description");
        assertThat(text).startsWith(shown.strip());
        List<String> rest = APP.http().get("/v1/requests/" + id + "/comments").path("items.text");
        assertThat(shown.strip() + rest.get(0)).hasSizeGreaterThan(text.length() - 5);
        assertThat(text).endsWith(rest.get(0));
    }

    @Test
    void whatTheFormDoesNotAskBecomesARemark() {
        var report = with(Site.hole(), "attribute[uprn]", "100061234567");
        report.put(
                "media_url", List.of("https://lapor.example.org/foto/7.jpeg", "https://lapor.example.org/foto/8.jpeg"));
        report.put("deviceid", "abc");
        var id = Site.DEMO.reported(report);
        APP.http()
                .get("/v1/requests/" + id + "/comments")
                .then()
                .body("items.text", contains("uprn: 100061234567"))
                .body("items.author", contains("APPLICANT"));
        Site.DEMO
                .read(id)
                .then()
                .body("[0].media_url", equalTo("https://lapor.example.org/foto/7.jpeg"))
                .body("[0].description", containsString("Foto: https://lapor.example.org/foto/8.jpeg"));
    }
}
