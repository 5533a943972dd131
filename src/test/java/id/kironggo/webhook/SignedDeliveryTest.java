package id.kironggo.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import id.kironggo.Desk;
import id.kironggo.Samples;
import id.kironggo.webhook.Receiver.Call;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is sent, judged by the library of Standard Webhooks, and to whom. */
@QuarkusTest
class SignedDeliveryTest {

    private static Receiver receiver;

    @Inject
    Envelope envelope;

    @BeforeAll
    static void open() {
        receiver = Receiver.in(5);
    }

    @AfterAll
    static void close() {
        receiver.close();
    }

    @Test
    void anEventIsSignedAsTheStandardSaysAndIsThatOfTheFeed() throws Exception {
        var subscriber = Subscriber.at(receiver.url("/signed?token=abc"));
        var request = subscriber.happen();

        var call = receiver.await("/signed", 1).get(0);

        assertThat(verifies(subscriber.secret(), call)).isTrue();
        assertThat(verifies(otherSecret(), call)).isFalse();
        assertThat(call.header("content-type")).isEqualTo("application/cloudevents+json");
        assertThat(call.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000);
        var event = new JsonPath(call.body());
        assertThat(event.getString("type")).isEqualTo(Subscriber.SUBMITTED);
        assertThat(event.getString("subject")).isEqualTo("requests/" + request.id());
        var feed = subscriber
                .desk()
                .http()
                .queryParam("subject", "requests/" + request.id())
                .queryParam("type", Subscriber.SUBMITTED)
                .get("/v1/events")
                .jsonPath();
        assertThat(event.<String, Object>getMap("")).isEqualTo(feed.getMap("items[0]"));
        var delivery = subscriber.attempted(1);
        assertThat(delivery)
                .containsEntry("status", "DELIVERED")
                .containsEntry("httpStatus", 204)
                .containsEntry("id", event.getString("id"))
                .containsEntry("webhookId", call.header("webhook-id"))
                .containsKey("latencyMillis")
                .doesNotContainKeys("failure", "nextAttemptAt");
    }

    @Test
    void whatIsTooLongIsLeftToBeReadInTheFeed() throws Exception {
        var event = envelope.ping(UUID.randomUUID());
        var long19 = event.with(new TextNode("x".repeat(19_000)));
        var long20 = event.with(new TextNode("x".repeat(20_000)));

        assertThat(new JsonPath(new String(envelope.written(long19), StandardCharsets.UTF_8)).getString("data"))
                .hasSize(19_000);
        assertThat(envelope.written(long20)).hasSizeLessThan(20_000);
        assertThat(new JsonPath(new String(envelope.written(long20), StandardCharsets.UTF_8)).getString("id"))
                .isEqualTo(event.id().toString());
    }

    @Test
    void aSecretHas32BytesAndIsShownOnce() {
        var subscriber = Subscriber.at(receiver.url("/secret"));

        assertThat(subscriber.secret()).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(subscriber.secret().substring(6))).hasSize(32);
        assertThat(subscriber.read().getString("secret")).isNull();
    }

    @Test
    void bothSecretsSignWhileOneIsRotated() throws Exception {
        var subscriber = Subscriber.at(receiver.url("/rotated"));
        var rotated = subscriber
                .act("rotate", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        subscriber.happen();
        var call = receiver.await("/rotated", 1).get(0);

        assertThat(call.header("webhook-signature").split(" ")).hasSize(2).allMatch(one -> one.startsWith("v1,"));
        assertThat(verifies(subscriber.secret(), call)).isTrue();
        assertThat(verifies(rotated.getString("secret"), call)).isTrue();
        assertThat(subscriber.read().getString("previousSecretUntil")).isNotNull();

        subscriber.age("previous_secret_until = now() - interval '1 second'");
        subscriber.happen();
        var later = receiver.await("/rotated", 2).get(1);

        assertThat(verifies(subscriber.secret(), later)).isFalse();
        assertThat(verifies(rotated.getString("secret"), later)).isTrue();
        assertThat(subscriber.read().getString("previousSecretUntil")).isNull();
    }

    @Test
    void theIdIsTheSameAtEveryAttempt() throws Exception {
        var subscriber = Subscriber.at(receiver.answering("/again", 500).url("/again"));
        subscriber.happen();
        subscriber.attempted(1);
        receiver.answering("/again", 200);
        subscriber.hurry();

        var calls = receiver.await("/again", 2);

        assertThat(calls)
                .extracting(call -> call.header("webhook-id"))
                .containsOnly(calls.get(0).header("webhook-id"));
        for (var call : calls) {
            assertThat(verifies(subscriber.secret(), call)).isTrue();
        }
        assertThat(subscriber.attempted(2)).containsEntry("status", "DELIVERED");
    }

    @Test
    void aPingIsATestEventAndTellsWhatTheReceiverSaid() throws Exception {
        var subscriber = Subscriber.at(receiver.answering(
                        "/ping",
                        request -> request.response().setStatusCode(202).end("diterima"))
                .url("/ping"));

        var said = subscriber
                .act("ping", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(said.<String, Object>getMap(""))
                .containsEntry("delivered", true)
                .containsEntry("enabled", false)
                .containsEntry("httpStatus", 202)
                .containsEntry("excerpt", "diterima");
        var call = receiver.await("/ping", 1).get(0);
        assertThat(verifies(subscriber.secret(), call)).isTrue();
        assertThat(new JsonPath(call.body()).getString("type")).isEqualTo("id.kironggo.subscription.ping.v1");
        assertThat(subscriber.deliveries().getList("items")).isEmpty();
    }

    @Test
    void eachIsToldWhatItMayReadAndTheCoordinatorAll() {
        var types = List.of(Subscriber.SUBMITTED);
        var involved = Subscriber.of(Desk.of("DINSOS-P3AKB"), receiver.url("/involved"), Map.of("types", types));
        var uninvolved = Subscriber.of(Desk.of("DISPERPUSIP"), receiver.url("/uninvolved"), Map.of("types", types));
        var coordinator = Subscriber.of(Desk.of("DISKOMINFO"), receiver.url("/coordinator"), Map.of("types", types));
        var request = new Desk("demo-app").submit(Samples.bansos());

        receiver.await("/involved", 1);
        receiver.await("/coordinator", 1);

        assertThat(bodies("/involved")).anyMatch(body -> body.contains(request.id()));
        assertThat(bodies("/coordinator")).anyMatch(body -> body.contains(request.id()));
        assertThat(bodies("/uninvolved")).noneMatch(body -> body.contains(request.id()));
        for (var one : List.of(involved, uninvolved, coordinator)) {
            end(one);
        }
    }

    @Test
    void onlySubjectsAskedForAreTold() {
        var app = Subscriber.at(receiver.url("/others")).desk();
        var first = app.submit(Samples.of("PJU-PADAM"));
        var narrow = Map.<String, Object>of("types", List.of(), "subjects", List.of("requests/" + first.id()));
        var subscriber = Subscriber.of(app, receiver.url("/narrow"), narrow);
        app.submit(Samples.of("PJU-PADAM"));
        Desk.citizen(first)
                .contentType("application/json")
                .body(Map.of())
                .post("/v1/tracking/" + first.ticket() + "/withdraw")
                .then()
                .statusCode(200);

        receiver.await("/narrow", 1);
        receiver.await("/others", 2);

        assertThat(bodies("/narrow")).allMatch(body -> body.contains("\"requests/" + first.id() + "\""));
        end(subscriber);
    }

    private static void end(Subscriber subscriber) {
        subscriber
                .desk()
                .http()
                .header("If-Match", "*")
                .delete(subscriber.path())
                .then()
                .statusCode(204);
    }

    private static List<String> bodies(String path) {
        return receiver.calls(path).stream().map(Call::body).toList();
    }

    private static String otherSecret() {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 7);
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    private static boolean verifies(String secret, Call call) throws Exception {
        try {
            new Webhook(secret).verify(call.body(), call.headers());
            return true;
        } catch (WebhookVerificationException refused) {
            return false;
        }
    }
}
