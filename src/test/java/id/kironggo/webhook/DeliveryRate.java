package id.kironggo.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.identity.Apps;
import id.kironggo.ledger.GroupCommit;
import id.kironggo.ledger.GroupCommit.Act;
import id.kironggo.platform.security.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How fast events get to receivers, with service, database and receivers on one machine. No part of the daily run: {@code
 * ./mvnw test -Dtest=DeliveryRate}.
 */
@QuarkusTest
class DeliveryRate {

    private static final Map<String, Object> HAPPENED = Map.of("types", List.of(Happened.TYPE));

    @Inject
    GroupCommit ledger;

    @Test
    void manyEventsToOneReceiver() throws Exception {
        try (var receiver = Receiver.in(5)) {
            var subscriber = Subscriber.of(app("rate-one"), receiver.url("/rate"), HAPPENED);
            run(receiver, subscriber, 5_000, "to warm up");
            var best = run(receiver, subscriber, 20_000, "to one receiver");
            assertThat(best).isGreaterThan(500);
        }
    }

    /** Events a second, from the first being recorded to the last being told. */
    private double run(Receiver receiver, Subscriber subscriber, int events, String what) throws SQLException {
        int before = receiver.calls("/rate").size();
        long begun = System.nanoTime();
        for (int i = 0; i < events; i += 500) {
            happen(Set.of(subscriber.desk().client()), i, 500);
        }
        double recorded = (System.nanoTime() - begun) / 1e9;
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> receiver.calls("/rate").size() >= before + events);
        double took = (System.nanoTime() - begun) / 1e9;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Owner.count("webhook_delivery where status <> 'DELIVERED' and subscription = '"
                                + subscriber.id() + "'")
                        == 0);
        System.out.printf(
                "%d events %s: %.0f deliveries/s (%.1f s; recorded in %.1f s; %d sent twice)%n",
                events,
                what,
                events / took,
                took,
                recorded,
                receiver.calls("/rate").size() - before - events);
        return events / took;
    }

    @Test
    void othersWhileOneHangs() throws Exception {
        try (var receiver = Receiver.in(5)) {
            receiver.answering("/hangs", request -> {});
            var paths = new ArrayList<>(
                    IntStream.range(0, 10).mapToObj(i -> "/fast-" + i).toList());
            var clients = new HashSet<String>();
            paths.forEach(path -> clients.add(subscribed(receiver, path)));
            clients.add(subscribed(receiver, "/hangs"));
            var arrivals = new ConcurrentHashMap<String, Instant>();
            paths.forEach(path -> receiver.answering(path, request -> {
                arrivals.put(path + request.getHeader("webhook-id"), Instant.now());
                Receiver.status(request, 204);
            }));
            int rounds = 1_500;
            for (int i = 0; i < rounds; i++) {
                happen(clients, i, 1);
                TimeUnit.MILLISECONDS.sleep(17);
            }
            paths.forEach(path -> receiver.await(path, rounds));
            report(receiver, paths, arrivals, rounds);
        }
    }

    private static void report(Receiver receiver, List<String> paths, Map<String, Instant> arrivals, int rounds) {
        var latencies = new ArrayList<Long>();
        for (var path : paths) {
            receiver.calls(path).forEach(call -> {
                var time = OffsetDateTime.parse(new JsonPath(call.body()).getString("time"))
                        .toInstant();
                latencies.add(Duration.between(time, arrivals.get(path + call.header("webhook-id")))
                        .toMillis());
            });
        }
        latencies.sort(null);
        long p99 = latencies.get(latencies.size() * 99 / 100);
        System.out.printf(
                "%d receivers while one hangs (%d events): median %d ms, p99 %d ms, longest %d ms; the hanging one was"
                        + " tried %d times%n",
                paths.size(),
                rounds,
                latencies.get(latencies.size() / 2),
                p99,
                latencies.get(latencies.size() - 1),
                receiver.calls("/hangs").size());
        assertThat(p99).isLessThan(1_000);
    }

    private static String subscribed(Receiver receiver, String path) {
        var desk = app("rate" + path.replace('/', '-'));
        Subscriber.of(desk, receiver.url(path), HAPPENED);
        return desk.client();
    }

    private static Desk app(String id) {
        Apps.ensure(id);
        return new Desk(id);
    }

    private void happen(Set<String> clients, int first, int number) throws SQLException {
        var acts = IntStream.range(first, first + number)
                .mapToObj(i -> new Act(new Happened(clients, i), Caller.system()))
                .toList();
        ledger.record(connection -> acts);
    }
}
