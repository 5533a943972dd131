package id.kironggo.agency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.kironggo.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of agencies. */
@QuarkusTest
class AgencyTest {

    @Inject
    AgencyRegistry registry;

    @Inject
    DataSource database;

    @Test
    void everybodyReadsAnAgency() {
        given().get("/v1/agencies/KEC-07")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("name", equalTo("Kecamatan Curahdami"))
                .body("kind", equalTo("KECAMATAN"))
                .body("districts", contains("35.11.07"))
                .body("dimensions", contains("GOVERNANCE", "LIVING"))
                .body("isOpd", equalTo(true))
                .body("opd", nullValue())
                .body("statusLabel", equalTo("Aktif"))
                .body("actions", empty())
                .body("etag", equalTo("\"0\""));
        given().header("Accept-Language", "en")
                .get("/v1/agencies/PERUMDA-IJEN-TIRTA")
                .then()
                .body("isOpd", equalTo(false))
                .body("kindLabel", equalTo("Regional enterprise"));
        given().get("/v1/agencies/BP4D").then().body("nameConfirmed", equalTo(false));
        given().get("/v1/agencies/NIHIL").then().statusCode(404);
    }

    @Test
    void pagesThroughAllGiveEachAgencyOnce() {
        var seen = new ArrayList<String>();
        String next = null;
        do {
            var page = given().queryParam("limit", 7)
                    .queryParams(next == null ? Map.of() : Map.of("cursor", next))
                    .get("/v1/agencies")
                    .then()
                    .statusCode(200);
            List<String> codes = page.extract().path("items.code");
            assertThat(codes).hasSizeLessThanOrEqualTo(7);
            seen.addAll(codes);
            next = page.extract().path("next");
            page.header("Link", next == null ? nullValue() : endsWith("rel=\"next\""));
        } while (next != null);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .isSorted()
                .hasSizeGreaterThanOrEqualTo(51)
                .contains("DISKOMINFO", "KEC-23");
    }

    @Test
    void agenciesAreFilteredByKindAndDistrict() {
        given().get("/v1/agencies?kind=KECAMATAN&limit=100")
                .then()
                .body("items", hasSize(23))
                .body("items.kind", everyItem(equalTo("KECAMATAN")));
        given().get("/v1/agencies?district=35.11.07").then().body("items.code", hasItem("KEC-07"));
        given().get("/v1/agencies?kind=BUMD&district=35.11.07").then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dinas kependudukan", "KEPENDUDUKAN", "DispenDukcapil", "sipil kependudukan"})
    void agenciesAreFoundByWordsOfCodeNameOrShortName(String q) {
        given().queryParam("q", q).get("/v1/agencies").then().body("items.code", contains("DISPENDUKCAPIL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "tidak ada dinas begini"})
    void whatIsNotInANameFindsNothing(String q) {
        given().queryParam("q", q).get("/v1/agencies").then().statusCode(200).body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "kind=DINASTI", "cursor=abc", "limit=-1"})
    void aParameterThatFitsNothingIsRefused(String query) {
        given().get("/v1/agencies?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String next = given().get("/v1/agencies?limit=5").then().extract().path("next");
        given().queryParam("cursor", next)
                .get("/v1/agencies?kind=DINAS")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void theCoordinatorRegistersAnAgencyThatIsThereAtOnce() {
        var code = unique();
        coordinator()
                .body(agency(code))
                .post("/v1/agencies")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/agencies/" + code))
                .header("ETag", equalTo("\"0\""))
                .body("shortName", equalTo("Dinas Uji " + code))
                .body("nameConfirmed", equalTo(true))
                .body("actions", contains("amend", "appoint-focal-point"));
        given().queryParam("q", code).get("/v1/agencies").then().body("items.code", contains(code));
        assertThat(registry.find(code)).isPresent();
        assertThat(registry.isActive(code)).isTrue();
    }

    @Test
    void aCodeIsRegisteredOnce() {
        coordinator()
                .body(agency("DLH"))
                .post("/v1/agencies")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
    }

    @Test
    void theSameKeyRegistersOnceAndAnswersTwice() {
        var code = unique();
        var key = UUID.randomUUID().toString();
        coordinator()
                .header("Idempotency-Key", key)
                .body(agency(code))
                .post("/v1/agencies")
                .then()
                .statusCode(201);
        coordinator()
                .header("Idempotency-Key", key)
                .body(agency(code))
                .post("/v1/agencies")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("code", equalTo(code));
        assertThat(registry.find(code)).isPresent();
    }

    @Test
    void everyFaultOfAnAgencyIsNamed() {
        var wrong = Map.of("code", "dinas uji", "name", " ", "kind", "DINAS", "mandate", "x", "nip", "1");
        coordinator()
                .body(wrong)
                .post("/v1/agencies")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/nip"));
        coordinator()
                .body(Map.of("code", "dinas uji", "name", " ", "kind", "DINAS", "mandate", "x"))
                .post("/v1/agencies")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/code"))
                .body("errors.pointer", hasItem("/name"))
                .body("errors.detail", hasItem(containsString("KEC-07")));
        var lost = new HashMap<>(agency(unique()));
        lost.put("parent", "NIHIL");
        lost.put("districts", List.of("35.11.07", "35.11.99"));
        coordinator()
                .body(lost)
                .post("/v1/agencies")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/parent", "/districts/1"));
        coordinator().post("/v1/agencies").then().statusCode(400);
    }

    @Test
    void aDistrictHasOneOffice() {
        var second = new HashMap<>(agency(unique()));
        second.put("kind", "KECAMATAN");
        second.put("districts", List.of("35.11.07"));
        coordinator().body(second).post("/v1/agencies").then().statusCode(409);
        assertThat(registry.ofDistrict("35.11.07")).hasValue(new AgencyRef("KEC-07", "Kecamatan Curahdami"));
    }

    @Test
    void onlyTheCoordinatorRegistersAndAmends() {
        given().contentType(ContentType.JSON)
                .body(agency(unique()))
                .post("/v1/agencies")
                .then()
                .statusCode(401);
        as("dlh").body(agency(unique())).post("/v1/agencies").then().statusCode(403);
        given().contentType(ContentType.JSON)
                .body("{}")
                .put("/v1/agencies/DLH")
                .then()
                .statusCode(401);
        as("dlh").body("{}").put("/v1/agencies/DLH").then().statusCode(403);
        as("dlh")
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/v1/agencies/NIHIL")
                .then()
                .statusCode(403);
    }

    @Test
    void anAgencyIsAmendedByWhoHasSeenIt() {
        var code = registered();
        var amended = new HashMap<>(agency(code));
        amended.remove("code");
        amended.put("name", "Dinas Baru " + code);
        amended.put("shortName", "Baru");
        coordinator().body(amended).put("/v1/agencies/" + code).then().statusCode(428);
        coordinator()
                .header("If-Match", "\"9\"")
                .body(amended)
                .put("/v1/agencies/" + code)
                .then()
                .statusCode(412);
        coordinator()
                .header("If-Match", "\"0\"")
                .body(amended)
                .put("/v1/agencies/" + code)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Dinas Baru " + code));
        coordinator()
                .header("If-Match", "\"0\"")
                .body(amended)
                .put("/v1/agencies/" + code)
                .then()
                .statusCode(412);
        assertThat(registry.ref(code).name()).isEqualTo("Dinas Baru " + code);
    }

    @Test
    void aPatchChangesOnlyWhatItNames() {
        var code = registered();
        patch(code, "\"0\"", "{\"shortName\": \"Uji\", \"dimensions\": [\"SOCIETY\"]}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("shortName", equalTo("Uji"))
                .body("dimensions", contains("SOCIETY"))
                .body("name", equalTo("Dinas Uji " + code));
        patch(code, "\"1\"", "{\"dimensions\": null}").then().statusCode(200).body("dimensions", empty());
        patch(code, null, "{\"shortName\": \"U\"}").then().statusCode(428);
        patch(code, "\"0\"", "{\"shortName\": \"U\"}").then().statusCode(412);
        patch(code, null, "{\"name\": null}").then().statusCode(400).body("errors[0].pointer", equalTo("/name"));
        patch(code, null, "{\"code\": \"LAIN\"}").then().statusCode(400).body("errors[0].pointer", equalTo("/code"));
        patch(code, null, "{\"districts\": [null]}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/districts/0"));
        patch(code, null, "[]").then().statusCode(400);
        patch("NIHIL", null, "[").then().statusCode(404);
        patch(code, "\"2\"", "{\"parent\": \"" + code + "\"}").then().statusCode(400);
    }

    @Test
    void theRegistryAnswersOtherPackages() {
        assertThat(registry.coordinator().code()).isEqualTo("DISKOMINFO");
        assertThat(registry.ref("BELUM-ADA")).isEqualTo(new AgencyRef("BELUM-ADA", "BELUM-ADA"));
        assertThat(registry.find(null)).isEmpty();
        assertThat(registry.isActive("BELUM-ADA")).isFalse();
        assertThat(registry.ofDistrict("35.11.99")).isEmpty();
    }

    @Test
    void aChangeOnAnotherReplicaIsSeenWithinTwoSeconds() throws SQLException {
        var code = registered();
        assertThat(registry.ref(code).name()).startsWith("Dinas Uji");
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update agency set name = 'Dinas Jauh' where code = ?")) {
            update.setString(1, code);
            update.executeUpdate();
        }
        await().atMost(Duration.ofMillis(2_500))
                .until(() -> registry.ref(code).name().equals("Dinas Jauh"));
    }

    private static Response patch(String code, String ifMatch, String body) {
        var request = coordinator().contentType("application/merge-patch+json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch("/v1/agencies/" + code);
    }

    private static String registered() {
        var code = unique();
        coordinator().body(agency(code)).post("/v1/agencies").then().statusCode(201);
        return code;
    }

    private static Map<String, Object> agency(String code) {
        return Map.of(
                "code",
                code,
                "name",
                "Dinas Uji " + code,
                "kind",
                "DINAS",
                "mandate",
                "Menguji",
                "dimensions",
                List.of("GOVERNANCE"));
    }

    private static String unique() {
        return "UJI-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static RequestSpecification coordinator() {
        return as("diskominfo");
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client)).contentType(ContentType.JSON);
    }
}
