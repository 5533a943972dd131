package id.kironggo.routing;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Rules about bad roads of one village, which no other test uses: written by the coordinator, asked by an app. */
final class RoadRules {

    static final String RULES = "/v1/routing/rules";
    static final String VILLAGE = "35.11.09.2001";
    static final Desk COORDINATOR = Desk.of("DISKOMINFO");
    static final Desk APP = new Desk("demo-app");

    private final List<String> made = new ArrayList<>();

    void clear() {
        made.forEach(id -> Owner.run("delete from routing_rule where id = '" + id + "'"));
    }

    static Map<String, Object> draft(String lead, Map<String, Object> more) {
        var draft = new HashMap<String, Object>(Map.of(
                "name",
                "Jalan desa",
                "lead",
                lead,
                "match",
                Map.of(
                        "services", List.of("JALAN-RUSAK"),
                        "kinds", List.of("COMPLAINT"),
                        "dimensions", List.of("LIVING"),
                        "districts", List.of("35.11.09"),
                        "villages", List.of(VILLAGE),
                        "answers", Map.of("severity", List.of("RINGAN", "SEDANG")))));
        draft.putAll(more);
        return draft;
    }

    static Map<String, Object> example(String severity, String agency) {
        return Map.of(
                "service",
                "JALAN-RUSAK",
                "village",
                VILLAGE,
                "answers",
                Map.of("severity", severity),
                "agency",
                agency);
    }

    static Map<String, Object> report(String severity) {
        var body = Samples.of("JALAN-RUSAK");
        place(body).put("village", VILLAGE);
        answers(body).put("severity", severity);
        return body;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> place(Map<String, Object> body) {
        return (Map<String, Object>) body.get("place");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> answers(Map<String, Object> body) {
        return (Map<String, Object>) body.get("answers");
    }

    String make(Object draft) {
        String id = write(draft).statusCode(201).extract().path("id");
        made.add(id);
        return id;
    }

    static ValidatableResponse write(Object draft) {
        return COORDINATOR.post(RULES, draft).then();
    }

    static ValidatableResponse amend(String rule, String etag, Object draft) {
        var http = COORDINATOR.http().contentType("application/json").body(draft);
        return (etag == null ? http : http.header("If-Match", etag))
                .put(RULES + "/" + rule)
                .then();
    }

    static ValidatableResponse activate(Object command) {
        return COORDINATOR.post("/v1/routing/activations", command).then();
    }

    static ValidatableResponse list(String query) {
        return Desk.of("KEC-09")
                .http()
                .get(RULES + "?limit=100&" + query)
                .then()
                .statusCode(200);
    }

    static JsonPath coverage() {
        return COORDINATOR
                .http()
                .get("/v1/routing/coverage")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath decide(String severity, LocalDate on) {
        var question = new HashMap<String, Object>(Map.of(
                "service", "JALAN-RUSAK",
                "place", Map.of("village", VILLAGE),
                "answers", Map.of("severity", severity)));
        if (on != null) {
            question.put("on", on.toString());
        }
        return decide(question);
    }

    static JsonPath decide(Map<String, Object> question) {
        return APP.post("/v1/routing/decisions", question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static String verdict(JsonPath decision, String rule) {
        return decision.getString("rules.find { it.id == '" + rule + "' }.verdict");
    }

    static void await(org.awaitility.core.ThrowingRunnable claim) {
        Awaitility.await()
                .atMost(Duration.ofMillis(2200))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(claim);
    }
}
