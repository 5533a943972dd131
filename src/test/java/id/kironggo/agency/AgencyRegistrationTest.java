package id.kironggo.agency;

import static id.kironggo.agency.MadeUpAgencies.*;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How an agency comes into the register, and how it is amended there. */
@QuarkusTest
class AgencyRegistrationTest {

    @Inject
    AgencyRegistry registry;

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
        var etag = given().get("/v1/agencies/KEC-08").header("ETag");
        coordinator()
                .header("If-Match", etag)
                .contentType("application/merge-patch+json")
                .body(Map.of("districts", List.of("35.11.07")))
                .patch("/v1/agencies/KEC-08")
                .then()
                .statusCode(409);
        var moved = new HashMap<>(agency("KEC-08"));
        moved.remove("code");
        moved.put("kind", "KECAMATAN");
        moved.put("districts", List.of("35.11.07"));
        coordinator()
                .header("If-Match", etag)
                .body(moved)
                .put("/v1/agencies/KEC-08")
                .then()
                .statusCode(409);
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

    private static Response patch(String code, String ifMatch, String body) {
        var request = coordinator().contentType("application/merge-patch+json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch("/v1/agencies/" + code);
    }
}
