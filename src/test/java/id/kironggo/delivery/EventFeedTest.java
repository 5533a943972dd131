package id.kironggo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import id.kironggo.Crowd;
import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import id.kironggo.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The feed of events: who reads what, from where, and how waiting for more costs nobody anything. */
@QuarkusTest
class EventFeedTest {

    private static final String OFFERED = "id.kironggo.disposition.offered.v1";
    private static final String SUBMITTED = "id.kironggo.request.submitted.v1";
    private static final List<String> BEGINNING = List.of(SUBMITTED, "id.kironggo.request.routed.v1", OFFERED);
    private static final Desk APP = Desk.of("demo-app");
    private static final Desk DISTRICT = Desk.of("KEC-07");
    private static final Desk OWNER = Desk.of("DINSOS-P3AKB");
    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");
    private static final Desk UNINVOLVED = Desk.of("DLH");

    @Test
    void eachReadsWhatConcernsThemAndTheCoordinatorAll() {
        var before = latest(COORDINATOR);
        var request = APP.submit(Samples.bansos());

        for (var concerned : List.of(APP, OWNER, COORDINATOR, DISTRICT)) {
            awaitTypes(concerned, before, request, BEGINNING);
        }
        assertThat(types(UNINVOLVED, before, request)).isEmpty();
        assertThat(types(Desk.of("DISPENDUKCAPIL"), before, request))
                .as("not offered yet")
                .isEmpty();
    }

    @Test
    void anAgencyToWhichItPassesReadsFromTheOfferOn() {
        var before = latest(COORDINATOR);
        var request = APP.submit(Samples.bansos());
        DISTRICT.acceptAndComplete(request);
        DISTRICT.acceptAndComplete(request);

        awaitTypes(Desk.of("DISPENDUKCAPIL"), before, request, List.of(OFFERED));
        assertThat(types(UNINVOLVED, before, request)).isEmpty();
    }

    @Test
    void anEventIsACloudEventWithTheIdOfItsLedgerEntry() {
        var before = latest(APP);
        var request = APP.submit(Samples.bansos());
        awaitTypes(APP, before, request, BEGINNING);

        var event = "items.find { it.type == '" + SUBMITTED + "' }";
        var entry = Owner.list("select id from ledger_entry where type = '" + SUBMITTED + "' and subject = '"
                + subject(request) + "'");
        read(APP, Map.of("after", before, "subject", subject(request)))
                .then()
                .body(event + ".specversion", equalTo("1.0"))
                .body(event + ".id", equalTo(entry.get(0)))
                .body(event + ".source", equalTo("/v1/events"))
                .body(event + ".datacontenttype", equalTo("application/json"))
                .body(event + ".data.request", equalTo(request.id()))
                .body(event + ".data.service", equalTo("BANSOS-USUL"));
    }

    @Test
    void pagingGivesEachEventOnceInTheOrderOfTheLedger() {
        var before = latest(APP);
        var requests = IntStream.range(0, 5)
                .mapToObj(i -> APP.submit(Samples.bansos()))
                .toList();
        requests.forEach(request -> awaitTypes(APP, before, request, BEGINNING));
        var whole = read(APP, Map.of("after", before, "limit", 100)).jsonPath();

        var paged = new ArrayList<String>();
        var after = before;
        for (List<String> ids = List.of(""); !ids.isEmpty(); ) {
            var page = read(APP, Map.of("after", after, "limit", 3)).jsonPath();
            ids = page.getList("items.id");
            paged.addAll(ids);
            after = page.getString("next");
        }

        assertThat(paged)
                .hasSizeGreaterThanOrEqualTo(10)
                .doesNotHaveDuplicates()
                .isEqualTo(whole.getList("items.id"));
        assertThat(whole.getList("items.subject", String.class))
                .containsSubsequence(
                        requests.stream().map(EventFeedTest::subject).toList());
    }

    @Test
    void aFilterAdvancesPastWhatItLeavesOut() {
        var before = latest(APP);
        var other = APP.submit(Samples.bansos());
        var request = APP.submit(Samples.bansos());
        awaitTypes(APP, before, request, BEGINNING);

        var none = read(APP, Map.of("after", before, "type", "id.kironggo.request.closed.v1"))
                .jsonPath();
        assertThat(none.getList("items")).isEmpty();
        assertThat(types(APP, none.getString("next"), other)).isEmpty();
        var ofType = read(APP, Map.of("after", before, "type", OFFERED, "subject", subject(request)))
                .jsonPath();
        assertThat(ofType.getList("items.type")).containsExactly(OFFERED);
        assertThat(types(APP, ofType.getString("next"), request)).isEmpty();
        assertThat(latest(APP)).isEqualTo(ofType.getString("next"));
    }

    @Test
    void aFilterThatWaitsGoesThroughWhatIsThereAtOnce() {
        var before = latest(APP);
        var others = IntStream.range(0, 15)
                .mapToObj(i -> APP.submit(Samples.bansos()))
                .toList();
        var request = APP.submit(Samples.bansos());
        awaitTypes(APP, before, request, BEGINNING);
        assertThat(others).hasSize(15);

        long begun = System.nanoTime();
        var found = read(APP, Map.of("after", before, "subject", subject(request), "limit", 1, "wait", 20))
                .jsonPath();

        assertThat(found.getList("items.subject")).containsExactly(subject(request));
        assertThat(since(begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aCursorIsOpaqueAndSealed() {
        var good = latest(APP);
        byte[] bytes = Base64.getUrlDecoder().decode(good);
        bytes[bytes.length - 1] ^= 1;
        var tampered = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var ofAnotherList = COORDINATOR
                .http()
                .queryParam("limit", 1)
                .get("/v1/requests")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("next");
        APP.submit(Samples.bansos());

        for (var bad : List.of(
                "nonsense",
                "***",
                "0",
                "-1",
                tampered,
                good + "A",
                good.substring(2),
                ofAnotherList == null ? "x" : ofAnotherList)) {
            read(APP, Map.of("after", bad)).then().statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
        }
        COORDINATOR.http().queryParam("cursor", good).get("/v1/requests").then().statusCode(400);
    }

    @Test
    void aCursorOfAnEarlierEpochIsGone() {
        var old = latest(APP);
        var epoch = "t" + System.nanoTime();
        Owner.run("insert into ledger_epoch(epoch, started_at) values ('" + epoch + "', now() + interval '1 hour')");
        try {
            read(APP, Map.of("after", old)).then().statusCode(410).body("type", equalTo("/problems/cursor-gone"));
            read(APP, Map.of("after", latest(APP))).then().statusCode(200);
        } finally {
            // the notary may begin to sign in it
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> isForgotten(epoch));
        }
        read(APP, Map.of("after", old)).then().statusCode(200);
    }

    @Test
    void sixtyWhoWaitHoldUpNobodyAndHearAtOnce() {
        var before = latest(COORDINATOR);
        Tokens.of("demo-app");
        var waiting = new CountDownLatch(60);
        var waiters = CompletableFuture.supplyAsync(() -> Crowd.of(60, i -> {
            waiting.countDown();
            long begun = System.nanoTime();
            var page = read(COORDINATOR, Map.of("after", before, "type", SUBMITTED, "wait", 25))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            return new Heard(page, since(begun));
        }));
        await().until(() -> waiting.getCount() == 0);

        for (int i = 0; i < 30; i++) {
            long begun = System.nanoTime();
            DISTRICT.http().get("/v1/dispositions").then().statusCode(200);
            assertThat(since(begun)).as("somebody else's call").isLessThan(Duration.ofSeconds(2));
        }
        assertThat(waiters).isNotDone();
        var request = APP.submit(Samples.bansos());
        var heard = waiters.orTimeout(15, TimeUnit.SECONDS).join();

        assertThat(heard).allSatisfy(one -> {
            assertThat(one.page().getList("items.subject")).contains(subject(request));
            assertThat(one.after()).isLessThan(Duration.ofSeconds(20));
        });
    }

    @Test
    void waitingEndsWithoutEventsWhenNothingHappens() {
        long begun = System.nanoTime();

        var page = read(APP, Map.of("after", "latest", "subject", "requests/none", "wait", 1))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(page.getList("items")).isEmpty();
        assertThat(page.getString("next")).isNotBlank();
        assertThat(since(begun)).isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({"wait,31", "wait,-1", "wait,soon", "wait,1.5", "limit,0", "limit,101", "limit,-1", "limit,many"})
    void aNumberOutOfRangeIsRefused(String name, String value) {
        read(APP, Map.of(name, value)).then().statusCode(400).body("errors.pointer", hasItem(startsWith("/query")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"after", "type", "subject"})
    void whatIsTooLongIsRefused(String name) {
        read(APP, Map.of(name, "x".repeat(300))).then().statusCode(400);
    }

    private record Heard(JsonPath page, Duration after) {}

    private static Response read(Desk desk, Map<String, ?> parameters) {
        return desk.http().queryParams(parameters).get("/v1/events");
    }

    private static boolean isForgotten(String epoch) {
        for (var table : List.of("ledger_checkpoint", "ledger_key", "ledger_epoch")) {
            Owner.run("delete from " + table + " where epoch = '" + epoch + "'");
        }
        return true;
    }

    private static String latest(Desk desk) {
        return read(desk, Map.of("after", "latest"))
                .then()
                .statusCode(200)
                .extract()
                .path("next");
    }

    private static List<String> types(Desk desk, String after, Desk.Case request) {
        return read(desk, Map.of("after", after, "subject", subject(request), "limit", 100))
                .then()
                .statusCode(200)
                .extract()
                .path("items.type");
    }

    private static void awaitTypes(Desk desk, String after, Desk.Case request, List<String> types) {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(types(desk, after, request)).startsWith(types.toArray(String[]::new)));
    }

    private static String subject(Desk.Case request) {
        return "requests/" + request.id();
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
