package id.kironggo;

import static id.kironggo.PackagedExchange.bearing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand calls are parked by two replicas and taken by connectors at both, when one is killed: whoever waits at the other gets
 * an answer or a 504, nobody hangs, and every call has both its facts.
 */
class ParkedCallsTrial {

    private static final int CALLS = 1_000;
    private static final String API = "/v1/apis/DISPENDUKCAPIL/antre";
    /** Of both replicas: the tokens of one are good at the other. */
    private static final String ISSUER = "http://kironggo.example.org";

    private static final Map<String, Object> REGISTRATION = Map.of(
            "name",
            "Antrean uji",
            "mode",
            "PULL",
            "timeoutSeconds",
            20,
            "openapi",
            PackagedExchange.document(Map.of("get", "readThing")));

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile boolean over;

    @TempDir
    Path scratch;

    @Test
    void everyCallerGetsAnAnswerOrIsToldThoughOneOfTwoReplicasIsKilled() throws Exception {
        var data = scratch.resolve("data");
        try (var first = PackagedService.launch(data, Map.of("KIRONGGO_DEMO", "true", "KIRONGGO_ISSUER", ISSUER))
                        .awaitReady();
                var second = first.replica(Map.of("KIRONGGO_ISSUER", ISSUER)).awaitReady();
                var database = first.connect("postgres")) {
            String consumer = PackagedExchange.token(first, "DINSOS-P3AKB");
            String provider = PackagedExchange.token(first, "DISPENDUKCAPIL");
            bearing(first, provider).body(REGISTRATION).put(API).then().statusCode(201);
            PackagedExchange.grant(first, "DISPENDUKCAPIL", "antre", "DINSOS-P3AKB", List.of("readThing"));
            var connectors = List.of(
                    connector(first, provider),
                    connector(first, provider),
                    connector(second, provider),
                    connector(second, provider));
            var calls = new ArrayList<CompletableFuture<Integer>>();
            for (int i = 0; i < CALLS; i++) {
                calls.add(call(i % 2 == 0 ? first : second, consumer, i));
            }
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> answered.get() > CALLS / 4
                            && statuses(calls, 1)
                                            .filter(status -> status == 200)
                                            .count()
                                    > CALLS / 20);
            second.kill();
            CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
            over = true;
            for (var connector : connectors) {
                connector.join(30_000);
            }
            report(Stream.concat(statuses(calls, 0), statuses(calls, 1)).toList());
            assertThat(statuses(calls, 0))
                    .as("at the replica that lives")
                    .hasSize(CALLS / 2)
                    .isSubsetOf(200, 504);
            everyFactIsThere(database);
        }
    }

    /** Of the calls so far ended, at the first replica (0) or the second (1). */
    private static Stream<Integer> statuses(List<CompletableFuture<Integer>> calls, int replica) {
        return IntStream.range(0, CALLS)
                .filter(number -> number % 2 == replica)
                .mapToObj(calls::get)
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join);
    }

    private static void report(List<Integer> statuses) {
        System.out.printf(
                "%d parked calls, one of two replicas killed: %d answered, %d told 504, %d cut off with their replica%n",
                CALLS,
                statuses.stream().filter(status -> status == 200).count(),
                statuses.stream().filter(status -> status == 504).count(),
                statuses.stream().filter(status -> status == 0).count());
    }

    private static void everyFactIsThere(Connection database) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(facts(database, "intended")).isGreaterThan(CALLS / 2);
            assertThat(facts(database, "ended")).isEqualTo(facts(database, "intended"));
            assertThat(number(database, "select count(*) from mediation_parked"))
                    .as("what a lost replica left is purged")
                    .isZero();
        });
    }

    private static long facts(Connection database, String verb) {
        return number(
                database,
                "select count(distinct subject) from ledger_entry where type = 'id.kironggo.call." + verb + ".v1'");
    }

    private static long number(Connection database, String sql) {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The status of the answer; 0 where the connection broke off. */
    private CompletableFuture<Integer> call(PackagedService at, String token, int number) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + at.port() + "/v1/exchange/DISPENDUKCAPIL/antre/hal/" + number))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(50))
                .build();
        return http.sendAsync(request, BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode)
                .exceptionally(broken -> 0);
    }

    private Thread connector(PackagedService at, String token) {
        var thread = new Thread(() -> {
            while (!over) {
                try {
                    takeAndAnswer(at, token);
                } catch (RuntimeException itsReplicaIsGone) {
                    return;
                }
            }
        });
        thread.start();
        return thread;
    }

    private void takeAndAnswer(PackagedService at, String token) {
        List<String> ids = bearing(at, token).get("/v1/exchange/pending?wait=1").path("items.id");
        for (String id : ids) {
            int status = bearing(at, token)
                    .body(Map.of("status", 200, "body", Base64.getEncoder().encodeToString(new byte[100])))
                    .post("/v1/exchange/pending/" + id + "/answer")
                    .statusCode();
            if (status == 204) {
                answered.incrementAndGet();
            }
        }
    }
}
