package id.kironggo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.*;

import id.kironggo.Desk;
import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A grant from the ask to its end. */
@QuarkusTest
class GrantTest {

    private static final Desk CONSUMER = Desk.of("DINSOS-P3AKB");
    private static final Desk OUTSIDER = Desk.of("DLH");
    private static final String NOTE =
            "Sesuai permintaan, dengan catatan: hanya pembacaan per orang, hanya oleh petugas verifikasi bantuan sosial, "
                    + "dan hasilnya tidak disimpan di sistem lain. Permintaan yang lebih luas agar diajukan tersendiri "
                    + "beserta dasar hukumnya.";
    private static final Map<String, String> OVER = Map.of("reason", "NO_LONGER_NEEDED");

    @Test
    void anAskIsDecidedByTheApisAgencyAlone() {
        var offers = Offers.by("DISPENDUKCAPIL").open();
        var path = "/v1/grants/"
                + CONSUMER.post("/v1/grants", offers.ask("bacaPenduduk", "cariPenduduk"))
                        .then()
                        .statusCode(201)
                        .header("ETag", "\"0\"")
                        .header("Location", startsWith("/v1/grants/"))
                        .body("status", equalTo("PENDING"))
                        .body("consumer.code", equalTo("DINSOS-P3AKB"))
                        .body("actions", contains("revoke"))
                        .extract()
                        .<String>path("id");
        offers.provider().http().get(path).then().body("actions", contains("approve", "deny"));
        Desk.of("DISKOMINFO").http().get(path).then().statusCode(200).body("actions", empty());
        OUTSIDER.http().get(path).then().statusCode(404);
        OUTSIDER.act(path, "*", "approve", Map.of()).then().statusCode(404);
        CONSUMER.act(path, "*", "approve", Map.of()).then().statusCode(409).body("actions", contains("revoke"));
        offers.provider().post(path + "/approve", Map.of()).then().statusCode(428);
        offers.provider().act(path, "\"9\"", "approve", Map.of()).then().statusCode(412);
        offers.provider()
                .act(path, "\"0\"", "approve", Map.of("note", NOTE))
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("actions", contains("revoke"));
        offers.provider().act(path, "*", "deny", OVER).then().statusCode(409).body("actions", contains("revoke"));
        CONSUMER.act(path, "*", "revoke", OVER).then().statusCode(200).body("status", equalTo("REVOKED"));
        CONSUMER.act(path, "*", "revoke", OVER).then().statusCode(409).body("actions", empty());
        var subject = path.substring("/v1/".length());
        assertThat(Owner.list("select type || array_to_string(audience, ',') from ledger_entry where subject = '"
                        + subject + "' order by id"))
                .containsExactlyElementsOf(List.of("asked", "approved", "revoked").stream()
                        .map(verb -> "id.kironggo.grant." + verb + ".v1agency:DINSOS-P3AKB,agency:DISPENDUKCAPIL")
                        .toList());
        assertThat(Owner.list("select canonical from ledger_entry where subject = '" + subject + "'"))
                .noneMatch(entry -> entry.contains("bantuan sosial") || entry.contains("Perbup"));
    }

    @Test
    void aDeniedAskSaysWhy() {
        var offers = Offers.by("DISPENDUKCAPIL").registered();
        var id = offers.asked("DINSOS-P3AKB", "bacaPenduduk");
        offers.decide(offers.asked("DINSOS-P3AKB", "bacaPenduduk"), "deny", Map.of())
                .then()
                .statusCode(200)
                .body("reason", equalTo("OTHER"));
        offers.decide(id, "deny", Map.of("reason", "TOO_BROAD", "note", "Cukup satu operasi."))
                .then()
                .statusCode(200)
                .body("status", equalTo("DENIED"))
                .body("reason", equalTo("TOO_BROAD"))
                .body("actions", empty());
        offers.decide(id, "deny", Map.of("reason", "OTHER")).then().statusCode(409);
        CONSUMER.http().get("/v1/grants/" + id).then().body("note", equalTo("Cukup satu operasi."));
        CONSUMER.http().get(offers.path()).then().statusCode(404);
    }

    @Test
    void anApprovalNarrowsAndNeverWidens() {
        var offers = Offers.by("DISPENDUKCAPIL").open();
        var asked = Offers.with(offers.ask("bacaPenduduk", "cariPenduduk"), "ratePerMinute", 60);
        String id = CONSUMER.post("/v1/grants", asked)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var wider = Map.of(
                "operations", List.of("bacaPenduduk", "kirimData"),
                "fields", List.of("/alamat"),
                "expiresAt", Offers.in(5 * 365),
                "ratePerMinute", 61);
        offers.decide(id, "approve", wider)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/operations/1", "/fields/0", "/expiresAt", "/ratePerMinute"));
        offers.decide(id, "approve", Map.of("expiresAt", Offers.in(-1))).then().statusCode(400);
        offers.decide(id, "approve", Map.of("operations", List.of())).then().statusCode(400);
        offers.decide(
                        id,
                        "approve",
                        Map.of("operations", List.of("cariPenduduk"), "expiresAt", Offers.in(1), "ratePerMinute", 5))
                .then()
                .statusCode(200)
                .body("operations", contains("cariPenduduk"))
                .body("fields", contains("/nik", "/nama"))
                .body("ratePerMinute", equalTo(5));
        offers.explain(CONSUMER, "GET", "/penduduk").then().body("allowed", equalTo(true));
        offers.explain(CONSUMER, "GET", "/penduduk/1")
                .then()
                .body("reason", equalTo("OPERATION_NOT_GRANTED"))
                .body("operation", equalTo("bacaPenduduk"));
    }

    @ParameterizedTest
    @CsvSource({
        "agency, NIHIL, /agency",
        "agency, DINSOS-P3AKB, /agency",
        "operations, [], /operations",
        "operations, [tidakAda], /operations/0",
        "purpose, ' ', /purpose",
        "legalBasis, , /legalBasis",
        "expiresAt, 2020-01-01T00:00:00Z, /expiresAt",
        "expiresAt, 2099-01-01T00:00:00Z, /expiresAt",
        "api, Data_Penduduk, /api",
        "ratePerMinute, 0, /ratePerMinute"
    })
    void anAskThatCannotBeMeantIsRefused(String field, String value, String pointer) {
        var ask = Offers.by("DISPENDUKCAPIL").open().ask("bacaPenduduk");
        Object meant =
                switch (String.valueOf(value)) {
                    case "[]" -> List.of();
                    case "[tidakAda]" -> List.of("tidakAda");
                    case "0" -> 0;
                    default -> value;
                };
        CONSUMER.post("/v1/grants", Offers.written(Offers.with(ask, field, meant)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aGrantExpiresByTheClockAlone() {
        var offers = Offers.by("DISPENDUKCAPIL").registered();
        var soon = OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(10).toString();
        String id = CONSUMER.post("/v1/grants", Offers.with(offers.ask("bacaPenduduk"), "expiresAt", soon))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        offers.decide(id, "approve", Map.of()).then().statusCode(200);
        offers.explain(CONSUMER, "GET", "/penduduk/1").then().body("reason", equalTo("ALLOWED"));
        await().atMost(Duration.ofSeconds(25)).untilAsserted(() -> offers.explain(CONSUMER, "GET", "/penduduk/1")
                .then()
                .body("reason", equalTo("GRANT_EXPIRED"))
                .body("grants[0].status", equalTo("EXPIRED")));
        CONSUMER.http()
                .get("/v1/grants/" + id)
                .then()
                .body("status", equalTo("EXPIRED"))
                .body("actions", empty());
        CONSUMER.http()
                .get("/v1/grants?status=EXPIRED&api=" + offers.api())
                .then()
                .body("items.id", contains(id));
        CONSUMER.http()
                .get("/v1/grants?status=APPROVED&api=" + offers.api())
                .then()
                .body("items", empty());
        offers.decide(id, "revoke", OVER).then().statusCode(409);
        CONSUMER.http().get(offers.path()).then().statusCode(200);
    }

    @Test
    void eachSideListsItsOwn() {
        var offers = Offers.by("DISPENDUKCAPIL").registered();
        var first = offers.asked("DINSOS-P3AKB", "bacaPenduduk");
        var second = offers.asked("DINSOS-P3AKB", "cariPenduduk");
        var query = "/v1/grants?api=" + offers.api();
        CONSUMER.http().get(query).then().body("items.id", contains(second, first));
        CONSUMER.http()
                .get(query + "&role=consumer&limit=1")
                .then()
                .body("items.id", contains(second))
                .body("next", notNullValue());
        CONSUMER.http().get(query + "&role=provider").then().body("items", empty());
        offers.provider()
                .http()
                .get(query + "&role=provider&agency=DISPENDUKCAPIL")
                .then()
                .body("items.id", hasSize(2));
        OUTSIDER.http().get(query).then().body("items", empty());
        Desk.of("DISKOMINFO").http().get(query).then().body("items.id", hasSize(2));
        CONSUMER.http().get("/v1/grants?role=owner").then().statusCode(400);
        CONSUMER.http().get("/v1/grants/" + UUID.randomUUID()).then().statusCode(404);
        CONSUMER.http().get("/v1/grants/x").then().statusCode(404);
    }
}
