package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.*;

import id.kironggo.Desk;
import id.kironggo.Samples;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who of the staff acted, and for which agency. */
@QuarkusTest
class ActingTest {

    private static final Desk APP = Desk.of("demo-app");
    private static final Desk DISTRICT = Desk.of("KEC-11");
    private static final Desk DELEGATE = Desk.of("DPMD");

    @Inject
    AgroalDataSource database;

    @Test
    void theOfficerIsKnownToTheAgencyTheCoordinatorAndTheAuditorAndToNobodyElse() {
        var request = APP.submit(Samples.bansos());
        var district = Desk.of("KEC-07");
        var given = district.open(request);
        district.http()
                .header("Acting-Officer", "st-0412")
                .header("If-Match", given.get("etag"))
                .post("/v1/dispositions/" + given.get("id") + "/accept")
                .then()
                .statusCode(200);
        for (var reader : List.of("KEC-07", "DISKOMINFO", "INSPEKTORAT")) {
            assertThat(officers(Desk.of(reader), request)).as(reader).contains("st-0412");
        }
        for (var reader : List.of("DINSOS-P3AKB", "demo-app", "SETDA")) {
            assertThat(officers(Desk.of(reader), request)).as(reader).isEmpty();
        }
        assertThat(Desk.citizen(request)
                        .get("/v1/tracking/" + request.ticket() + "/timeline")
                        .asString())
                .doesNotContain("st-0412");
        assertThat(entry(request)).contains("\"officer\":").doesNotContain("st-0412");
    }

    @Test
    void aClientThatMustNameItsOfficerIsRefusedWithout() {
        var request = APP.submit(Samples.of("SKTM"));
        var desk = Desk.of(APP.read(request).getString("custodian.code"));
        mustName(desk, true);
        try {
            await().until(() -> comment(desk, request) == 400);
            var given = desk.open(request);
            desk.http()
                    .header("Acting-Officer", "st-7")
                    .header("If-Match", given.get("etag"))
                    .post("/v1/dispositions/" + given.get("id") + "/accept")
                    .then()
                    .statusCode(200);
        } finally {
            mustName(desk, false);
            await().until(() -> comment(desk, request) == 201);
        }
    }

    @Test
    void underADelegationAnotherAgencyActsInTheNameOfTheOneThatGaveIt() {
        var request = ofTheDistrict("KEC-DOMISILI");
        acting(request, "accept").then().statusCode(400).body("errors.pointer", hasItem("/header/Acting-For"));
        var delegation = delegated("KEC-DOMISILI");
        acting(request, "accept").then().statusCode(200).body("status", equalTo("ACCEPTED"));
        assertThat(entry(request)).contains("\"agency\":\"KEC-11\"", "\"delegate\":\"DPMD\"");
        acting(ofTheDistrict("SKTM"), "accept").then().statusCode(404);
        DELEGATE.http().header("Acting-For", "KEC-11").get("/v1/me").then().statusCode(400);
        DELEGATE.http()
                .header("Acting-For", "KEC-11")
                .get("/v1/dispositions")
                .then()
                .statusCode(200)
                .body("items.request.service", everyItem(equalTo("KEC-DOMISILI")));
        DISTRICT.act("/v1/delegations/" + delegation, "\"0\"", "revoke", Map.of())
                .then()
                .statusCode(200);
        acting(request, "complete").then().statusCode(400);
    }

    @Test
    void onlyWhoGaveADelegationRevokesItOnceHavingSeenIt() {
        var delegation = delegated("SKKH");
        var path = "/v1/delegations/" + delegation;
        DELEGATE.act(path, "\"0\"", "revoke", Map.of()).then().statusCode(409);
        Desk.of("DISHUB").act(path, "\"0\"", "revoke", Map.of()).then().statusCode(404);
        DISTRICT.act(path, "\"5\"", "revoke", Map.of()).then().statusCode(412);
        DISTRICT.post(path + "/revoke", Map.of()).then().statusCode(428);
        DISTRICT.act(path, "\"0\"", "revoke", Map.of()).then().statusCode(200).body("inForce", equalTo(false));
        DISTRICT.act(path, "\"1\"", "revoke", Map.of()).then().statusCode(409);
        for (var reader : List.of(DISTRICT, DELEGATE, Desk.of("DISKOMINFO"))) {
            reader.http().get("/v1/delegations").then().statusCode(200).body("items.id", hasItem(delegation));
        }
        Desk.of("DISHUB").http().get("/v1/delegations").then().body("items.id", not(hasItem(delegation)));
    }

    private static Desk.Case ofTheDistrict(String service) {
        var body = Samples.of(service);
        body.put("place", Map.of("village", "35.11.11.2001", "address", "RT 01 RW 01"));
        return APP.submit(body);
    }

    private static String delegated(String service) {
        return DISTRICT.post(
                        "/v1/delegations",
                        Map.of(
                                "to", "DPMD",
                                "services", List.of(service),
                                "expiresAt",
                                        OffsetDateTime.now(ZoneOffset.UTC)
                                                .plusDays(30)
                                                .toString()))
                .then()
                .statusCode(201)
                .body("inForce", equalTo(true))
                .extract()
                .jsonPath()
                .getString("id");
    }

    @Test
    void aDelegationNamesAnotherActiveAgencyAndEndsWithinAYear() {
        var soon = OffsetDateTime.now(ZoneOffset.UTC).plusDays(1).toString();
        for (var wrong : List.of(
                Map.of("to", "KEC-11", "expiresAt", soon),
                Map.of("to", "TIDAK-ADA", "expiresAt", soon),
                Map.of(
                        "to",
                        "DPMD",
                        "expiresAt",
                        OffsetDateTime.now(ZoneOffset.UTC).minusDays(1).toString()),
                Map.of(
                        "to",
                        "DPMD",
                        "expiresAt",
                        OffsetDateTime.now(ZoneOffset.UTC).plusDays(400).toString()))) {
            DISTRICT.post("/v1/delegations", wrong).then().statusCode(400);
        }
    }

    @Test
    void aTimeIsTextOfRfc3339() {
        var soon = OffsetDateTime.now(ZoneOffset.UTC).plusDays(2);
        for (Object time : List.of(
                soon.toEpochSecond(),
                String.valueOf(soon.toEpochSecond()),
                soon.toLocalDate() + "T24:00:00+07:00",
                soon.toLocalDate() + "T08:00+07:00",
                "2026-02-30T08:00:00+07:00",
                soon.toLocalDate() + "T08:00:00")) {
            DISTRICT.post("/v1/delegations", Map.of("to", "DPMD", "expiresAt", time))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/expiresAt"));
        }
    }

    private static Response acting(Desk.Case request, String action) {
        List<String> ids = Desk.of("DISKOMINFO").read(request).getList("dispositions.id");
        return DELEGATE.http()
                .header("Acting-For", "KEC-11")
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(action.equals("complete") ? Map.of("result", "DONE") : Map.of())
                .post("/v1/dispositions/" + ids.get(0) + "/" + action);
    }

    private static List<String> officers(Desk reader, Desk.Case request) {
        List<String> officers = reader.http()
                .get("/v1/requests/" + request.id() + "/timeline")
                .jsonPath()
                .getList("items.officer");
        return officers.stream().filter(java.util.Objects::nonNull).toList();
    }

    /** The canonical entry of the acceptance. */
    private String entry(Desk.Case request) {
        return query("select canonical from ledger_entry where subject = 'requests/" + request.id()
                + "' and type like '%accepted%'");
    }

    private void mustName(Desk desk, boolean must) {
        query("update client set officer_required = " + must + " where id = '" + desk.client() + "' returning id");
    }

    private String query(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int comment(Desk by, Desk.Case request) {
        return by.post(
                        "/v1/requests/" + request.id() + "/comments",
                        Map.of("text", "Sedang dikerjakan.", "visibility", "INTERNAL"))
                .statusCode();
    }
}
