package id.kironggo;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The demo's agencies at a packaged service, as they offer APIs and call them. */
final class PackagedExchange {

    /** A request that the demo's app may submit. */
    static final String SUBMISSION = """
            {"service": "BANSOS-USUL", "applicant": {"name": "Contoh Pemohon", "nik": "3511074501909999", "phone": "081200009999"},
             "answers": {"familyCardNumber": "3511070101109999", "dependants": 3, "monthlyIncomeIdr": 900000, "program": "PKH"},
             "place": {"village": "35.11.07.2001"}}""";

    private PackagedExchange() {}

    /** Whoever calls has a token of this agency's demo client. */
    static RequestSpecification at(PackagedService service, String agency) {
        return bearing(service, token(service, agency));
    }

    static RequestSpecification bearing(PackagedService service, String token) {
        return given().baseUri("http://localhost")
                .port(service.port())
                .header("Authorization", "Bearer " + token)
                .contentType("application/json");
    }

    static String token(PackagedService service, String agency) {
        var client = agency.toLowerCase(Locale.ROOT);
        return token(service, client, "demo-" + client);
    }

    static String token(PackagedService service, String client, String secret) {
        return given().baseUri("http://localhost")
                .port(service.port())
                .auth()
                .preemptive()
                .basic(client, secret)
                .formParam("grant_type", "client_credentials")
                .post("/oauth2/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** What is told of it beside whether it serves. */
    static String health(PackagedService service) {
        return given().baseUri("http://localhost")
                .port(service.port())
                .get("/q/health/well")
                .asString();
    }

    /** A document of one path, {@code /hal/{id}}, with these operations by method. */
    static Map<String, Object> document(Map<String, String> operations) {
        var path = new HashMap<String, Object>();
        path.put(
                "parameters",
                List.of(Map.of("name", "id", "in", "path", "required", true, "schema", Map.of("type", "string"))));
        operations.forEach((method, id) ->
                path.put(method, Map.of("operationId", id, "responses", Map.of("200", Map.of("description", "Hal")))));
        return Map.of(
                "openapi", "3.0.3", "info", Map.of("title", "Uji", "version", "1"), "paths", Map.of("/hal/{id}", path));
    }

    /** Asks for a grant and has it approved. */
    static void grant(PackagedService service, String provider, String api, String consumer, List<String> operations) {
        var grant = at(service, consumer)
                .body(Map.of(
                        "agency",
                        provider,
                        "api",
                        api,
                        "operations",
                        operations,
                        "purpose",
                        "Uji",
                        "legalBasis",
                        "Uji",
                        "expiresAt",
                        Instant.now().plus(Duration.ofDays(1)).toString()))
                .post("/v1/grants")
                .then()
                .statusCode(201)
                .extract();
        at(service, provider)
                .header("If-Match", grant.header("ETag"))
                .body("{}")
                .post("/v1/grants/" + grant.path("id") + "/approve")
                .then()
                .statusCode(200);
    }
}
