package id.kironggo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.jackson.JsonFormat;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as the CloudEvents library reads them: one by one, and in batches. */
@QuarkusTest
class CloudEventsTest {

    private static final String BATCH = "application/cloudevents-batch+json";
    private static final Desk APP = Desk.of("demo-app");
    private static final Desk UNINVOLVED = Desk.of("DLH");
    private static final ObjectMapper LIBRARY =
            new ObjectMapper().registerModule(JsonFormat.getCloudEventJacksonModule());
    private static final Pattern NEXT = Pattern.compile("<(/v1/events\\?[^>]*)>; rel=\"next\"");

    @Test
    void aBatchHoldsTheEventsOfThePageAndItsLinkLeadsOn() throws Exception {
        var before = latest();
        var request = told(APP.submit(Samples.bansos()));
        var page = APP.http().queryParam("after", before).get("/v1/events");
        var whole = page.then().statusCode(200).extract().jsonPath();

        var answer = batch("/v1/events?after=" + before);

        var events = events(answer);
        assertThat(events).extracting(CloudEvent::getId).isEqualTo(whole.getList("items.id"));
        assertThat(events).hasSizeGreaterThanOrEqualTo(3).allSatisfy(event -> {
            assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
            assertThat(event.getSource()).hasToString("/v1/events");
            assertThat(event.getSubject()).isEqualTo("requests/" + request.id());
            assertThat(event.getDataContentType()).isEqualTo("application/json");
            assertThat(event.getTime())
                    .isBefore(OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(1));
            assertThat(data(event).getString("request")).isEqualTo(request.id());
        });
        assertThat(answer.header("Link"))
                .contains("after=" + whole.getString("next"))
                .isEqualTo(page.header("Link"));
    }

    @Test
    void whoFollowsTheLinksReadsAllOnceAndKeepsItsFilters() throws Exception {
        var before = latest();
        var first = APP.submit(Samples.bansos());
        var request = told(APP.submit(Samples.bansos()));
        var found = new ArrayList<String>();
        var path = "/v1/events?subject=requests/" + request.id() + "&limit=1&type=id.kironggo.request.*,id.kironggo."
                + "disposition.*&after=" + before;
        for (int i = 0; i < 3; i++) {
            var answer = batch(path);
            events(answer).forEach(event -> {
                assertThat(event.getSubject()).isEqualTo("requests/" + request.id());
                found.add(event.getType());
            });
            path = link(answer);
        }
        var end = batch(path);
        assertThat(events(end)).isEmpty();
        assertThat(events(batch(link(end)))).isEmpty();
        assertThat(found)
                .containsExactly(
                        "id.kironggo.request.submitted.v1",
                        "id.kironggo.request.routed.v1",
                        "id.kironggo.disposition.offered.v1");
        assertThat(first.id()).isNotEqualTo(request.id());
    }

    @Test
    void aBatchWithoutEventsIsAnEmptyOne() throws Exception {
        var answer = batch("/v1/events?after=latest");

        assertThat(answer.asString()).isEqualTo("[]");
        assertThat(events(answer)).isEmpty();
        assertThat(link(answer)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "application/json", "application/*", "application/json, " + BATCH, BATCH + ";q=0.1, */*"})
    void whoLikesABatchNoBetterGetsThePage(String accept) {
        APP.http()
                .accept(accept)
                .queryParam("after", "latest")
                .get("/v1/events")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Link", notNullValue())
                .body("next", notNullValue());
    }

    @Test
    void aSingleEventIsStructured() {
        var before = latest();
        var request = told(APP.submit(Samples.bansos()));
        var listed = APP.http().queryParam("after", before).get("/v1/events").jsonPath();
        String id = listed.getString("items[0].id");

        for (var concerned : List.of(APP, Desk.of("KEC-07"), Desk.of("DINSOS-P3AKB"), Desk.of("DISKOMINFO"))) {
            var answer = concerned.http().get("/v1/events/" + id);
            answer.then().statusCode(200).contentType("application/cloudevents+json");
            var event = new JsonFormat().deserialize(answer.asByteArray());
            assertThat(event.getId()).isEqualTo(id);
            assertThat(event.getType()).isEqualTo("id.kironggo.request.submitted.v1");
            assertThat(data(event).getString("request")).isEqualTo(request.id());
            assertThat(answer.jsonPath().getMap("$")).isEqualTo(listed.getMap("items[0]"));
        }
        APP.http()
                .accept("application/json")
                .get("/v1/events/" + id)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("id", equalTo(id));
    }

    @Test
    void anEventOfOthersIsNone() {
        var before = latest();
        told(APP.submit(Samples.bansos()));
        String id = APP.http().queryParam("after", before).get("/v1/events").path("items[0].id");

        for (var nothing : List.of(
                id,
                UUID.randomUUID().toString(),
                "not-an-id",
                Owner.list(
                                "select entry from"
                                        + " ledger_position p join ledger_entry e on e.id = p.entry where audience = '{}' limit 1")
                        .stream()
                        .findFirst()
                        .orElse("none"))) {
            UNINVOLVED
                    .http()
                    .get("/v1/events/" + nothing)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
    }

    private static Desk.Case told(Desk.Case request) {
        await().until(() -> Owner.count("ledger_position where subject = 'requests/" + request.id() + "'") >= 3);
        return request;
    }

    private static String latest() {
        return APP.http().queryParam("after", "latest").get("/v1/events").path("next");
    }

    private static Response batch(String path) {
        var answer = APP.http().urlEncodingEnabled(false).accept(BATCH).get(path);
        answer.then().statusCode(200).contentType(BATCH);
        return answer;
    }

    private static List<CloudEvent> events(Response batch) throws JsonProcessingException {
        return List.of(LIBRARY.readValue(batch.asString(), CloudEvent[].class));
    }

    private static JsonPath data(CloudEvent event) {
        assertThat(event.getData()).isNotNull();
        return new JsonPath(new String(event.getData().toBytes(), StandardCharsets.UTF_8));
    }

    private static String link(Response answer) {
        var link = NEXT.matcher(answer.header("Link"));
        assertThat(link.matches()).isTrue();
        return link.group(1);
    }
}
