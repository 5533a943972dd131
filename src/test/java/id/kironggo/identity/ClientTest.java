package id.kironggo.identity;

import static id.kironggo.identity.MadeClient.patch;
import static id.kironggo.identity.Presented.unauthenticated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.*;

import id.kironggo.Desk;
import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Clients are made, read, amended and revoked by the coordinator, and by each agency for itself. */
@QuarkusTest
class ClientTest {

    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");
    private static final Desk AGENCY = Desk.of("BAKESBANGPOL");
    private static final Map<String, Object> OWN =
            Map.of("name", "Sistem uji", "kind", "AGENCY", "scopes", List.of("requests:work", "events"));

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theCoordinatorMakesAClientWhoseSecretIsShownOnce() {
        var id = "dpmd-" + unique;
        var made = COORDINATOR.post("/v1/clients", ofTheVillages(id));
        made.then()
                .statusCode(201)
                .header("Location", "/v1/clients/" + id)
                .header("ETag", "\"0\"")
                .header("Cache-Control", "private, no-store")
                .body("agency.code", equalTo("DPMD"))
                .body("scopes", contains("requests:work", "requests:submit", "events"))
                .body("officerRequired", equalTo(true))
                .body("status", equalTo("ACTIVE"))
                .body("statusLabel", equalTo("Active"))
                .body("actions", contains("amend", "rotate-secret", "revoke"));
        var client = MadeClient.of(made);
        client.http().get("/v1/me").then().body("clientId", equalTo(id));
        COORDINATOR
                .http()
                .get(client.path())
                .then()
                .statusCode(200)
                .body("secret", nullValue())
                .body("firstSeenAt", notNullValue())
                .body("lastSeenAt", notNullValue());
        assertThat(facts(id)).singleElement().asString().contains("client.created", "agency:DPMD", "client:diskominfo");
        assertThat(facts(id).toString()).doesNotContain("Sistem desa", client.secret());
        assertThat(Owner.count("client where id = '" + id + "' and client::text like '%" + client.secret() + "%'"))
                .isZero();
    }

    private static Map<String, Object> ofTheVillages(String id) {
        var scopes = List.of("requests:work", "requests:submit", "events", "events");
        return Map.of(
                "id",
                id,
                "name",
                "Sistem desa",
                "kind",
                "AGENCY",
                "agency",
                "DPMD",
                "scopes",
                scopes,
                "officerRequired",
                true);
    }

    @Test
    void aReplayShowsTheSameSecretAndNothingInTheDatabaseDoes() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("name", "Aplikasi " + unique, "kind", "APP");
        var first = keyed(key, body).then().statusCode(201).extract().jsonPath();
        keyed(key, body)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", "/v1/clients/" + first.getString("id"))
                .body("secret", equalTo(first.getString("secret")));
        keyed(key, Map.of("name", "Lain", "kind", "APP")).then().statusCode(422);
        assertThat(Owner.count("client where name = 'Aplikasi " + unique + "'")).isEqualTo(1);
        assertThat(Owner.count(
                        "idempotency_record where encode(answer, 'escape') like '%" + first.getString("secret") + "%'"))
                .isZero();
    }

    private static io.restassured.response.Response keyed(String key, Object body) {
        return COORDINATOR
                .http()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/clients");
    }

    @Test
    void anIdIsGivenOnceForGood() {
        var client = MadeClient.by(AGENCY, OWN);
        assertThat(client.id()).matches("bakesbangpol-[0-9a-z]{8}");
        AGENCY.http().header("If-Match", "\"0\"").delete(client.path()).then().statusCode(204);
        var again = Map.of("id", client.id(), "name", "Lagi", "kind", "AGENCY");
        AGENCY.post("/v1/clients", again).then().statusCode(409).body("type", equalTo("/problems/conflict"));
        for (var wrong : List.of("enrol", "invitations", "-a", "A", "a_b", "")) {
            COORDINATOR
                    .post("/v1/clients", Map.of("id", wrong, "name", "Uji", "kind", "APP"))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/id"));
        }
    }

    @Test
    void aRevokedClientStaysToBeReadAndItsTokensDieWithinTwoSeconds() {
        var client = MadeClient.by(AGENCY, OWN);
        var its = client.http();
        its.get("/v1/me").then().statusCode(200);
        AGENCY.http().delete(client.path()).then().statusCode(428);
        AGENCY.http().header("If-Match", "\"7\"").delete(client.path()).then().statusCode(412);
        AGENCY.http().header("If-Match", "\"0\"").delete(client.path()).then().statusCode(204);
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> unauthenticated(its.get("/v1/me").then()));
        assertThat(client.isAdmitted()).isFalse();
        AGENCY.http()
                .get(client.path())
                .then()
                .body("status", equalTo("REVOKED"))
                .body("actions", empty());
        AGENCY.http().header("If-Match", "\"1\"").delete(client.path()).then().statusCode(409);
        patch(AGENCY.http(), client.path(), "\"1\"", Map.of("status", "ACTIVE"))
                .then()
                .statusCode(409)
                .body("actions", empty());
        AGENCY.post(client.path() + "/secret", Map.of()).then().statusCode(409);
        assertThat(facts(client.id()).toString()).contains("client.created", "client.revoked");
    }

    @Test
    void aClientIsSuspendedAndReactivatedByItsStatus() {
        var client = MadeClient.by(AGENCY, OWN);
        var its = client.http();
        its.get("/v1/me").then().statusCode(200);
        var patch = Map.of(
                "name",
                "Sistem kewaspadaan dini",
                "status",
                "SUSPENDED",
                "officerRequired",
                false,
                "scopes",
                List.of("requests:work", "events", "letters"));
        patch(AGENCY.http(), client.path(), "\"0\"", patch)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("statusLabel", equalTo("Suspended"));
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> unauthenticated(its.get("/v1/me").then()));
        assertThat(client.isAdmitted()).isFalse();
        patch(AGENCY.http(), client.path(), "\"0\"", Map.of("status", "ACTIVE"))
                .then()
                .statusCode(412);
        patch(AGENCY.http(), client.path(), "\"1\"", Map.of("status", "ACTIVE"))
                .then()
                .statusCode(200);
        assertThat(client.isAdmitted()).isTrue();
        for (var wrong : List.of("{\"status\": \"REVOKED\"}", "{\"status\": null}", "{\"status\": \"GONE\"}")) {
            patch(AGENCY.http(), client.path(), "\"2\"", wrong)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/status"));
        }
        patch(AGENCY.http(), client.path(), "\"2\"", Map.of())
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        assertThat(facts(client.id()).toString().split("client.amended")).hasSize(3);
    }

    @Test
    void aScopeThatWasTakenAwayIsTakenFromTheTokensToo() {
        var client = MadeClient.by(AGENCY, OWN);
        var its = client.http();
        its.get("/v1/clients").then().statusCode(200);
        patch(AGENCY.http(), client.path(), "\"0\"", Map.of("scopes", List.of("events")))
                .then()
                .statusCode(200)
                .body("scopes", contains("events"));
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> unauthenticated(its.get("/v1/clients").then()));
        client.http().get("/v1/clients").then().statusCode(403);
    }

    @Test
    void aClientThatMustNameItsOfficerIsRefusedWithout() {
        var client = MadeClient.by(AGENCY, OWN);
        patch(AGENCY.http(), client.path(), "\"0\"", Map.of("officerRequired", true))
                .then()
                .statusCode(200)
                .body("officerRequired", equalTo(true));
        var delegation = Map.of("to", "TIDAK-ADA", "expiresAt", "2026-01-01T00:00:00+07:00");
        var its = client.http();
        its.get("/v1/dispositions").then().statusCode(200);
        its.contentType("application/json")
                .body(delegation)
                .post("/v1/delegations")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/header/Acting-Officer"));
        its.header("Acting-Officer", "st-7")
                .post("/v1/delegations")
                .then()
                .statusCode(400)
                .body("errors.pointer", not(hasItem("/header/Acting-Officer")));
        patch(client.http().header("Acting-Officer", "st-7"), client.path(), "\"1\"", Map.of("officerRequired", false))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/officerRequired"));
        client.http()
                .header("Acting-Officer", "st-7")
                .contentType("application/json")
                .body(Map.of("overlapHours", 1))
                .post(client.path() + "/secret")
                .then()
                .statusCode(200);
    }

    @Test
    void aListIsReadPartByPartAndNarrowed() {
        var ids = java.util.stream.Stream.generate(() -> MadeClient.by(Desk.of("SETWAN"), OWN))
                .limit(3)
                .map(MadeClient::id)
                .sorted()
                .toList();
        var seen = new java.util.ArrayList<String>();
        var next = "/v1/clients?agency=SETWAN&kind=AGENCY&status=ACTIVE&limit=2";
        while (next != null) {
            var page = COORDINATOR.http().get(next).then().statusCode(200).extract();
            seen.addAll(page.jsonPath().getList("items.id"));
            var cursor = page.jsonPath().getString("next");
            next = cursor == null
                    ? null
                    : "/v1/clients?agency=SETWAN&kind=AGENCY&status=ACTIVE&limit=2&cursor=" + cursor;
        }
        assertThat(seen).containsAll(ids).contains("setwan").isSorted().doesNotHaveDuplicates();
        COORDINATOR
                .http()
                .get("/v1/clients?agency=SETWAN&status=REVOKED")
                .then()
                .body("items", empty());
        COORDINATOR.http().get("/v1/clients?kind=AUDITOR").then().body("items.id", hasItem("inspektorat"));
        COORDINATOR.http().get("/v1/clients?status=GONE").then().statusCode(400);
        COORDINATOR.http().get("/v1/clients?cursor=abc").then().statusCode(400);
        AGENCY.http().get("/v1/clients?agency=SETWAN").then().statusCode(200).body("items", empty());
        AGENCY.http().get("/v1/clients").then().body("items.agency.code", everyItem(equalTo("BAKESBANGPOL")));
        Desk.of("demo-app").http().get("/v1/clients").then().statusCode(403);
    }

    private static List<String> facts(String client) {
        return Owner.list("select canonical from ledger_entry where subject = 'clients/" + client + "' order by id");
    }
}
