package id.kironggo.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import id.kironggo.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An agency that ceases leaves nothing behind: what it held is held by its successor, and each request tells it. */
@QuarkusTest
class ReorganisationTest {

    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");
    private static final Desk APP = new Desk("demo-app");

    @Test
    void whatAMergedAgencyHeldIsHeldByItsSuccessor() {
        var village = "35.11.15.2001";
        var old = agency("UJI-LAMA", Map.of());
        var heir = agency("UJI-BARU", Map.of());
        var child = agency("UJI-ANAK", Map.of("parent", old));
        var rule = rule(old, village);
        var client = client(old);
        var waiting = submit(village);
        var accepted = submit(village);
        var oldDesk = new Desk(client);
        act(oldDesk, held(accepted, old), "accept", Map.of());
        var due = held(accepted, old).get("dueAt");

        var preview = preview(old, heir);
        assertThat(preview.getList("moves.clients")).containsExactly(client);
        assertMoves(preview, child);
        carryOutAsSeen(old, heir, preview);
        assertMerged(old, heir, child);
        assertThat(APP.read(waiting).getString("custodian.code")).isEqualTo(heir);
        // a token that names the old agency is worth nothing; the same client works for the successor
        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> oldDesk.http().get("/v1/me").then().statusCode(401));
        Tokens.forget(client);
        var open = held(accepted, heir);
        assertThat(open.get("status")).isEqualTo("ACCEPTED");
        assertThat(open.get("dueAt")).isEqualTo(due);
        act(oldDesk, open, "complete", Map.of("result", "DONE", "note", "Selesai."));
        act(oldDesk, held(waiting, heir), "accept", Map.of());
        assertThat(Owner.list("select lead from routing_rule where id = '" + rule + "'"))
                .containsExactly(heir);
        assertThat(APP.read(submit(village)).getString("custodian.code")).isEqualTo(heir);
        APP.http()
                .get("/v1/requests/" + accepted.id() + "/timeline")
                .then()
                .body("items.type", hasItem("id.kironggo.disposition.forwarded.v1"));
        Owner.run("delete from routing_rule where id = '" + rule + "'");
    }

    @Test
    void whatAProcedureNamesGoesToTheSuccessorThoughItsVersionNeverChanges() {
        var village = "35.11.16.2001";
        var heir = agency("UJI-PENERUS", Map.of());
        var owned = submitTo("PERPUS-ANGGOTA", village);
        var ended = submitTo("PERPUS-ANGGOTA", village);
        Desk.citizen(ended)
                .post("/v1/tracking/" + ended.ticket() + "/withdraw")
                .then()
                .statusCode(200);
        assertThat(withdrawn("DISPERPUSIP")).isPositive();
        var before = APP.read(owned).getString("custodian.code");
        assertThat(before).isEqualTo("DISPERPUSIP");
        var preview = preview("DISPERPUSIP", heir);
        assertThat(preview.getList("moves.services")).contains("PERPUS-ANGGOTA");
        try {
            suspend("DISPERPUSIP", heir, preview("DISPERPUSIP", heir, "SUSPEND").getString("preview"))
                    .then()
                    .statusCode(201);
            assertThat(APP.read(owned).getString("custodian.code")).isEqualTo(heir);
            var after = submitTo("PERPUS-ANGGOTA", village);
            assertThat(APP.read(after).getString("custodian.code")).isEqualTo(heir);
            COORDINATOR.http().get("/v1/agencies/DISPERPUSIP").then().body("status", equalTo("SUSPENDED"));
            assertThat(withdrawn("DISPERPUSIP")).isZero();
            assertThat(withdrawn(heir)).isPositive();
        } finally {
            // other tests know this agency
            back("DISPERPUSIP", heir);
        }
    }

    @Test
    void whatWasDoneStaysDoneByWhoDidIt() {
        var village = "35.11.18.2001";
        var old = agency("UJI-PELAKU", Map.of());
        var above = agency("UJI-ATAS", Map.of("parent", old));
        var heir = agency("UJI-WARIS", Map.of("parent", above));
        var rule = rule(old, village);
        var client = new Desk(client(old));
        var request = submit(village);
        act(client, held(request, old), "accept", Map.of());
        act(client, held(request, old), "complete", Map.of("result", "DONE", "note", "Selesai."));
        var etag = APP.read(request).getString("etag");
        var preview = preview(old, heir);
        assertThat(preview.getInt("moves.requests")).isZero();
        carryOut(old, heir, preview.getString("preview")).then().statusCode(201);
        assertThat(APP.read(request).getString("etag")).isEqualTo(etag);
        APP.http().get("/v1/requests/" + request.id() + "/route").then().body("steps[0].agency.code", equalTo(old));
        // who stood two below the old one stands below none of those that stand below it now
        COORDINATOR.http().get("/v1/agencies/" + heir).then().body("parent", nullValue());
        COORDINATOR.http().get("/v1/agencies/" + above).then().body("parent", equalTo(heir));
        Owner.run("delete from routing_rule where id = '" + rule + "'");
    }

    @Test
    void whoCoordinatesCannotBeMergedNorAnAgencyIntoItself() {
        COORDINATOR
                .post("/v1/reorganisations/previews", command("DLH", "DLH", "MERGE", null))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/successor"));
        var preview = preview("DISKOMINFO", "DLH").getString("preview");
        carryOut("DISKOMINFO", "DLH", preview).then().statusCode(409);
        assertThat(COORDINATOR.http().get("/v1/agencies/DISKOMINFO").jsonPath().getString("status"))
                .isEqualTo("ACTIVE");
    }

    private static int withdrawn(String agency) {
        var figures = Desk.of("SETDA")
                .http()
                .get("/v1/statistics/requests?groupBy=agency&status=WITHDRAWN")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Integer value = figures.get("figures.find { it.keys.agency == '" + agency + "' }.value");
        return value == null ? 0 : value;
    }

    private static void back(String agency, String heir) {
        Owner.run("update agency set status = 'ACTIVE', successor = null where code = '" + agency + "'");
        Owner.run("update client set agency = '" + agency + "' where id = '" + agency.toLowerCase(Locale.ROOT) + "'");
        Owner.run("update service set owner = '" + agency + "' where owner = '" + heir + "'");
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> APP.post(
                        "/v1/routing/decisions", Map.of("service", "PERPUS-ANGGOTA"))
                .then()
                .body("owner.code", equalTo(agency)));
    }

    private static void carryOutAsSeen(String old, String heir, JsonPath preview) {
        carryOut(old, heir, null).then().statusCode(400).body("errors.pointer", contains("/preview"));
        carryOut(old, heir, "0".repeat(64)).then().statusCode(409);
        carryOut(old, heir, preview.getString("preview"))
                .then()
                .statusCode(201)
                .body("moved.requests", equalTo(2))
                .body("legalBasis", equalTo("Perda 7/2026"));
    }

    private static void assertMoves(JsonPath preview, String child) {
        assertThat(preview.getInt("moves.requests")).isEqualTo(2);
        assertThat(preview.getInt("moves.dispositions")).isEqualTo(2);
        assertThat(preview.getInt("moves.rules")).isEqualTo(1);
        assertThat(preview.getList("moves.agencies")).containsExactly(child);
    }

    private static void assertMerged(String old, String heir, String child) {
        var done = COORDINATOR.http().get("/v1/reorganisations").then().statusCode(200);
        done.body("items[0].agency.code", equalTo(old));
        COORDINATOR
                .http()
                .get("/v1/reorganisations/" + done.extract().path("items[0].id"))
                .then()
                .statusCode(200)
                .body("successor.code", equalTo(heir));
        var agencies = COORDINATOR.http().get("/v1/agencies/" + old).jsonPath();
        assertThat(agencies.getString("status")).isEqualTo("MERGED");
        assertThat(agencies.getString("successor")).isEqualTo(heir);
        assertThat(COORDINATOR.http().get("/v1/agencies/" + child).jsonPath().getString("parent"))
                .isEqualTo(heir);
        assertThat(Owner.count("ledger_entry where type = 'id.kironggo.agency.merged.v1' and subject = 'agencies/" + old
                        + "'"))
                .isEqualTo(1);
    }

    private static Map<String, Object> held(Desk.Case of, String agency) {
        return COORDINATOR.read(of).getMap("dispositions.findAll { it.agency.code == '" + agency + "' }.last()");
    }

    private static void act(Desk desk, Map<String, Object> held, String action, Object body) {
        desk.act("/v1/dispositions/" + held.get("id"), held.get("etag").toString(), action, body)
                .then()
                .statusCode(200);
    }

    private static String agency(String code, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of(
                "code",
                code + "-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT),
                "name",
                "Perangkat uji",
                "kind",
                "DINAS",
                "mandate",
                "Uji"));
        body.putAll(more);
        return COORDINATOR
                .post("/v1/agencies", body)
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static String rule(String lead, String village) {
        var match = Map.of("services", List.of("CEMAR-ADUAN"), "villages", List.of(village));
        var example = Map.of("service", "CEMAR-ADUAN", "village", village, "agency", lead);
        var body = Map.of("name", "Uji", "lead", lead, "match", match, "examples", List.of(example));
        return COORDINATOR
                .post("/v1/routing/rules", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A client whose secret is such that the tests' tokens know it. */
    private static String client(String agency) {
        var id = agency.toLowerCase(Locale.ROOT);
        var made = COORDINATOR
                .post("/v1/clients", Map.of("id", id, "name", "Uji", "kind", "AGENCY", "agency", agency))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return Tokens.learn(made.getString("id"), made.getString("secret"));
    }

    private static Desk.Case submit(String village) {
        return submitTo("CEMAR-ADUAN", village);
    }

    private static Desk.Case submitTo(String service, String village) {
        var body = Samples.of(service);
        @SuppressWarnings("unchecked") // a sample's place is one
        var place = (Map<String, Object>) body.get("place");
        place.put("village", village);
        return APP.submit(body);
    }

    private static Map<String, Object> command(String agency, String successor, String kind, String preview) {
        var body = new HashMap<String, Object>(
                Map.of("agency", agency, "successor", successor, "kind", kind, "legalBasis", "Perda 7/2026"));
        if (preview != null) {
            body.put("preview", preview);
        }
        return body;
    }

    private static JsonPath preview(String agency, String successor) {
        return preview(agency, successor, "MERGE");
    }

    private static JsonPath preview(String agency, String successor, String kind) {
        return COORDINATOR
                .post("/v1/reorganisations/previews", command(agency, successor, kind, null))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response carryOut(String agency, String successor, String preview) {
        return COORDINATOR.post("/v1/reorganisations", command(agency, successor, "MERGE", preview));
    }

    private static Response suspend(String agency, String successor, String preview) {
        return COORDINATOR.post("/v1/reorganisations", command(agency, successor, "SUSPEND", preview));
    }
}
