package id.kironggo.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.kironggo.Desk;
import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The catalogue as one document; into an empty installation it is brought by {@code CatalogueDocumentIT}. */
@QuarkusTest
class CatalogueDocumentTest {

    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");

    @Test
    void anExportChangesNothingAndComesOutByteForByteAlike() {
        var document = export();
        assertThat(export()).isEqualTo(document);
        long before = Owner.count("service_version");
        take(document)
                .then()
                .statusCode(200)
                .body("published", equalTo(0))
                .body("drafted", equalTo(0))
                .body("retired", equalTo(0))
                .body("discarded", equalTo(0));
        assertThat(Owner.count("service_version")).isEqualTo(before);
        assertThat(export()).isEqualTo(document);
    }

    @Test
    void aChangedCatalogueBecomesWhatTheDocumentSays() {
        var kept = TrialOffer.of("tetap").published();
        kept.draft(d -> d.put("product", "Rancangan")).then().statusCode(200);
        var gone = TrialOffer.of("hilang").published();
        var onlyDraft = TrialOffer.of("rancangan");
        onlyDraft.create(d -> {}).then().statusCode(201);
        var document = export();

        kept.publish().then().statusCode(200);
        gone.retire().then().statusCode(200);
        onlyDraft.draft(d -> d.put("product", "Lain")).then().statusCode(200);
        var added = TrialOffer.of("tambah").published();
        var addedDraft = TrialOffer.of("rencana");
        addedDraft.create(d -> {}).then().statusCode(201);
        assertThat(export()).isNotEqualTo(document);

        take(document)
                .then()
                .statusCode(200)
                .body("published", equalTo(2))
                .body("drafted", equalTo(2))
                .body("retired", equalTo(1))
                .body("discarded", equalTo(1));
        assertThat(export()).isEqualTo(document);
        given().get(kept.path()).then().body("version", equalTo(3));
        given().get(added.path()).then().statusCode(404);
        addedDraft.read().then().statusCode(404);

        for (var service : List.of(kept, gone)) {
            service.retire().then().statusCode(200);
        }
        assertThat(Owner.list("select type from ledger_entry where subject = 'catalogue'"))
                .contains("id.kironggo.catalogue.imported.v1");
    }

    @Test
    void aFaultyDocumentChangesNothingAndEachFaultHasItsPlace() {
        var service = TrialOffer.of("cacat");
        var incomplete = service.definition(d -> d.remove("product"));
        var faulty = service.definition(d -> d.put("owner", "TIDAK-ADA"));
        var before = export();
        take(document("{\"published\": " + incomplete + "}, {\"draft\": " + faulty + "}, {}"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/services/0/published/product"))
                .body("errors.pointer", hasItem("/services/1/draft/owner"))
                .body("errors.pointer", hasItem("/services/1"))
                .body("errors.pointer", hasItem("/services/2"));
        take("{\"format\": \"other\", \"services\": []}").then().statusCode(400);
        assertThat(export()).isEqualTo(before);
    }

    @Test
    void onlyTheCoordinatorExportsAndImports() {
        Desk.of("DLH").http().get("/v1/catalogue/export").then().statusCode(403);
        Desk.of("DLH").post("/v1/catalogue/import", document("")).then().statusCode(403);
        given().get("/v1/catalogue/export").then().statusCode(401);
    }

    @Test
    void anImportMayBeLargeAndDeepButNotMore() {
        var large = document("") + " ".repeat(2 * 1024 * 1024);
        take(large).then().statusCode(200);
        take(document("") + " ".repeat(20 * 1024 * 1024)).then().statusCode(413);
        take(document("{\"draft\": " + "[".repeat(60) + "]".repeat(60) + "}"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"));
        take(document("{\"draft\": " + "[".repeat(130) + "]".repeat(130) + "}"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-json"));
    }

    private static String document(String services) {
        return "{\"format\": \"kironggo-catalogue-1\", \"whole\": false, \"services\": [" + services + "]}";
    }

    private static String export() {
        return COORDINATOR
                .http()
                .get("/v1/catalogue/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Response take(String document) {
        return COORDINATOR.post("/v1/catalogue/import", document);
    }
}
