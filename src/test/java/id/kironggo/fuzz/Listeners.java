package id.kironggo.fuzz;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Street;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Subscriptions of the fuzz's own, to hardly anything, at a house where nobody lives. */
record Listeners(Errands errands, String owner) {

    /** What can be done to a subscription again and again. */
    static final List<String> STAYS =
            List.of("pingSubscription", "rotateWebhookSecret", "resendDelivery", "replayDeliveries");

    private static final String PATH = "/v1/subscriptions/";
    private static final String OWN_MAKING = "id.kironggo.subscription.created.v1";

    static ObjectNode body() {
        return asking("id.kironggo.fuzz.nothing.v1");
    }

    private static ObjectNode asking(String type) {
        return new ObjectMapper()
                .valueToTree(Map.of(
                        "url",
                        "http://127.0.0.1:" + Street.port(7) + "/",
                        "types",
                        List.of(type),
                        "description",
                        "Uji"));
    }

    Stage.Subject listener(String operation) {
        boolean isOfADelivery = operation.equals("resendDelivery");
        var made = errands.post(owner, "/v1/subscriptions", null, isOfADelivery ? asking(OWN_MAKING) : body());
        var id = made.path("id").asText();
        var path = isOfADelivery ? Map.of("id", id, "delivery", delivery(id)) : Map.of("id", id);
        return new Stage.Subject(path, made.path("etag").asText(), owner, null);
    }

    private String delivery(String subscription) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Errands.read(errands.get(owner, PATH + subscription + "/deliveries")
                                        .text())
                                .at("/items/0/id")
                                .asText(),
                        id -> !id.isEmpty());
    }

    /** None that was only tried is left, since there may be a hundred. */
    void made(RawHttp.Answer answer) {
        var subscription = Errands.read(answer.text());
        errands.send(
                "DELETE",
                owner,
                PATH + subscription.path("id").asText(),
                Map.of("If-Match", subscription.path("etag").asText()),
                "");
    }
}
