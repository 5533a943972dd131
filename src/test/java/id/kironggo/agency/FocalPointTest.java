package id.kironggo.agency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.kironggo.Owner;
import id.kironggo.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The focal points of the agencies: who stays the same through every phase. */
@QuarkusTest
class FocalPointTest {

    @Test
    void anAgencyAppointsItsFocalPointsAndTokenHoldersSeeThem() {
        var point = Map.of("name", "Siti Contoh", "role", "Pejabat penghubung", "phase", 1, "from", "2026-01-01");
        as("dlh")
                .body(point)
                .post("/v1/agencies/DLH/focal-points")
                .then()
                .statusCode(201)
                .body("id", notNullValue())
                .body("from", equalTo("2026-01-01"))
                .body("until", nullValue());
        as("diskominfo")
                .body(point)
                .post("/v1/agencies/DLH/focal-points")
                .then()
                .statusCode(201);
        as("dinkes")
                .get("/v1/agencies/DLH/focal-points?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].name", equalTo("Siti Contoh"))
                .body("next", notNullValue());
        given().get("/v1/agencies/DLH/focal-points").then().statusCode(401);
        as("dinkes").get("/v1/agencies/NIHIL/focal-points").then().statusCode(404);
    }

    @Test
    void whereAFocalPointGetsMailIsShownWithTheFocalPointAndSealedAtRest() {
        var agency = MadeUpAgencies.registered();
        var email = "siti." + UUID.randomUUID() + "@example.org";
        var point = new HashMap<String, Object>(
                Map.of("name", "Siti Contoh", "role", "Pejabat penghubung", "phase", 1, "from", "2026-01-01"));
        appointed(agency, point).statusCode(201).body("email", nullValue()).body("language", equalTo("ID"));
        point.putAll(Map.of("email", email, "language", "EN"));
        appointed(agency, point).statusCode(201).body("email", equalTo(email)).body("language", equalTo("EN"));
        as("dinkes")
                .get("/v1/agencies/" + agency + "/focal-points")
                .then()
                .body("items.email", contains(null, email))
                .body("items.language", contains("ID", "EN"));
        assertThat(Owner.list("select encode(email, 'escape') from focal_point where agency = '" + agency + "'"))
                .hasSize(2)
                .doesNotContain(email);
        for (var wrong : List.of("siti", "siti@contoh", "Siti <siti@example.org>", "siti@example.org\r\nBcc: x@y.z")) {
            point.put("email", wrong);
            appointed(agency, point).statusCode(400).body("errors.pointer", contains("/email"));
        }
    }

    private static ValidatableResponse appointed(String agency, Map<String, Object> point) {
        return as("diskominfo")
                .body(point)
                .post("/v1/agencies/" + agency + "/focal-points")
                .then();
    }

    @Test
    void nobodyAppointsTheFocalPointOfAnotherAgency() {
        var point = new HashMap<String, Object>(
                Map.of("name", "Siti Contoh", "role", "x", "phase", 1, "from", "2026-02-01"));
        as("dinkes")
                .body(point)
                .post("/v1/agencies/DLH/focal-points")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-action"))
                .body("actions", empty());
        as("demo-app").body(point).post("/v1/agencies/DLH/focal-points").then().statusCode(403);
        as("dinkes").body(point).post("/v1/agencies/NIHIL/focal-points").then().statusCode(404);
        point.put("until", "2026-01-31");
        as("dlh")
                .body(point)
                .post("/v1/agencies/DLH/focal-points")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/until"));
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client)).contentType(ContentType.JSON);
    }
}
