package id.kironggo.agency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The districts and villages of the regency. */
@QuarkusTest
class GeographyTest {

    @Inject
    Geography geography;

    @Test
    void theRegencyHas23DistrictsAnd219Villages() {
        var villages = geography.districts().stream()
                .flatMap(d -> geography.villagesOf(d.code()).stream())
                .toList();
        assertThat(geography.districts()).hasSize(23);
        assertThat(villages).hasSize(219);
        assertThat(villages)
                .filteredOn(village -> village.kind() == VillageKind.KELURAHAN)
                .hasSize(10);
    }

    @Test
    void aDistrictIsKnownByCodeWithItsLocalName() {
        assertThat(geography.district("35.11.19")).hasValue(new District("35.11.19", "Sempol", "Ijen", "3511151"));
        assertThat(geography.district("35.11.99")).isEmpty();
        assertThat(geography.district(null)).isEmpty();
    }

    @Test
    void aVillageKnowsItsDistrict() {
        assertThat(geography.village("35.11.01.2001"))
                .hasValue(new Village("35.11.01.2001", "Sucolor", VillageKind.DESA, "35.11.01"));
        assertThat(geography.village("35.11.01")).isEmpty();
    }

    @Test
    void aPointIsWithinTheBoxOrNot() {
        assertThat(Geography.covers(-7.913, 113.821)).isTrue();
        assertThat(Geography.covers(-8.2, 114.3)).isTrue();
        assertThat(Geography.covers(-6.2, 106.8)).isFalse();
        assertThat(Geography.covers(113.821, -7.913)).isFalse();
        assertThat(Geography.covers(Double.NaN, 113.8)).isFalse();
    }

    @Test
    void districtsAndVillagesAreListedForThePublic() {
        given().get("/v1/districts")
                .then()
                .statusCode(200)
                .body("items", hasSize(23))
                .body("items.bpsCode", hasItem("3511151"));
        given().get("/v1/districts/35.11.11/villages")
                .then()
                .statusCode(200)
                .body("items", hasSize(11))
                .body("items[0].district", equalTo("35.11.11"));
        given().get("/v1/districts/35.11.99/villages").then().statusCode(404);
    }
}
