package id.kironggo.contract;

import static org.awaitility.Awaitility.await;

import id.kironggo.Desk;
import id.kironggo.Street;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A subscription of an agency to its own making: at a house where nobody lives, it has one delivery. */
record Subscribed(String id, String delivery) {

    static Subscribed by(String agency) {
        var desk = Desk.of(agency);
        var body = Map.of(
                "url",
                "http://127.0.0.1:" + Street.port(7) + "/",
                "types",
                List.of("id.kironggo.subscription.created.v1"));
        String id = desk.post("/v1/subscriptions", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var path = "/v1/subscriptions/" + id + "/deliveries";
        var delivery = await().atMost(Duration.ofSeconds(20))
                .until(() -> desk.http().get(path).<String>path("items[0].id"), one -> one != null);
        return new Subscribed(id, delivery);
    }
}
