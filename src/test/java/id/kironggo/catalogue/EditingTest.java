package id.kironggo.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Desk;
import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service from its first draft to its retirement, and who may do what to it. */
@QuarkusTest
class EditingTest {

    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");
    private static final Desk OTHER = Desk.of("DLH");

    @Test
    void aServiceIsBegunDraftedPublishedAndRetired() {
        var service = TrialOffer.of("hidup");
        var begun = service.create(d -> {}).then().statusCode(201).extract();
        assertThat(begun.header("Location")).isEqualTo(service.path() + "/draft");
        assertThat(begun.header("ETag")).isEqualTo(begun.path("etag"));
        assertThat(begun.<String>path("status")).isEqualTo("DRAFT");
        assertThat(begun.<List<String>>path("actions")).containsExactly("draft", "publish");
        given().get(service.path()).then().statusCode(404);

        service.draft(d -> d.put("product", "Kartu uji")).then().statusCode(200).body("version", equalTo(1));
        service.publish()
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("actions", equalTo(List.of("draft", "retire")));
        given().get(service.path())
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("status", equalTo("PUBLISHED"))
                .body("product", equalTo("Kartu uji"))
                .body("actions", empty());
        service.publish().then().statusCode(409).body("actions", equalTo(List.of("draft", "retire")));

        service.retire().then().statusCode(200).body("status", equalTo("RETIRED"));
        given().get(service.path()).then().statusCode(404);
        given().queryParam("version", 1)
                .get(service.path())
                .then()
                .statusCode(200)
                .body("status", equalTo("RETIRED"));
        service.retire().then().statusCode(409).body("actions", equalTo(List.of("draft")));
        assertThat(Owner.list(
                        "select type from ledger_entry where subject = 'services/" + service.code() + "' order by id"))
                .containsExactly(
                        "id.kironggo.service.created.v1",
                        "id.kironggo.service.drafted.v1",
                        "id.kironggo.service.published.v1",
                        "id.kironggo.service.retired.v1");
    }

    @Test
    void aNewVersionLeavesTheOneBeforeAsItWas() {
        var service = TrialOffer.of("versi").published();
        service.draft(d -> d.put("product", "Lain")).then().statusCode(200).body("version", equalTo(2));
        given().get(service.path()).then().body("version", equalTo(1)).body("product", not(equalTo("Lain")));
        service.publish().then().statusCode(200).body("version", equalTo(2));
        given().get(service.path()).then().body("version", equalTo(2)).body("product", equalTo("Lain"));
        given().queryParam("version", 1)
                .get(service.path())
                .then()
                .body("status", equalTo("RETIRED"))
                .body("product", not(equalTo("Lain")));
        service.retire().then().statusCode(200);
    }

    @Test
    void anIncompleteStandardIsNotPublishedAndEachGapIsNamed() {
        var service = TrialOffer.of("kurang");
        service.create(d -> {
                    d.remove(List.of("product", "complaintHandling", "requirements"));
                    ((ObjectNode) d.path("internalStandard")).remove("staffCount");
                })
                .then()
                .statusCode(201)
                .body("missing.pointer", hasSize(4));
        service.publish()
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/product", "/complaintHandling", "/requirements", "/internalStandard/staffCount"));
        service.draft(d -> d.remove("internalStandard")).then().statusCode(200).body("missing", hasSize(7));
        service.draft(d -> {}).then().statusCode(200).body("missing", empty());
        service.publish().then().statusCode(200);
        service.retire().then().statusCode(200);
    }

    @Test
    void aDraftIsRefusedWhoseProcedureCantBeFollowed() {
        var service = TrialOffer.of("alur");
        service.create(d -> {
                    var steps = (ArrayNode) d.path("procedure");
                    ((ObjectNode) steps.get(0)).put("selector", "TIDAK-ADA").put("days", 2);
                })
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/procedure/0/selector", "/procedure"));
        service.create(d -> ((ObjectNode) d.path("procedure").get(0)).put("action", " "))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/procedure/0/action"));
        service.create(d ->
                        ((ObjectNode) d.path("procedure").get(0)).put("days", 9).put("unit", "CALENDAR_DAYS"))
                .then()
                .statusCode(201);
    }

    @Test
    void onlyOwnerAndCoordinatorChangeAServiceHavingSeenIt() {
        var service = TrialOffer.of("milik").published();
        var definition = service.definition(d -> {});
        service.draft(OTHER, service.etag(), definition).then().statusCode(409).body("actions", empty());
        service.draft(service.keeper(), "\"0\"", definition).then().statusCode(412);
        service.keeper()
                .http()
                .contentType("application/json")
                .body(definition.toString())
                .put(service.path() + "/draft")
                .then()
                .statusCode(428);
        OTHER.http().get(service.path() + "/draft").then().statusCode(404);
        OTHER.act(service.path(), service.etag(), "publish", "{}").then().statusCode(409);
        OTHER.act(service.path(), service.etag(), "retire", "{}").then().statusCode(409);
        service.draft(service.keeper(), service.etag(), service.definition(d -> d.put("owner", "DLH")))
                .then()
                .statusCode(409);
        service.draft(service.keeper(), service.etag(), service.definition(d -> d.put("code", "LAIN")))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/code"));
        service.draft(COORDINATOR, service.etag(), definition).then().statusCode(200);
        COORDINATOR.act(service.path(), service.etag(), "publish", "{}").then().statusCode(200);
        COORDINATOR.act(service.path(), service.etag(), "retire", "{}").then().statusCode(200);
    }

    @Test
    void aServiceOfAllDistrictOfficesIsTheCoordinatorsToChange() {
        var office = Desk.of("KEC-07");
        var etag = given().get("/v1/services/KEC-DOMISILI").header("ETag");
        office.http().get("/v1/services/KEC-DOMISILI/draft").then().statusCode(404);
        office.act("/v1/services/KEC-DOMISILI", etag, "retire", "{}").then().statusCode(409);
        COORDINATOR
                .http()
                .get("/v1/services/KEC-DOMISILI/draft")
                .then()
                .statusCode(200)
                .body("actions", hasItems("draft", "retire"));
        var own = TrialOffer.of("kecamatan");
        office.post("/v1/services", own.definition(d -> d.put("owner", "KEC-*")).toString())
                .then()
                .statusCode(409);
        OTHER.post("/v1/services", own.definition(d -> {}).toString()).then().statusCode(409);
    }

    @Test
    void aTakenCodeIsRefusedAndARepeatedCallMakesOneService() {
        var service = TrialOffer.of("ulang");
        var body = service.definition(d -> {}).toString();
        for (var replayed : new String[] {null, "true"}) {
            var answer = service.keeper()
                    .http()
                    .header("Idempotency-Key", service.code())
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/services")
                    .then()
                    .statusCode(201)
                    .extract();
            assertThat(answer.header("Idempotency-Replayed")).isEqualTo(replayed);
        }
        service.create(d -> {}).then().statusCode(409).body("type", equalTo("/problems/conflict"));
        service.create(d -> d.put("unknown", true)).then().statusCode(400);
    }

    @Test
    void aDraftsFormIsTriedByItsKeeperAlone() {
        var service = TrialOffer.of("coba");
        service.create(d -> {}).then().statusCode(201);
        var path = service.path() + "/form";
        given().get(path + "?version=1").then().statusCode(404);
        OTHER.http().get(path + "?version=1").then().statusCode(404);
        service.keeper().http().get(path + "?version=1").then().statusCode(200).header("ETag", nullValue());
        service.keeper()
                .post(path + "/validate?version=1", Map.of("birthDate", "x"))
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("errors.pointer", equalTo(List.of("/birthDate")));
        service.draft(d -> {
                    var form = (ObjectNode) d.path("form");
                    form.putArray("required");
                    form.putObject("properties");
                })
                .then()
                .statusCode(200);
        service.keeper()
                .post(path + "/validate?version=1", Map.of())
                .then()
                .statusCode(200)
                .body("valid", equalTo(true));
        service.keeper().post(path + "/validate?version=2", Map.of()).then().statusCode(404);
    }
}
