package id.kironggo.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import id.kironggo.Street;
import id.kironggo.ledger.GroupCommit;
import id.kironggo.ledger.GroupCommit.Act;
import id.kironggo.platform.security.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Receivers that don't take what they are told: what is tried again and when, and who is told no more. */
@QuarkusTest
class FailedDeliveryTest {

    private static Receiver receiver;

    @Inject
    GroupCommit ledger;

    @Inject
    Sealing sealing;

    @BeforeAll
    static void open() {
        receiver = Receiver.in(6);
    }

    @AfterAll
    static void close() {
        receiver.close();
    }

    @Test
    void aRedirectIsAFailureAndIsNotFollowed() {
        receiver.answering("/moved", request -> request.response()
                .setStatusCode(307)
                .putHeader("Location", receiver.url("/elsewhere"))
                .end());
        var subscriber = Subscriber.at(receiver.url("/moved"));
        subscriber.happen();

        assertThat(subscriber.attempted(1))
                .containsEntry("status", "PENDING")
                .containsEntry("failure", "REFUSED")
                .containsEntry("httpStatus", 307);
        assertThat(receiver.calls("/elsewhere")).isEmpty();
    }

    @Test
    void theFirstPauseIsFiveSecondsAndALongerOneThatTheReceiverWantsIsKept() {
        var plain = Subscriber.at(receiver.answering("/plain", 500).url("/plain"));
        var patient = Subscriber.at(retryAfter("/patient", "600"));
        var endless = Subscriber.at(retryAfter("/endless", "99999999"));
        var hasty = Subscriber.at(retryAfter("/hasty", "1"));
        var dated = Subscriber.at(retryAfter(
                "/dated",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        OffsetDateTime.now(ZoneOffset.UTC).plusHours(2))));
        List.of(plain, patient, endless, hasty, dated).forEach(Subscriber::happen);

        assertThat(pause(plain)).isBetween(Duration.ofSeconds(5), Duration.ofMillis(6_001));
        assertThat(pause(hasty)).isBetween(Duration.ofSeconds(5), Duration.ofMillis(6_001));
        assertThat(pause(patient)).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(12));
        assertThat(pause(endless)).isBetween(Duration.ofHours(24), Duration.ofHours(29));
        assertThat(pause(dated)).isBetween(Duration.ofMinutes(118), Duration.ofMinutes(144));
    }

    private static String retryAfter(String path, String value) {
        return receiver.answering(path, request -> request.response()
                        .setStatusCode(503)
                        .putHeader("Retry-After", value)
                        .end())
                .url(path);
    }

    private static Duration pause(Subscriber subscriber) {
        var delivery = subscriber.attempted(1);
        return Duration.between(
                OffsetDateTime.parse(delivery.get("lastAttemptAt").toString()),
                OffsetDateTime.parse(delivery.get("nextAttemptAt").toString()));
    }

    @Test
    void goneDisablesAndTheOwnerIsTold() {
        var subscriber = Subscriber.at(receiver.answering("/gone", 410).url("/gone"));
        subscriber.happen();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> subscriber.read().getString("status").equals("DISABLED"));

        assertThat(subscriber.read().getString("disabledBecause")).isEqualTo("GONE");
        assertThat(subscriber.read().getList("actions")).isEqualTo(List.of("ping", "rotate", "delete"));
        isTold(subscriber, "GONE");
        assertThat(Owner.count("ledger_entry where subject = 'subscriptions/" + subscriber.id()
                        + "' and canonical like '%127.0.0.1%'"))
                .isZero();
    }

    @Test
    void fiveDaysWithoutADeliveryDisable() {
        var subscriber = Subscriber.at(receiver.answering("/failing", 500).url("/failing"));
        subscriber.happen();
        subscriber.attempted(1);
        assertThat(subscriber.read().getString("failingSince")).isNotNull();
        subscriber.age("failing_since = now() - interval '119 hours'");
        subscriber.hurry();
        subscriber.attempted(2);
        assertThat(subscriber.read().getString("status")).isEqualTo("ACTIVE");

        subscriber.age("failing_since = now() - interval '121 hours'");
        subscriber.hurry();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> subscriber.read().getString("status").equals("DISABLED"));
        isTold(subscriber, "FAILING");
    }

    @Test
    void aDeliveryBetweenFailuresEndsTheirSpell() {
        var subscriber = Subscriber.at(receiver.answering("/spell", 500).url("/spell"));
        subscriber.happen();
        subscriber.attempted(1);
        receiver.answering("/spell", 204);
        subscriber.hurry();
        subscriber.attempted(2);

        assertThat(subscriber.read().getString("failingSince")).isNull();
    }

    private static void isTold(Subscriber subscriber, String reason) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var told = subscriber
                    .desk()
                    .http()
                    .queryParam("type", "id.kironggo.webhook.disabled.v1")
                    .get("/v1/events")
                    .jsonPath();
            assertThat(told.<String>getList("items.subject")).containsExactly("subscriptions/" + subscriber.id());
            assertThat(told.getString("items[0].data.disabledBecause")).isEqualTo(reason);
        });
    }

    @Test
    void ofALongAnswerOnlyTheBeginningIsRead() {
        var isCutOff = new AtomicBoolean();
        var written = new AtomicLong();
        receiver.answering("/long", request -> {
            var response = request.response().setChunked(true).putHeader("Content-Type", "text/plain");
            response.closeHandler(gone -> isCutOff.set(true));
            response.exceptionHandler(gone -> isCutOff.set(true));
            receiver.vertx().setPeriodic(1, timer -> {
                if (response.closed() || isCutOff.get()) {
                    receiver.vertx().cancelTimer(timer);
                } else if (!response.writeQueueFull()) {
                    response.write(Buffer.buffer("panjang ".repeat(1_024)));
                    written.addAndGet(8_192);
                }
            });
        });
        var subscriber = Subscriber.at(receiver.url("/long"));
        subscriber.happen();

        var delivery = subscriber.attempted(1);

        assertThat(delivery).containsEntry("status", "DELIVERED");
        assertThat(delivery.get("excerpt").toString())
                .startsWith("panjang panjang")
                .hasSizeLessThanOrEqualTo(1_024);
        await().atMost(Duration.ofSeconds(10)).untilTrue(isCutOff);
        assertThat(written.get()).isLessThan(4L * 1_024 * 1_024);
    }

    @Test
    void anAnswerThatIsNoTextIsNotShown() {
        receiver.answering("/binary", request -> request.response()
                .putHeader("Content-Type", "application/octet-stream")
                .end("rahasia"));
        var subscriber = Subscriber.at(receiver.url("/binary"));
        subscriber.happen();

        assertThat(subscriber.attempted(1)).containsEntry("status", "DELIVERED").doesNotContainKey("excerpt");
    }

    @Test
    void whoNeverAnswersIsGivenUpAfter15SecondsAndKeepsNobodyWaiting() throws SQLException {
        var happened = Map.<String, Object>of("types", List.of(Happened.TYPE));
        var hanging =
                Subscriber.at(receiver.answering("/hanging", request -> {}).url("/hanging"), happened);
        var well = Subscriber.of(hanging.desk(), receiver.url("/well"), happened);
        int events = 60;
        var facts = IntStream.range(0, events)
                .mapToObj(i -> new Act(new Happened(Set.of(well.desk().client()), i), Caller.system()))
                .toList();
        ledger.record(connection -> facts);

        receiver.await("/well", events);
        await().atMost(Duration.ofSeconds(5)).until(() -> count(well, "status = 'DELIVERED'") == events);
        assertThat(count(hanging, "attempts > 0")).as("still held on").isZero();

        await().atMost(Duration.ofSeconds(25)).until(() -> count(hanging, "failure = 'TIMED_OUT'") >= 8);
        assertThat(receiver.calls("/hanging")).hasSizeLessThan(events + 10);
        assertThat(hanging.read().getString("failingSince")).isNotNull();
    }

    private static long count(Subscriber subscriber, String condition) {
        return Owner.count("webhook_delivery where subscription = '" + subscriber.id() + "' and " + condition);
    }

    @Test
    void anAddressWhereNobodyLivesIsUnreachable() {
        var subscriber = Subscriber.at("http://127.0.0.1:" + Street.port(7) + "/");
        subscriber.happen();

        assertThat(subscriber.attempted(1))
                .containsEntry("failure", "UNREACHABLE")
                .doesNotContainKey("httpStatus");
    }

    /** Approved when it was made, say, or a name that leads elsewhere since. */
    @Test
    void anAddressThatMayNotBeCalledAnyMoreIsNot() {
        var subscriber = Subscriber.at(receiver.url("/once"));
        var sealed = sealing.sealUrl(UUID.fromString(subscriber.id()), "http://127.0.0.1:1/");
        subscriber.age("url = '\\x" + HexFormat.of().formatHex(sealed) + "'");
        subscriber.happen();

        assertThat(subscriber.attempted(1)).containsEntry("failure", "ADDRESS_REFUSED");
    }

    @Test
    void nothingIsSentWhileTheClientIsSuspendedAndAllOfItLater() {
        var subscriber = Subscriber.at(receiver.url("/suspended"));
        var client = "/v1/clients/" + subscriber.desk().client();
        become(client, "SUSPENDED");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> subscriber.desk().http().get("/v1/me").statusCode() == 401);
        var request = new Desk("demo-app").submit(Samples.of("PJU-PADAM"));
        Owner.run("insert into webhook_delivery(subscription, event, status, next_at) select '" + subscriber.id()
                + "', id, 'PENDING', now() from ledger_entry where subject = 'requests/" + request.id()
                + "' and type = '"
                + Subscriber.SUBMITTED + "'");
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(5)).until(() -> receiver.calls("/suspended")
                .isEmpty());

        become(client, "ACTIVE");

        receiver.await("/suspended", 1);
    }

    private static void become(String client, String status) {
        var coordinator = Desk.of("DISKOMINFO");
        coordinator
                .http()
                .header("If-Match", coordinator.http().get(client).header("ETag"))
                .contentType("application/merge-patch+json")
                .body(Map.of("status", status))
                .patch(client)
                .then()
                .statusCode(200);
    }
}
