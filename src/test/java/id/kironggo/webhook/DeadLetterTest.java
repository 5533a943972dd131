package id.kironggo.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.kironggo.Desk;
import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was given up: it is listed, and sent again one by one or by a range. */
@QuarkusTest
class DeadLetterTest {

    private static Receiver receiver;

    @Inject
    SubscriptionDesk desk;

    @Inject
    Housekeeping housekeeping;

    @BeforeAll
    static void open() {
        receiver = Receiver.in(5);
    }

    @AfterAll
    static void close() {
        receiver.close();
    }

    private static Subscriber failing(String path, int events) {
        var subscriber = Subscriber.at(receiver.answering(path, 500).url(path));
        for (int i = 0; i < events; i++) {
            subscriber.happen();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> count(subscriber, "attempts >= 1") == events);
        return subscriber;
    }

    private static long count(Subscriber subscriber, String condition) {
        return Owner.count("webhook_delivery where subscription = '" + subscriber.id() + "' and " + condition);
    }

    private static void exhaust(Subscriber subscriber) {
        Owner.run("update webhook_delivery set attempts = 9, next_at = now() where subscription = '" + subscriber.id()
                + "'");
        await().atMost(Duration.ofSeconds(30)).until(() -> count(subscriber, "status <> 'DEAD'") == 0);
    }

    @Test
    void afterTenAttemptsItIsDeadAndListedUntilItIsSentAgain() {
        var subscriber = failing("/dead", 1);
        exhaust(subscriber);
        var dead = subscriber
                .desk()
                .http()
                .get(subscriber.path() + "/deliveries?status=DEAD")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].attempts", equalTo(10))
                .body("items[0].httpStatus", equalTo(500))
                .extract()
                .jsonPath();
        receiver.answering("/dead", 204);

        var resend = subscriber.path() + "/deliveries/" + dead.getString("items[0].id") + "/resend";
        subscriber
                .desk()
                .post(resend, Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING"))
                .body("attempts", equalTo(0));

        assertThat(subscriber.delivery(one -> one.get("status").equals("DELIVERED")))
                .containsEntry("attempts", 1)
                .containsEntry("webhookId", dead.getString("items[0].webhookId"));
        assertThat(receiver.calls("/dead"))
                .extracting(call -> call.header("webhook-id"))
                .containsOnly(dead.getString("items[0].webhookId"));
        var absent = subscriber.path() + "/deliveries/" + UUID.randomUUID() + "/resend";
        subscriber.desk().post(absent, Map.of()).then().statusCode(404);
    }

    @Test
    void aRangeIsReplayed() {
        var before = Instant.now();
        var subscriber = failing("/range", 2);
        var between = Instant.now();
        subscriber.happen();
        subscriber.attempted(1);
        exhaust(subscriber);
        receiver.answering("/range", 204);

        replay(subscriber, Map.of("from", before.toString(), "to", between.toString()), 2);
        await().atMost(Duration.ofSeconds(20)).until(() -> count(subscriber, "status = 'DELIVERED'") == 2);
        assertThat(count(subscriber, "status = 'DEAD'")).isEqualTo(1);

        replay(subscriber, Map.of("to", before.toString()), 0);
        replay(subscriber, Map.of(), 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> count(subscriber, "status = 'DELIVERED'") == 3);
        replay(subscriber, Map.of(), 0);
        replay(subscriber, Map.of("failedOnly", false), 3);
        receiver.await("/range", 6 + 3 + 3);

        subscriber
                .act("replay", Map.of("from", between.toString(), "to", before.toString()))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/to")));
    }

    private static void replay(Subscriber subscriber, Map<String, Object> body, int queued) {
        subscriber
                .act("replay", body)
                .then()
                .statusCode(200)
                .body("queued", equalTo(queued))
                .body("more", equalTo(false));
    }

    @Test
    void aDisabledOneSendsNothingUntilAPingGetsThroughAndThenAllThatItMissed() {
        var subscriber = failing("/back", 1);
        desk.disable(UUID.fromString(subscriber.id()), DisabledReason.FAILING);
        var delivery = subscriber.deliveries().getString("items[0].id");
        subscriber.act("replay", Map.of()).then().statusCode(409).body("actions", hasItem("ping"));
        subscriber.act("deliveries/" + delivery + "/resend", Map.of()).then().statusCode(409);
        subscriber
                .act("ping", Map.of())
                .then()
                .statusCode(200)
                .body("delivered", equalTo(false))
                .body("failure", equalTo("REFUSED"));
        assertThat(subscriber.read().getString("status")).isEqualTo("DISABLED");
        for (int i = 0; i < 3; i++) {
            subscriber.happen();
        }
        receiver.answering("/back", 204);

        subscriber.act("ping", Map.of()).then().statusCode(200).body("enabled", equalTo(true));
        subscriber.happen();

        assertThat(subscriber.read().getString("status")).isEqualTo("ACTIVE");
        subscriber.hurry();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            subscriber.hurry();
            return count(subscriber, "status = 'DELIVERED'") == 5;
        });
    }

    @Test
    void deliveriesArePagedTheLatestFirst() {
        var subscriber = failing("/pages", 3);
        var path = subscriber.path() + "/deliveries?limit=2";
        var http = subscriber.desk();

        var first = http.http().get(path).jsonPath();
        var second =
                http.http().get(path + "&cursor=" + first.getString("next")).jsonPath();

        var ids = new ArrayList<>(first.<String>getList("items.id"));
        ids.addAll(second.getList("items.id"));
        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        assertThat(ids).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(second.getString("next")).isNull();
        http.http().get(path + "&cursor=bukan").then().statusCode(400);
        http.http()
                .get(path + "&status=DEAD&cursor=" + first.getString("next"))
                .then()
                .statusCode(400);
    }

    @Test
    void after30DaysADeliveryIsForgottenAndWithItsSubscriptionAtOnce() throws Exception {
        var subscriber = failing("/old", 1);
        var old = new UUID(Instant.now().minus(Duration.ofDays(31)).toEpochMilli() << 16 | 0x7000L, Long.MIN_VALUE);
        Owner.run("insert into webhook_delivery(subscription, event, status, next_at) values ('" + subscriber.id()
                + "', '" + old + "', 'DEAD', now())");
        housekeeping.forget();
        assertThat(count(subscriber, "true")).isEqualTo(1);

        var version = subscriber.read().getString("etag");
        subscriber
                .desk()
                .http()
                .header("If-Match", version)
                .delete(subscriber.path())
                .then()
                .statusCode(204);
        housekeeping.forget();

        assertThat(count(subscriber, "true")).isZero();
        assertThat(Owner.count("webhook_subscription where id = '" + subscriber.id() + "'"))
                .isZero();
    }

    @Test
    void anAgencyUsesItOnceAnEventGotThrough() {
        var agency = Desk.of("DPMD");
        assertThat(webhookUsedAt(agency)).isNull();
        var subscriber = Subscriber.of(
                agency, receiver.url("/used"), Map.of("types", List.of("id.kironggo.subscription.created.v1")));
        receiver.await("/used", 1);

        await().atMost(Duration.ofSeconds(10)).until(() -> webhookUsedAt(agency) != null);
        assertThat(subscriber.read().getString("status")).isEqualTo("ACTIVE");
    }

    private static String webhookUsedAt(Desk agency) {
        return agency.http()
                .get("/v1/agencies/DPMD/onboarding")
                .then()
                .statusCode(200)
                .extract()
                .path("webhookUsedAt");
    }
}
