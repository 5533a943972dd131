package id.kironggo.agency;

import static id.kironggo.agency.MadeUpAgencies.*;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of agencies, as everybody reads it. */
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
}
