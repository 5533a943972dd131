package id.kironggo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** They hand in requests at one replica, one after the other, until they go home; its answer is 201 or it isn't there. */
final class Citizens implements AutoCloseable {

    private static final String REQUEST = """
            {"service": "BANSOS-USUL", "applicant": {"name": "Contoh Pemohon", "nik": "3511074501909999", "phone": "081200009999"},
             "answers": {"familyCardNumber": "3511070101109999", "dependants": 3, "monthlyIncomeIdr": 900000, "program": "PKH"},
             "place": {"village": "35.11.07.2001"}}""";

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger submitted = new AtomicInteger();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private volatile PackagedService service;
    private volatile boolean isOver;

    Citizens(PackagedService service) {
        this.service = service;
        var token = PackagedExchange.token(service, "demo-app");
        for (int i = 0; i < 2; i++) {
            var thread = new Thread(() -> submit(token), "citizen");
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** From now on to this replica. */
    void goTo(PackagedService other) {
        service = other;
    }

    /** Until so many more requests were taken. */
    void await(int more) {
        int before = submitted.get();
        Awaitility.await().atMost(Duration.ofSeconds(120)).until(() -> {
            assertThat(refused).isEmpty();
            return submitted.get() >= before + more;
        });
    }

    void goHome() throws InterruptedException {
        isOver = true;
        for (var thread : threads) {
            thread.join(30_000);
        }
        assertThat(refused).isEmpty();
    }

    @Override
    public void close() {
        isOver = true;
    }

    private void submit(String token) {
        while (!isOver) {
            var at = service;
            try {
                var answer = PackagedExchange.bearing(at, token).body(REQUEST).post("/v1/requests");
                if (answer.statusCode() == 201) {
                    submitted.incrementAndGet();
                } else {
                    refused.add(answer.asString());
                }
            } catch (Exception e) {
                if (at == service) {
                    refused.add(e.toString());
                }
            }
        }
    }
}
