package id.kironggo.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The open data sets as a portal harvests them. */
@QuarkusTest
class DatasetTest {

    @Test
    void eachStatisticIsADataSetInJsonAndCsv() {
        var catalogue = given().get("/v1/datasets").then().statusCode(200).contentType("application/ld+json");
        catalogue
                .body("'@type'", equalTo("dcat:Catalog"))
                .body("'dct:license'.'@id'", containsString("creativecommons.org"));
        var json = catalogue.extract().jsonPath();
        assertThat(json.getList("'dcat:dataset'")).hasSize(4);
        assertThat(json.getList("'dcat:dataset'.'dct:publisher'.'@type'")).containsOnly("foaf:Organization");
        assertThat(json.getList("'dcat:dataset'.'dct:accrualPeriodicity'.'@id'"))
                .allMatch(periodicity -> periodicity.toString().contains("frequency"));
        List<String> downloads =
                json.getList("'dcat:dataset'.collectMany { it.'dcat:distribution' }.'dcat:downloadURL'.'@id'");
        assertThat(downloads).hasSize(8);
        for (var download : downloads) {
            var address = URI.create(download);
            var type = download.endsWith("csv") ? "text/csv" : "application/json";
            given().get(address.getPath() + "?" + address.getQuery())
                    .then()
                    .statusCode(200)
                    .contentType(containsString(type));
        }
        given().accept("text/html").get("/v1/datasets").then().statusCode(406);
    }
}
