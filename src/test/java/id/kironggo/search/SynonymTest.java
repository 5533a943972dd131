package id.kironggo.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import id.kironggo.Desk;
import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The list of synonyms, kept by the coordinator. */
@QuarkusTest
class SynonymTest {

    private static final String PATH = "/v1/catalogue/synonyms";
    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");

    @Test
    void whatTheCoordinatorAddsIsFoundAtOnce() {
        var before = synonyms();
        search("gembungkus").body("fallback", equalTo(true));
        var more = new ArrayList<Object>(before);
        more.add(Map.of("terms", List.of("gembungkus"), "services", List.of("TERA-ULANG")));
        more.add(Map.of("terms", List.of("klotok", "perpustakaan")));
        set(COORDINATOR, etag(), more).statusCode(200);
        search("gembungkus").body("items[0].code", equalTo("TERA-ULANG")).body("fallback", equalTo(false));
        search("klotok").body("items[0].code", equalTo("PERPUS-ANGGOTA"));
        set(COORDINATOR, etag(), before).statusCode(200);
        search("gembungkus").body("fallback", equalTo(true));
        assertThat(synonyms()).isEqualTo(before);
        assertThat(Owner.list("select type from ledger_entry where subject = 'catalogue'"))
                .contains("id.kironggo.catalogue.synonyms-set.v1");
    }

    @Test
    void onlyTheCoordinatorSetsTheListHavingSeenIt() {
        Desk.of("DLH").http().get(PATH).then().statusCode(403);
        set(Desk.of("DLH"), etag(), List.of()).statusCode(403);
        set(COORDINATOR, "\"0\"", List.of()).statusCode(412);
        COORDINATOR
                .http()
                .contentType("application/json")
                .body(Map.of("synonyms", List.of()))
                .put(PATH)
                .then()
                .statusCode(428);
        set(
                        COORDINATOR,
                        etag(),
                        List.of(
                                Map.of("terms", List.of("uji"), "services", List.of("TIDAK-ADA")),
                                Map.of("terms", List.of("!"))))
                .statusCode(400)
                .body("errors.pointer", hasItems("/synonyms/0/services/0", "/synonyms/1/terms/0"));
    }

    private static List<Object> synonyms() {
        return COORDINATOR
                .http()
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("synonyms");
    }

    private static String etag() {
        return COORDINATOR.http().get(PATH).header("ETag");
    }

    private static ValidatableResponse set(Desk by, String etag, List<?> synonyms) {
        return by.http()
                .header("If-Match", etag)
                .contentType("application/json")
                .body(Map.of("synonyms", synonyms))
                .put(PATH)
                .then();
    }

    private static ValidatableResponse search(String phrase) {
        return given().queryParam("q", phrase).get("/v1/services").then().statusCode(200);
    }
}
