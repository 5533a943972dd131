package id.kironggo.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.agency.AgencyRegistry;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The catalogue of Bondowoso, listed and read. */
@QuarkusTest
class CatalogueTest {

    @Inject
    ServiceCatalogue catalogue;

    @Inject
    AgencyRegistry agencies;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper mapper;

    @Test
    void everyGivenServiceIsOffered() throws IOException {
        assertThat(catalogue.offerings())
                .hasSize(36)
                .extracting(Offering::code)
                .isSorted()
                .doesNotHaveDuplicates();
        for (var offering : catalogue.offerings()) {
            var answer = given().get("/v1/services/{code}", offering.code())
                    .then()
                    .statusCode(200)
                    .extract();
            var service = mapper.readTree(answer.asString());
            assertThat(answer.header("ETag")).matches("\"\\d+\"");
            assertThat(service.path("code").asText()).isEqualTo(offering.code());
            assertThat(service.path("version").asInt()).isEqualTo(1);
            assertThat(service.path("verified").asBoolean(true)).isFalse();
            assertThat(service.path("verifiedLabel").asText()).isEqualTo("contoh, belum diverifikasi");
            assertThat(service.path("procedure")).hasSameSizeAs(offering.procedure());
            assertThat(service.path("example").isObject()).isTrue();
            assertThat(answer.asString()).as("research notes").doesNotContain("verify", "memory", "confidence");
        }
    }

    @Test
    void aListIsPagedByCodeWithoutGapOrRepetition() {
        var codes = new ArrayList<String>();
        String cursor = null;
        do {
            var page = given().queryParam("limit", 7)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/services")
                    .then()
                    .statusCode(200)
                    .extract();
            codes.addAll(page.jsonPath().getList("items.code"));
            cursor = page.jsonPath().getString("next");
            assertThat(page.header("Link") == null).isEqualTo(cursor == null);
        } while (cursor != null);
        assertThat(codes)
                .isEqualTo(catalogue.offerings().stream().map(Offering::code).toList());
    }

    @Test
    void aListCanBeNarrowedToADimensionAndAKind() {
        given().queryParam("dimension", "ENVIRONMENT")
                .get("/v1/services")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("CEMAR-ADUAN", "DOKLING", "POHON-RAWAN", "SAMPAH-ANGKUT")))
                .body("items.dimensionLabel", everyItem(equalTo("Lingkungan cerdas")))
                .body("items.etag", everyItem(notNullValue()));
        given().queryParam("kind", "PERMIT")
                .queryParam("dimension", "LIVING")
                .get("/v1/services")
                .then()
                .body("items.code", equalTo(List.of("PBG", "SIP-NAKES")));
        given().queryParam("kind", "EMERGENCY")
                .get("/v1/services")
                .then()
                .body("items.code", equalTo(List.of("BENCANA-LAPOR")));
    }

    @Test
    void aListCanBeNarrowedToAnAgencyOrToADistrict() {
        given().queryParam("agency", "BAPENDA")
                .get("/v1/services")
                .then()
                .body("items.code", equalTo(List.of("PBB-MUTASI")));
        given().queryParam("agency", "KEC-07")
                .get("/v1/services")
                .then()
                .body("items.code", equalTo(List.of("KEC-DOMISILI")));
        given().queryParam("agency", "NONE")
                .get("/v1/services")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().queryParam("district", "35.11.07")
                .queryParam("limit", 100)
                .get("/v1/services")
                .then()
                .body("items", hasSize(36));
        given().queryParam("district", "99.99.99")
                .get("/v1/services")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void aSearchLooksIntoCodeNamesAndKeywordsWithoutCase() {
        given().queryParam("q", "BANSOS dtsen")
                .get("/v1/services")
                .then()
                .body("items.code", equalTo(List.of("BANSOS-USUL")));
        given().queryParam("q", "Street Light")
                .get("/v1/services")
                .then()
                .body("items.code", equalTo(List.of("PJU-PADAM")));
        given().queryParam("q", "kartu")
                .get("/v1/services")
                .then()
                .body("items.code", hasItems("ADM-KTPEL", "AK1", "ADM-KK"));
    }

    @Test
    void aParameterThatMakesNoSenseIsRefused() {
        for (var query : List.of("limit=0", "limit=101", "limit=x", "dimension=FLAT", "kind=x", "cursor=abc")) {
            given().get("/v1/services?" + query).then().statusCode(400).contentType("application/problem+json");
        }
        var cursor =
                given().queryParam("limit", 1).get("/v1/services").jsonPath().getString("next");
        given().queryParam("cursor", cursor)
                .queryParam("q", "ktp")
                .get("/v1/services")
                .then()
                .statusCode(400);
    }

    @Test
    void aServiceIsToldInTheLanguageAskedFor() {
        given().header("Accept-Language", "en")
                .get("/v1/services/PPID-INFO")
                .then()
                .statusCode(200)
                .body("name", equalTo("Public information request"))
                .body("kindLabel", equalTo("Information request"))
                .body("verifiedLabel", equalTo("example, not verified"))
                .body("processingTime.value", equalTo(10))
                .body("processingTime.unitLabel", equalTo("working days"))
                .body("processingTime.verified", equalTo(true))
                .body("fee.amountIdr", nullValue())
                .body("fee.text", containsString("Free"))
                .body("procedure[1].agency.code", equalTo("*"))
                .body("legalBasis.verified", everyItem(equalTo(false)));
        given().get("/v1/services/BANSOS-USUL")
                .then()
                .body("owner.code", equalTo("DINSOS-P3AKB"))
                .body(
                        "procedure.agency.code",
                        equalTo(List.of("DESA", "KEC-*", "DISPENDUKCAPIL", "DINSOS-P3AKB", "DINSOS-P3AKB")))
                .body(
                        "procedure[2].agency.name",
                        equalTo(agencies.ref("DISPENDUKCAPIL").name()))
                .body("processingTime.verifiedLabel", equalTo("contoh, belum diverifikasi"))
                .body("legalBasis.text", hasItem("Permensos 3/2025"))
                .body("legalBasis.verified", everyItem(equalTo(false)));
    }

    @Test
    void aVersionIsReadByItsNumber() {
        given().queryParam("version", 1)
                .get("/v1/services/NIB")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        given().queryParam("version", 2).get("/v1/services/NIB").then().statusCode(404);
        given().queryParam("version", 0).get("/v1/services/NIB").then().statusCode(400);
        given().queryParam("version", "one").get("/v1/services/NIB").then().statusCode(400);
        assertThat(catalogue.offering("NIB", 1)).isEqualTo(catalogue.offering("NIB"));
        assertThat(catalogue.offering("NIB", 2)).isEmpty();
    }

    @Test
    void anAbsentServiceIsNotFound() {
        given().get("/v1/services/NO-SUCH").then().statusCode(404).contentType("application/problem+json");
        given().get("/v1/services/nib").then().statusCode(404);
        given().get("/v1/services/NO-SUCH/form").then().statusCode(404);
        given().contentType("application/json")
                .body("not json")
                .post("/v1/services/NIB/form/validate?version=9")
                .then()
                .statusCode(404);
        given().contentType("application/json")
                .body("not json")
                .post("/v1/services/NO-SUCH/form/validate")
                .then()
                .statusCode(404);
    }

    @Test
    void everySelectorMeansARegisteredAgencyOrAKnownWildcard() {
        for (var offering : catalogue.offerings()) {
            assertThat(offering.owner())
                    .satisfiesAnyOf(
                            owner -> assertThat(owner).isEqualTo("KEC-*"),
                            owner -> assertThat(agencies.find(owner)).isPresent());
            for (var step : offering.procedure()) {
                assertThat(step.selector())
                        .satisfiesAnyOf(
                                selector -> assertThat(selector).isIn("OWNER", "KEC-*", "DESA", "*"),
                                selector -> assertThat(agencies.find(selector))
                                        .as(offering.code())
                                        .isPresent());
            }
        }
    }

    @Test
    void aPublishedDefinitionNeverChanges() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(
                            "update service_version set definition = '{}' where service = 'NIB'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("never changes");
            assertThatThrownBy(() -> statement.executeUpdate(
                            "update service_version set status = 'DRAFT' where service = 'NIB'"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.executeUpdate("delete from service_version where service = 'NIB'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("never changes");
            assertThatThrownBy(() ->
                            statement.executeUpdate("update service_version set service = 'X' where service = 'NIB'"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void everyPublicationIsInTheLedger() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*) from ledger_entry
                        where type = 'id.kironggo.service.published.v1' and subject = 'services/NIB'
                            and audience = '{agency:DPMPTSP-NAKER}'""")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(1);
        }
    }

    @Test
    void aChangeIsSeenWithinTwoSeconds() throws SQLException {
        var before = given().get("/v1/services/TERA-ULANG").header("ETag");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update service set version = version + 1 where code = 'TERA-ULANG'");
        }
        await().atMost(4, TimeUnit.SECONDS).untilAsserted(() -> assertThat(
                        given().get("/v1/services/TERA-ULANG").header("ETag"))
                .isNotEqualTo(before));
    }
}
