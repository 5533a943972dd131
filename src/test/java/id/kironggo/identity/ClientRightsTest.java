package id.kironggo.identity;

import static id.kironggo.identity.MadeClient.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import id.kironggo.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody gives more than they have, nobody gives it to themselves, and what is another agency's might as well not be. */
@QuarkusTest
class ClientRightsTest {

    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");
    private static final Desk AGENCY = Desk.of("SATPOLPP");

    @Test
    void anAgencyMakesClientsOfItsOwnAndOfNoOtherKind() {
        for (var kind : List.of("COORDINATOR", "AUDITOR", "OVERSEER", "APP")) {
            for (var refused : List.of(
                    AGENCY.post("/v1/clients", Map.of("name", "Uji", "kind", kind)),
                    AGENCY.post("/v1/clients/invitations", Map.of("kind", kind)))) {
                refused.then().statusCode(400).body("errors.pointer", hasItem("/kind"));
            }
        }
        var foreign = Map.of("name", "Uji", "kind", "AGENCY", "agency", "DPMD");
        refused(AGENCY.post("/v1/clients", foreign), "/agency");
        refused(AGENCY.post("/v1/clients/invitations", Map.of("kind", "AGENCY", "agency", "DPMD")), "/agency");
        var own = Map.<String, Object>of("name", "Uji", "kind", "AGENCY", "agency", "SATPOLPP");
        AGENCY.post("/v1/clients", own).then().statusCode(201).body("scopes", equalTo(ClientKind.AGENCY.scopes()));
    }

    @Test
    void anAgencyGivesNoScopeThatItsOwnTokenLacks() {
        var small = MadeClient.by(AGENCY, agency("requests:work", "events"));
        refused(post(small.http(), "/v1/clients", agency("events", "letters")), "/scopes/1");
        refused(post(small.http("requests:work"), "/v1/clients", agency("events")), "/scopes/0");
        post(small.http(), "/v1/clients", Map.of("name", "Uji", "kind", "AGENCY"))
                .then()
                .statusCode(201)
                .body("scopes", containsInAnyOrder("requests:work", "events"));
        post(small.http("requests:work"), "/v1/clients/invitations", Map.of("kind", "AGENCY"))
                .then()
                .statusCode(201)
                .body("scopes", contains("requests:work"));
        var large = MadeClient.by(AGENCY, agency("requests:work", "letters", "apis"));
        refused(
                patch(
                        small.http(),
                        large.path(),
                        "\"0\"",
                        Map.of("scopes", List.of("requests:work", "catalogue:write"))),
                "/scopes/1");
        patch(small.http(), large.path(), "\"0\"", Map.of("scopes", List.of("letters", "events")))
                .then()
                .statusCode(200)
                .body("scopes", contains("letters", "events"));
    }

    @Test
    void aSecretIsGivenOnlyToWhoHasAllThatItsClientHas() {
        var small = MadeClient.by(AGENCY, agency("requests:work"));
        var large = MadeClient.by(AGENCY, agency("requests:work", "letters"));
        post(small.http(), large.path() + "/secret", Map.of())
                .then()
                .statusCode(409)
                .body("actions", contains("amend", "revoke"));
        post(large.http("letters"), large.path() + "/secret", Map.of()).then().statusCode(409);
        post(large.http("letters"), small.path() + "/secret", Map.of()).then().statusCode(404);
        post(large.http(), small.path() + "/secret", Map.of()).then().statusCode(200);
    }

    @Test
    void nobodyAddsAScopeToItself() {
        var small = MadeClient.by(AGENCY, agency("requests:work", "events"));
        var wider = Map.of("scopes", List.of("requests:work", "events", "letters"));
        refused(patch(small.http(), small.path(), "\"0\"", wider), "/scopes/2");
        patch(AGENCY.http(), small.path(), "\"0\"", wider).then().statusCode(200);
        var second = MadeClient.by(
                COORDINATOR, Map.of("name", "Uji", "kind", "COORDINATOR", "scopes", List.of("clients:write")));
        try {
            var itself = Map.of("scopes", List.of("clients:write", "registry:write"));
            refused(patch(second.http(), second.path(), "\"0\"", itself), "/scopes/1");
            patch(COORDINATOR.http(), second.path(), "\"0\"", itself).then().statusCode(200);
        } finally {
            revoke(second);
        }
    }

    @Test
    void aDutysKindIsForTheAgencyThatHasTheDuty() {
        for (var kind : List.of("COORDINATOR", "AUDITOR", "OVERSEER")) {
            refused(made(kind, "DPMD", ClientKind.valueOf(kind).scopes()), "/agency");
        }
        made("AUDITOR", null, List.of("audit:read", "requests:work"))
                .then()
                .statusCode(201)
                .body("agency.code", equalTo("INSPEKTORAT"));
        made("OVERSEER", "SETDA", null).then().statusCode(201).body("scopes", contains("insight:read"));
        made("APP", null, null).then().statusCode(201).body("agency", nullValue());
        refused(made("APP", "DPMD", null), "/agency");
        refused(made("AGENCY", "TIDAK-ADA", null), "/agency");
        refused(made("AGENCY", "DPMD", List.of("audit:read")), "/scopes/0");
        refused(made("APP", null, List.of("events", "requests:work")), "/scopes/1");
        refused(made("AUDITOR", null, List.of("clients:write")), "/scopes/0");
        refused(made("AGENCY", "DPMD", List.of("events", "no:such")), "/scopes/1");
    }

    @Test
    void anotherAgencysClientIsAnsweredAsIfThereWereNone() {
        var foreign = MadeClient.by(Desk.of("DPMD"), agency("events"));
        for (var path : List.of(foreign.path(), "/v1/clients/demo-app", "/v1/clients/tidak-ada")) {
            AGENCY.http().get(path).then().statusCode(404);
            AGENCY.http().header("If-Match", "*").delete(path).then().statusCode(404);
            patch(AGENCY.http(), path, "*", Map.of("status", "SUSPENDED"))
                    .then()
                    .statusCode(404);
            AGENCY.post(path + "/secret", Map.of()).then().statusCode(404);
        }
        foreign.http().get("/v1/me").then().statusCode(200);
    }

    @Test
    void itsAgencyDoesNotManageAClientThatTheCoordinatorMadeForItsDuty() {
        var auditor = Desk.of("INSPEKTORAT");
        auditor.http().get("/v1/clients/inspektorat").then().statusCode(200).body("actions", contains("rotate-secret"));
        var etag = auditor.http().get("/v1/clients/inspektorat").header("ETag");
        patch(auditor.http(), "/v1/clients/inspektorat", etag, Map.of("name", "Lain"))
                .then()
                .statusCode(409)
                .body("actions", contains("rotate-secret"));
        auditor.http()
                .header("If-Match", etag)
                .delete("/v1/clients/inspektorat")
                .then()
                .statusCode(409);
    }

    static void revoke(MadeClient client) {
        COORDINATOR.http().header("If-Match", "*").delete(client.path()).then().statusCode(204);
    }

    private static Map<String, Object> agency(String... scopes) {
        return Map.of("name", "Sistem uji", "kind", "AGENCY", "scopes", List.of(scopes));
    }

    private static Response made(String kind, String agency, List<String> scopes) {
        var body = new java.util.HashMap<String, Object>(Map.of("name", "Uji", "kind", kind));
        if (agency != null) {
            body.put("agency", agency);
        }
        if (scopes != null) {
            body.put("scopes", scopes);
        }
        return COORDINATOR.post("/v1/clients", body);
    }

    private static Response post(RequestSpecification http, String path, Object body) {
        return http.contentType("application/json").body(body).post(path);
    }

    private static void refused(Response answer, String pointer) {
        answer.then().statusCode(400).body("errors.pointer", contains(pointer));
        assertThat(answer.jsonPath().getList("errors.detail")).hasSize(1);
    }
}
