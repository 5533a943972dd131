package id.kironggo.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.kironggo.catalogue.TrialOffer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a search finds, and what it offers where it finds nothing. */
@QuarkusTest
class ServiceSearchTest {

    @Test
    void whereNothingFitsTheGeneralComplaintIsOfferedAndThatIsSaid() {
        search("qwxzv").body("items.code", contains("PENGADUAN-UMUM")).body("fallback", equalTo(true));
        search("e-ktp").body("items[0].code", equalTo("ADM-KTPEL")).body("fallback", equalTo(false));
        given().get("/v1/services").then().body("fallback", nullValue());
        given().queryParam("q", "qwxzv")
                .queryParam("kind", "PERMIT")
                .get("/v1/services")
                .then()
                .body("items", empty())
                .body("fallback", equalTo(false));
    }

    @Test
    void slipsOfTheKeysSpokenFormsAndEnglishAreUnderstood() {
        for (var phrase :
                new String[] {"perpustakan", "prepustakaan", "Library membership", "PERPUS!", "anggota perpus"}) {
            search(phrase).body("items[0].code", equalTo("PERPUS-ANGGOTA"));
        }
        search("' or 1=1 --").statusCode(200);
        search("%_\\").statusCode(200);
    }

    @Test
    void filtersNarrowWhatIsFound() {
        given().queryParam("q", "izin")
                .queryParam("kind", "PERMIT")
                .get("/v1/services")
                .then()
                .body("items.kind", everyItem(equalTo("PERMIT")))
                .body("items", not(empty()));
    }

    @Test
    void whatIsFoundIsPagedWithoutGapOrRepetition() {
        var all = search("surat keterangan").extract().jsonPath().getList("items.code");
        var paged = new ArrayList<Object>();
        String cursor = null;
        do {
            var page = given().queryParam("q", "surat keterangan")
                    .queryParam("limit", 2)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/services")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items.code"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(paged).isEqualTo(all).hasSizeGreaterThan(3);
    }

    @Test
    void aServiceIsFoundAsLongAsItIsInForce() {
        var service = TrialOffer.of("cari");
        service.create(d -> d.putArray("keywords").add("zirkonium")).then().statusCode(201);
        search("zirkonium").body("fallback", equalTo(true));
        service.publish().then().statusCode(200);
        search("zirkonium").body("items.code", contains(service.code()));
        service.draft(d -> d.putArray("keywords").add("wolframit")).then().statusCode(200);
        search("wolframit").body("items.code", not(hasItem(service.code())));
        service.publish().then().statusCode(200);
        search("wolframit").body("items.code", contains(service.code()));
        search("zirkonium").body("items.code", not(hasItem(service.code())));
        service.retire().then().statusCode(200);
        search("wolframit").body("items.code", not(hasItem(service.code())));
    }

    private static ValidatableResponse search(String phrase) {
        return given().queryParam("q", phrase)
                .queryParam("limit", 100)
                .get("/v1/services")
                .then()
                .statusCode(200);
    }
}
