package id.kironggo.webhook;

import static org.awaitility.Awaitility.await;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import id.kironggo.identity.Apps;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** An app with one subscription, which is told of each request that it submits, and of nothing else. */
record Subscriber(Desk desk, String id, String secret) {

    static final String SUBMITTED = "id.kironggo.request.submitted.v1";

    static Subscriber at(String url) {
        return at(url, Map.of());
    }

    static Subscriber at(String url, Map<String, Object> more) {
        var app = "webhook-" + Long.toString(System.nanoTime(), 36);
        Apps.ensure(app);
        return of(new Desk(app), url, more);
    }

    static Subscriber of(Desk desk, String url, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("url", url, "types", List.of(SUBMITTED)));
        body.putAll(more);
        var made = desk.post("/v1/subscriptions", body)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Subscriber(desk, made.getString("id"), made.getString("secret"));
    }

    String path() {
        return "/v1/subscriptions/" + id;
    }

    JsonPath read() {
        return desk.http().get(path()).then().statusCode(200).extract().jsonPath();
    }

    Response act(String action, Object body) {
        return desk.post(path() + "/" + action, body);
    }

    /** Makes it be told: gives the request that was submitted. */
    Desk.Case happen() {
        return desk.submit(Samples.of("PJU-PADAM"));
    }

    JsonPath deliveries() {
        return desk.http()
                .get(path() + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The latest delivery, once it is so. */
    Map<String, Object> delivery(Predicate<Map<String, Object>> isSo) {
        return await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> deliveries().<String, Object>getMap("items[0]"), one -> one != null && isSo.test(one));
    }

    Map<String, Object> attempted(int attempts) {
        return delivery(one -> one.get("attempts").equals(attempts));
    }

    /** As if the pause before the next attempt were over. */
    void hurry() {
        Owner.run(
                "update webhook_delivery set next_at = now() where status = 'PENDING' and subscription = '" + id + "'");
    }

    /** Changes what is stored of it, as time would; every replica sees it. */
    void age(String change) {
        Owner.run("update webhook_subscription set " + change + " where id = '" + id + "'");
        Owner.run("update webhook_cursor set revision = revision + 1");
    }
}
