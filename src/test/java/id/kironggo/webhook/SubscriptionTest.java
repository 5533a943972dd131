package id.kironggo.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Street;
import id.kironggo.identity.Apps;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may be told where, and whose a subscription is. */
@QuarkusTest
class SubscriptionTest {

    private static final Map<String, Object> NOTHING = Map.of("types", List.of("id.kironggo.webhook.nothing.v1"));
    private static final Desk AGENCY = Desk.of("DLH");

    private static String nobody() {
        return "http://127.0.0.1:" + Street.port(7) + "/nobody";
    }

    @Test
    void itIsReadAsItWasMade() {
        var asked = Map.<String, Object>of(
                "types",
                List.of("id.kironggo.disposition.offered.v1", "id.kironggo.disposition.returned.v1"),
                "subjects",
                List.of("requests/01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10"),
                "description",
                "Sistem pengaduan DLH");
        var subscriber = Subscriber.of(AGENCY, "https://example.org/kironggo/peristiwa", asked);

        AGENCY.http()
                .get(subscriber.path())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("url", equalTo("https://example.org/kironggo/peristiwa"))
                .body("types", equalTo(asked.get("types")))
                .body("subjects", equalTo(asked.get("subjects")))
                .body("description", equalTo(asked.get("description")))
                .body("client", equalTo("dlh"))
                .body("status", equalTo("ACTIVE"))
                .body("statusLabel", equalTo("Active"))
                .body("actions", equalTo(List.of("ping", "rotate", "replay", "delete")))
                .body("secret", equalTo(null))
                .body("failingSince", equalTo(null));
        AGENCY.http().get("/v1/subscriptions").then().statusCode(200).body("items.id", hasItem(subscriber.id()));
    }

    @Test
    void addressAndSecretAreAtRestOnlyEncrypted() {
        var subscriber = Subscriber.of(AGENCY, nobody() + "?token=rahasia", NOTHING);

        var stored = Owner.list(
                "select encode(url, 'escape') || encode(secret, 'escape') from webhook_subscription where id = '"
                        + subscriber.id() + "'");

        assertThat(stored.get(0)).doesNotContain("127.0.0.1").doesNotContain("rahasia");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/hook",
                "http://127.0.0.1:1/hook",
                "https://127.0.0.1/hook",
                "https://localhost/hook",
                "https://10.1.2.3/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/hook",
                "https://[::ffff:192.168.1.1]/hook",
                "https://siapa:rahasia@example.org/hook",
                "https://example.org/hook#bagian",
                "https:///hook",
                "ftp://example.org/hook",
                "hook",
                "https://contoh.örg/hook"
            })
    void anAddressThatMayNotBeCalledIsRefused(String url) {
        AGENCY.post("/v1/subscriptions", Map.of("url", url))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/url")));
    }

    @Test
    void faultsAreNamed() {
        AGENCY.post(
                        "/v1/subscriptions",
                        Map.of("url", nobody(), "types", List.of("request.submitted"), "subjects", List.of("")))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/types/0", "/subjects/0"));
        AGENCY.post("/v1/subscriptions", Map.of()).then().statusCode(400).body("errors.pointer", hasItem("/url"));
    }

    @Test
    void anAgencysClientsShareTheirsAndNobodyElseSeesIt() {
        var subscriber = Subscriber.of(AGENCY, nobody(), NOTHING);
        var absent = "/v1/subscriptions/" + UUID.randomUUID();
        for (var stranger : List.of(Desk.of("DPMD"), Desk.of("DISKOMINFO"), new Desk("demo-app"))) {
            stranger.http().get(subscriber.path()).then().statusCode(404);
            stranger.http()
                    .header("If-Match", "*")
                    .delete(subscriber.path())
                    .then()
                    .statusCode(404);
            for (var action : List.of("ping", "rotate", "replay")) {
                stranger.post(subscriber.path() + "/" + action, Map.of()).then().statusCode(404);
            }
            stranger.http().get(subscriber.path() + "/deliveries").then().statusCode(404);
            stranger.http().get("/v1/subscriptions").then().body("items.id", not(hasItem(subscriber.id())));
        }
        AGENCY.http().get(absent).then().statusCode(404);
        AGENCY.http().get("/v1/subscriptions/bukan-id").then().statusCode(404);
    }

    @Test
    void deletingNeedsThePresentVersionAndForgetsIt() {
        var subscriber = Subscriber.of(AGENCY, nobody(), NOTHING);
        AGENCY.http().delete(subscriber.path()).then().statusCode(428);
        AGENCY.http()
                .header("If-Match", "\"7\"")
                .delete(subscriber.path())
                .then()
                .statusCode(412);

        AGENCY.http()
                .header("If-Match", "\"0\"")
                .delete(subscriber.path())
                .then()
                .statusCode(204);

        AGENCY.http().get(subscriber.path()).then().statusCode(404);
        AGENCY.http().header("If-Match", "*").delete(subscriber.path()).then().statusCode(404);
        assertThat(types(subscriber))
                .containsExactly("id.kironggo.subscription.created.v1", "id.kironggo.subscription.deleted.v1");
    }

    @Test
    void rotatingIsAFactAndANewVersion() {
        var subscriber = Subscriber.of(AGENCY, nobody(), NOTHING);

        subscriber
                .act("rotate", Map.of())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("secret", not(equalTo(subscriber.secret())))
                .body("previousSecretUntil", notNullValue());

        assertThat(types(subscriber)).endsWith("id.kironggo.subscription.changed.v1");
    }

    private static List<String> types(Subscriber subscriber) {
        return Owner.list(
                "select type from ledger_entry where subject = 'subscriptions/" + subscriber.id() + "' order by id");
    }

    @Test
    void aRepeatedKeyGivesTheSameSubscriptionAndSecret() {
        var body = Map.of("url", nobody(), "types", NOTHING.get("types"));
        var key = UUID.randomUUID().toString();
        var first = AGENCY.http()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body);
        var made =
                first.post("/v1/subscriptions").then().statusCode(201).extract().jsonPath();

        AGENCY.http()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/subscriptions")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(made.getString("id")))
                .body("secret", equalTo(made.getString("secret")));
    }

    @Test
    void aListIsPagedTheLatestFirst() {
        Apps.ensure("webhook-pages");
        var desk = new Desk("webhook-pages");
        var ids = List.of(
                Subscriber.of(desk, nobody(), NOTHING).id(),
                Subscriber.of(desk, nobody(), NOTHING).id(),
                Subscriber.of(desk, nobody(), NOTHING).id());

        var first = desk.http().get("/v1/subscriptions?limit=2").jsonPath();
        var second = desk.http()
                .get("/v1/subscriptions?limit=2&cursor=" + first.getString("next"))
                .jsonPath();

        assertThat(first.<String>getList("items.id")).containsExactly(ids.get(2), ids.get(1));
        assertThat(second.<String>getList("items.id")).containsExactly(ids.get(0));
        assertThat(second.getString("next")).isNull();
    }

    /** Each holds a connection while it waits for its turn; whoever gives turns must not wait for one of theirs. */
    @Test
    void manyAreMadeAtOnce() throws InterruptedException {
        Apps.ensure("webhook-at-once");
        var desk = new Desk("webhook-at-once");
        var crowd = Executors.newFixedThreadPool(24);
        var made = IntStream.range(0, 72)
                .mapToObj(i -> crowd.submit(() ->
                        desk.post("/v1/subscriptions", Map.of("url", nobody())).statusCode()))
                .toList();
        crowd.shutdown();

        assertThat(crowd.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(made).extracting(Future::get).containsOnly(201);
    }

    @Test
    void nobodyHasMoreThanAHundred() {
        Apps.ensure("webhook-many");
        var desk = new Desk("webhook-many");
        for (int i = 0; i < 100; i++) {
            Subscriber.of(desk, nobody(), NOTHING);
        }

        desk.post("/v1/subscriptions", Map.of("url", nobody())).then().statusCode(409);
    }
}
