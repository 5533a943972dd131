package id.kironggo.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Complaints are read: by anybody what is public, by who submitted them the rest, and nothing else by nobody. */
@QuarkusTest
class QueryTest {

    private static final Desk APP = new Desk("demo-app");

    @Test
    void whatIsReportedAboutAPlaceIsForEverybodyAndInWholeSeconds() {
        var id = Site.DEMO.reported(Site.hole());
        Site.get("requests/" + id + ".json")
                .then()
                .statusCode(200)
                .body("[0].status", equalTo("open"))
                .body("[0].status_notes", equalTo("Diteruskan ke perangkat daerah"))
                .body("[0].description", equalTo("Lubang besar di tengah jalan."))
                .body("[0].lat", equalTo(-7.9135f))
                .body("[0].long", equalTo(113.8217f))
                .body("[0].zipcode", nullValue())
                .body(
                        "[0].requested_datetime",
                        org.hamcrest.Matchers.matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00"));
        assertThat(Site.get("requests/" + id + ".xml")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("<zipcode/>", "<lat>-7.9135</lat>", "<address/>", "<service_code>JALAN-RUSAK</service_code>");
    }

    @Test
    void filtersNarrowAndIdsGoBeforeThem() {
        var one = Site.DEMO.reported(Site.hole());
        var other = Site.DEMO.reported(Site.hole());
        ids(asked("service_request_id", one + ", " + other + "," + UUID.randomUUID() + ",7", "status", "closed"))
                .body("service_request_id", containsInAnyOrder(one, other));
        ids(asked("service_code", "JALAN-RUSAK,PJU-PADAM", "status", "open,closed"))
                .body("service_code", everyItem(oneOf("JALAN-RUSAK", "PJU-PADAM")));
        ids(asked("status", "open")).body("status", everyItem(equalTo("open")));
        ids(asked("page", "1", "page_size", "1")).body("service_request_id", hasSize(1));
        ids(asked("service_code", "JALAN-RUSAK", "page_size", "2")).body("service_request_id[0]", equalTo(newest()));
        ids(asked("start_date", "", "end_date", "", "status", "", "service_code", "", "api_key", "", "page", ""));
        for (var wrong : List.of("status", "page", "page_size", "start_date", "end_date")) {
            asked(wrong, "apa").then().statusCode(400).body("description", contains(containsString("(" + wrong + ")")));
        }
    }

    @Test
    void aThousandAreToldAtMostTheLatestFirst() {
        var complaint = Site.complaint();
        complaint.put("address_string", "Pasar");
        var id = Site.DEMO.reported(complaint);
        var before = "'2003-03-04T03:00:00Z'::timestamptz + n * interval '1 second'";
        Owner.run(
                "insert into request select (jsonb_populate_record(r, jsonb_build_object('id', md5('many' || n)::uuid, 'ticket', 'MANY-' || n,"
                        + " 'wakes_at', null, 'submitted_at', " + before + "))).*"
                        + " from request r, generate_series(1, 1005) n where r.id = '" + id + "'");
        try {
            var times = ids(asked("start_date", "2003-03-01", "end_date", "2003-04-01"))
                    .body("$", hasSize(1_000))
                    .extract()
                    .<List<String>>path("requested_datetime");
            assertThat(times)
                    .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                    .startsWith("2003-03-04T10:16:45+07:00");
            ids(asked("start_date", "2003-03-01", "end_date", "2003-04-01", "page", "2"))
                    .body("$", hasSize(5));
        } finally {
            Owner.run("delete from request where ticket like 'MANY-%'");
        }
    }

    private static String newest() {
        return Owner.list(
                        "select id from request where channel = 'OPEN311' and service = 'JALAN-RUSAK' and not confidential"
                                + " order by submitted_at desc, id desc limit 1")
                .get(0);
    }

    @Test
    void datesAreTakenInEachSpellingBothEndsIncludedAndNinetyDaysAtMost() {
        var id = Site.DEMO.reported(Site.hole());
        Owner.run("update request set submitted_at = '2025-03-04T03:00:00.7Z' where id = '" + id + "'");
        for (var at : List.of(
                "2025-03-04T03:00:00Z",
                "2025-03-04T10:00:00+07:00",
                "2025-03-04T10:00:00 07:00",
                "2025-03-04T10:00:00+0700",
                "2025-03-04T10:00:00",
                "2025-03-04T03:00:00.000Z")) {
            ids(asked("start_date", at, "end_date", at)).body("service_request_id", contains(id));
        }
        ids(asked("start_date", "2025-03-04", "end_date", "2025-03-05")).body("service_request_id", contains(id));
        ids(asked("start_date", "2025-03-04T03:00:01Z", "end_date", "2025-03-05"))
                .body("$", hasSize(0));
        ids(asked("start_date", "2024-12-05")).body("service_request_id", contains(id));
        ids(asked("end_date", "2025-06-01")).body("service_request_id", contains(id));
        asked("start_date", "2025-01-01", "end_date", "2025-06-01").then().statusCode(400);
        assertThat(asked("service_code", "JALAN-RUSAK").asString()).doesNotContain(id);
    }

    @Test
    void nothingPrivateShowsInAnyFilterOrCount() {
        var hidden = hidden();
        var seen = new TreeSet<String>();
        var all = String.join(",", hidden);
        for (var format : List.of("json", "xml")) {
            for (var query : List.of(
                    "",
                    "?service_code=PPA-LAPOR",
                    "?service_code=JALAN-RUSAK",
                    "?status=open",
                    "?status=closed",
                    "?service_request_id=" + all,
                    "?page_size=1000",
                    "?start_date=2026-01-01")) {
                seen.add(Site.get("requests." + format + query).asString());
            }
            seen.add(Site.get("servicerequestupdates." + format).asString());
            for (var id : hidden) {
                var absent = Site.get("requests/" + UUID.randomUUID() + "." + format);
                var answer = Site.get("requests/" + id + "." + format);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.asString()).isEqualTo(absent.asString());
            }
        }
        assertThat(String.join("\n", seen)).doesNotContain(hidden);
        ids(asked("service_code", "PPA-LAPOR")).body("$", hasSize(0));
    }

    @Test
    void anotherSiteNeitherReadsNorSaysAnythingAboutWhatIsPrivate() {
        var hidden = hidden();
        var stranger = Site.of("lapor-asing");
        for (var id : hidden) {
            stranger.read(id).then().statusCode(404);
            stranger.say(Map.of(
                            "service_request_id",
                            id,
                            "update_id",
                            "1",
                            "status",
                            "OPEN",
                            "updated_datetime",
                            "2026-11-25T08:00:00Z",
                            "description",
                            "Halo"))
                    .then()
                    .statusCode(404);
        }
    }

    /** What nobody may know of: of a confidential service, made confidential, and what came by other channels. */
    private static Set<String> hidden() {
        var violence = Site.DEMO.reported(Map.of(
                "service_code",
                "PPA-LAPOR",
                "address_string",
                "Rahasia",
                "phone",
                "081200009999",
                "description",
                "Perlu pendampingan segera.",
                "attribute[violenceType]",
                "FISIK"));
        var secret = Site.hole();
        secret.put("attribute[confidential]", "true");
        var byApp = APP.submit(Samples.of("JALAN-RUSAK")).id();
        var application = APP.submit(Samples.bansos()).id();
        var all = Set.of(violence, Site.DEMO.reported(secret), byApp, application);
        all.stream().filter(id -> !id.equals(application)).forEach(id -> Site.DEMO
                .read(id)
                .then()
                .statusCode(200)
                .body("[0].description", org.hamcrest.Matchers.notNullValue()));
        // no complaint: not even for who submitted it
        Site.DEMO.read(application).then().statusCode(404);
        return all;
    }

    @Test
    void whatIsNotAboutAPlaceIsKnownToBeThereAndReadByItsSiteOnly() {
        var complaint = Site.complaint();
        complaint.put("address_string", "Rumah pelapor");
        var id = Site.DEMO.reported(complaint);
        Site.get("requests/" + id + ".json")
                .then()
                .statusCode(200)
                .body("[0].service_code", equalTo("PENGADUAN-UMUM"))
                .body("[0].description", nullValue())
                .body("[0].address", nullValue());
        Site.DEMO.read(id).then().body("[0].address", equalTo("Rumah pelapor"));
    }

    @Test
    void aChannelThatAnybodyReadsCannotBeChosenElsewhere() {
        var body = Samples.of("JALAN-RUSAK");
        body.put("channel", "OPEN311");
        APP.post("/v1/requests", body).then().statusCode(400).body("errors.pointer", contains("/channel"));
    }

    @Test
    void aRefusalIsClosedAndSaysSo() {
        var id = Site.DEMO.reported(Site.hole());
        var roads = Desk.of("DBSBK");
        var of = Site.DEMO.asCase(id);
        roads.act(of, "accept", Map.of()).then().statusCode(200);
        roads.decide(of, "resolve", Map.of("outcome", "NO_AUTHORITY", "note", "Jalan nasional."))
                .then()
                .statusCode(200);
        var ended = APP.http().get("/v1/requests/" + id).<String>path("answer.at");
        Site.get("requests/" + id + ".json")
                .then()
                .body("[0].status", equalTo("closed"))
                .body("[0].status_notes", equalTo("Selesai: bukan kewenangan kabupaten"))
                .body("[0].expected_datetime", nullValue())
                .body("[0].updated_datetime", startsWith(ended.substring(0, 19)));
        Site.DEMO
                .read(id)
                .then()
                .body("[0].status_notes", equalTo("Selesai: bukan kewenangan kabupaten: Jalan nasional."));
    }

    @Test
    void manyIdsFitIntoOneAddress() {
        var id = Site.DEMO.reported(Site.hole());
        var many = new StringBuilder(id);
        for (int i = 0; i < 600; i++) {
            many.append(',').append(UUID.randomUUID());
        }
        ids(asked("service_request_id", many.toString())).body("service_request_id", contains(id));
        asked("service_request_id", many + "," + many.toString().replace('a', 'b'))
                .then()
                .statusCode(400);
    }

    private static Response asked(String... parameters) {
        var http = given();
        for (int i = 0; i < parameters.length; i += 2) {
            http.queryParam(parameters[i], parameters[i + 1]);
        }
        return http.get("/open311/v2/requests.json");
    }

    private static io.restassured.response.ValidatableResponse ids(Response answer) {
        return answer.then().statusCode(200);
    }
}
