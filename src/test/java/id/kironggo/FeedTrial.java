package id.kironggo;

import static id.kironggo.PackagedExchange.bearing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A consumer that keeps nothing but its cursor reads from two replicas while others write; one of them is killed and comes back, and
 * the cursor goes from the one to the other and back.
 */
class FeedTrial {

    private static final int SOME = 300;
    /** Of all replicas: the tokens of one are good at the others. */
    private static final String ISSUER = "http://kironggo.example.org";

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final String TOLD = """
            select p.entry from ledger_audience a join ledger_position p on p.position = a.position
            where a.party = 'client:demo-app' order by a.position""";

    private static final String UNPLACED = "select entry from ledger_queue limit 1";

    @TempDir
    Path scratch;

    private final AtomicBoolean isOver = new AtomicBoolean();

    @Test
    void itMissesNothingAndReadsNothingTwice() throws Exception {
        var data = scratch.resolve("data");
        var threads = Executors.newFixedThreadPool(3);
        try (var stays = PackagedService.launch(data, Map.of("KIRONGGO_DEMO", "true", "KIRONGGO_ISSUER", ISSUER))
                .awaitReady()) {
            var consumer =
                    new FeedConsumer(scratch.resolve("cursor"), PackagedExchange.token(stays, "demo-app"), isOver);
            List<Future<Integer>> writing;
            Future<?> reading;
            try (var killed = stays.replica(Map.of("KIRONGGO_ISSUER", ISSUER)).awaitReady()) {
                consumer.goTo(killed.port());
                reading = threads.submit(consumer);
                writing = List.of(threads.submit(submitting(stays)), threads.submit(submitting(stays)));
                awaitRead(consumer, SOME);
                killed.kill();
            }
            consumer.goTo(stays.port());
            awaitRead(consumer, consumer.read().size() + SOME);
            try (var again = stays.replica(Map.of("KIRONGGO_ISSUER", ISSUER)).awaitReady()) {
                consumer.goTo(again.port());
                awaitRead(consumer, consumer.read().size() + SOME);
                assertAllRead(stays, consumer, reading, writing);
            }
        } finally {
            isOver.set(true);
            threads.shutdown();
        }
    }

    private void assertAllRead(
            PackagedService service, FeedConsumer consumer, Future<?> reading, List<Future<Integer>> writing)
            throws Exception {
        isOver.set(true);
        int submitted = 0;
        for (var writer : writing) {
            submitted += writer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        await().atMost(PATIENCE).until(() -> column(service, UNPLACED).isEmpty());
        reading.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        consumer.readToTheEnd();
        var told = column(service, TOLD);
        assertThat(told).hasSizeGreaterThan(submitted);
        assertThat(consumer.read()).isEqualTo(told);
        assertThat(consumer.failures()).as("it was cut off by the kill").isPositive();
        System.out.printf(
                "%d events read over two replicas, one killed and started again; %s%n",
                told.size(), consumer.latencies());
    }

    private static void awaitRead(FeedConsumer consumer, int events) {
        await().atMost(PATIENCE).until(() -> consumer.read().size() >= events);
    }

    private static List<String> column(PackagedService service, String query) throws Exception {
        try (var database = service.connect("kironggo_app");
                var rows = database.createStatement().executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Submits one after the other until it is over; gives how many. */
    private Callable<Integer> submitting(PackagedService service) {
        return () -> {
            var token = PackagedExchange.token(service, "demo-app");
            int submitted = 0;
            while (!isOver.get()) {
                bearing(service, token)
                        .body(PackagedExchange.SUBMISSION)
                        .post("/v1/requests")
                        .then()
                        .statusCode(201);
                submitted++;
            }
            return submitted;
        };
    }
}
