package id.kironggo.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.kironggo.Desk;
import id.kironggo.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who sees what of a request, and how a citizen follows it. */
@QuarkusTest
class VisibilityTest {

    private static final Desk APP = Desk.of("demo-app");
    private static final Desk DISTRICT = Desk.of("KEC-07");

    @Test
    void somebodyElsesRequestAnswersAsOneThatDoesNotExist() {
        var request = APP.submit(Samples.bansos());
        var foreign = Desk.of("DISHUB");
        for (var path : List.of("", "/timeline", "/route")) {
            var theirs = foreign.http().get("/v1/requests/" + request.id() + path);
            var absent = foreign.http().get("/v1/requests/" + UUID.randomUUID() + path);
            assertThat(theirs.statusCode()).isEqualTo(404).isEqualTo(absent.statusCode());
            assertThat(theirs.jsonPath().getString("detail"))
                    .isEqualTo(absent.jsonPath().getString("detail"));
            assertThat(names(theirs)).isEqualTo(names(absent));
        }
        foreign.http().get("/v1/requests?limit=100").then().body("items.id", not(hasItem(request.id())));
        Desk.of("DISPENDUKCAPIL")
                .http()
                .get("/v1/requests/" + request.id())
                .then()
                .statusCode(404);
    }

    private static List<String> names(io.restassured.response.Response answer) {
        return answer.headers().asList().stream().map(h -> h.getName()).sorted().toList();
    }

    @Test
    void whoTakesPartSeesItMaskedAndKeepsSeeingIt() {
        var request = APP.submit(Samples.bansos());
        DISTRICT.acceptAndComplete(request);
        DISTRICT.acceptAndComplete(request);
        for (var desk : List.of(
                APP,
                DISTRICT,
                Desk.of("DINSOS-P3AKB"),
                Desk.of("DISPENDUKCAPIL"),
                Desk.of("DISKOMINFO"),
                Desk.of("INSPEKTORAT"))) {
            var seen = desk.http().get("/v1/requests/" + request.id());
            seen.then()
                    .statusCode(200)
                    .body("applicant.nik", equalTo("351107**********"))
                    .body("applicant.name", equalTo("C*** P***"))
                    .body("answers.familyCardNumber", equalTo("***"))
                    .body("answers.monthlyIncomeIdr", equalTo("***"))
                    .body("answers.program", not(equalTo("***")))
                    .body("place.village", equalTo(Samples.VILLAGE));
            assertThat(seen.asString())
                    .doesNotContain(Samples.NIK)
                    .doesNotContain(Samples.PHONE)
                    .doesNotContain(Samples.NAME);
            assertThat(seen.header("Cache-Control")).isEqualTo("private, no-store");
        }
        Desk.of("SETDA")
                .http()
                .get("/v1/requests/" + request.id())
                .then()
                .statusCode(200)
                .body("applicant", nullValue())
                .body("answers", nullValue())
                .body("place", nullValue());
    }

    @Test
    void ofAConfidentialRequestOnlyTheHolderReadsTheContent() {
        var request = APP.submit(Samples.of("PPA-LAPOR"));
        var holder = Desk.of("DINSOS-P3AKB");
        holder.http()
                .get("/v1/requests/" + request.id())
                .then()
                .body("confidential", equalTo(true))
                .body("answers.description", equalTo("***"));
        given().get("/v1/tracking/" + request.ticket()).then().statusCode(404);
        Desk.citizen(request).get("/v1/tracking/" + request.ticket()).then().statusCode(200);
        holder.acceptAndComplete(request);
        holder.http()
                .get("/v1/requests/" + request.id())
                .then()
                .statusCode(200)
                .body("answers", nullValue())
                .body("applicant", nullValue());
        Desk.of("RSUD-KOESNADI")
                .http()
                .get("/v1/requests/" + request.id())
                .then()
                .statusCode(200)
                .body("answers.description", equalTo("***"));
        var open = Samples.of("PPA-LAPOR");
        open.put("confidential", false);
        APP.post("/v1/requests", open).then().statusCode(400).body("errors.pointer", hasItem("/confidential"));
    }

    @Test
    void anAnonymousRequestHasNoApplicant() {
        var anonymous = Samples.of("PENGADUAN-UMUM");
        anonymous.put("anonymous", true);
        anonymous.put("representative", Map.of("name", "Contoh Wakil", "relation", "anak"));
        APP.post("/v1/requests", anonymous)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/applicant", "/representative"));
        anonymous.remove("representative");
        anonymous.remove("applicant");
        var request = APP.submit(anonymous);
        Desk.of("DISKOMINFO")
                .http()
                .get("/v1/requests/" + request.id())
                .then()
                .body("anonymous", equalTo(true))
                .body("applicant", nullValue());
        var known = Samples.bansos();
        known.put("anonymous", true);
        known.remove("applicant");
        APP.post("/v1/requests", known).then().statusCode(400).body("errors.pointer", hasItem("/anonymous"));
    }

    @Test
    void anAuditorsReadingIsRecorded() {
        var request = APP.submit(Samples.bansos());
        var before = Desk.of("DISKOMINFO")
                .http()
                .get("/v1/events?after=latest")
                .jsonPath()
                .getString("next");
        Desk.of("INSPEKTORAT").http().get("/v1/requests/" + request.id()).then().statusCode(200);
        Desk.of("DISKOMINFO")
                .http()
                .get("/v1/events?wait=10&after=" + before + "&type=id.kironggo.request.read.v1&subject=requests/"
                        + request.id())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].data.requests[0]", equalTo(request.id()));
        APP.http()
                .get("/v1/requests/" + request.id() + "/timeline")
                .then()
                .body("items.type", not(hasItem("id.kironggo.request.read.v1")));
    }

    @Test
    void listsArePagedByKeysetWithoutGaps() {
        var reference = "warga-" + UUID.randomUUID();
        var expected = submitSeven(reference);
        var seen = pages("submittedAt", reference);
        assertThat(seen).hasSize(7).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(pages("-dueAt", reference)).hasSize(7).containsExactlyInAnyOrderElementsOf(expected);
        Desk.of("DISHUB")
                .http()
                .get("/v1/dispositions?status=PENDING&sort=-createdAt&limit=100")
                .then()
                .body("items.request.id", hasItem(seen.get(0)))
                .body("items[0].etag", equalTo("\"0\""));
    }

    private static List<String> pages(String sort, String reference) {
        var seen = new ArrayList<String>();
        var path = "/v1/requests?limit=3&sort=" + sort + "&citizenRef=" + reference;
        for (String cursor = ""; cursor != null; ) {
            var page = APP.http().get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            seen.addAll(page.jsonPath().getList("items.id"));
            cursor = page.jsonPath().getString("next");
            assertThat(page.header("Link") == null).isEqualTo(cursor == null);
        }
        return seen;
    }

    @Test
    void listsAreFilteredByWhatTheRequestIsAndWhereItStands() {
        var reference = "warga-" + UUID.randomUUID();
        submitSeven(reference);
        APP.http()
                .get("/v1/requests?externalId=lapor:" + reference + "-3")
                .then()
                .body("items.size()", equalTo(1));
        APP.http()
                .get("/v1/requests?status=RESOLVED&citizenRef=" + reference)
                .then()
                .body("items.size()", equalTo(0));
        APP.http()
                .get("/v1/requests?overdue=true&citizenRef=" + reference)
                .then()
                .body("items.size()", equalTo(0));
        APP.http()
                .get("/v1/requests?overdue=false&service=PJU-PADAM&agency=DISHUB&custodian=DISHUB&citizenRef="
                        + reference)
                .then()
                .body("items.size()", equalTo(7));
    }

    private static Set<String> submitSeven(String reference) {
        var submitted = new HashSet<String>();
        for (int i = 0; i < 7; i++) {
            var body = Samples.of("PJU-PADAM");
            body.put("citizenRef", reference);
            body.put("externalIds", List.of(Map.of("system", "lapor", "id", reference + "-" + i)));
            submitted.add(APP.submit(body).id());
        }
        return submitted;
    }

    @Test
    void wrongAccessCodesAreRefusedAndGuessingIsStopped() {
        var request = APP.submit(Samples.bansos());
        var tracking = "/v1/tracking/" + request.ticket();
        given().get(tracking + "/timeline").then().statusCode(401);
        given().post(tracking + "/withdraw").then().statusCode(401);
        Desk.citizen(request)
                .get(tracking.toLowerCase(Locale.ROOT).replace("-", ""))
                .then()
                .statusCode(200);
        given().get("/v1/tracking/BWS-0000-0000-Z").then().statusCode(404);
        for (int i = 0; i < 10; i++) {
            given().header("X-Access-Code", "0000-0000-0000-000" + i)
                    .get(tracking)
                    .then()
                    .statusCode(401);
        }
        given().header("X-Access-Code", "0000-0000-0000-0000")
                .get(tracking)
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("3600"));
        Desk.citizen(request).get(tracking).then().statusCode(429);
        given().get(tracking).then().statusCode(200);
    }

    @Test
    void theRouteExplainsItselfAndTheDryRunAgrees() {
        var request = APP.submit(Samples.bansos());
        var route = APP.http()
                .get("/v1/requests/" + request.id() + "/route")
                .then()
                .statusCode(200)
                .body("owner.code", equalTo("DINSOS-P3AKB"))
                .body(
                        "steps.agency.code",
                        equalTo(List.of("KEC-07", "KEC-07", "DISPENDUKCAPIL", "DINSOS-P3AKB", "DINSOS-P3AKB")))
                .extract()
                .jsonPath();
        assertThat(route.getString("steps[0].because")).contains(Samples.VILLAGE);
        var dry = APP.post(
                "/v1/routing/decisions", Map.of("service", "BANSOS-USUL", "place", Map.of("village", Samples.VILLAGE)));
        dry.then().statusCode(200);
        assertThat(dry.jsonPath().<Object>getList("steps")).isEqualTo(route.getList("steps"));
        APP.post("/v1/routing/decisions", Map.of("service", "PENGADUAN-UMUM"))
                .then()
                .statusCode(200)
                .body("steps[1].agency", nullValue());
        APP.post("/v1/routing/decisions", Map.of("service", "NOPE")).then().statusCode(400);
        APP.post("/v1/routing/decisions", Map.of("service", "BANSOS-USUL", "place", Map.of("village", "99")))
                .then()
                .statusCode(400);
    }
}
