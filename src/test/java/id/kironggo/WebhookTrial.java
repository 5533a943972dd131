package id.kironggo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service is killed in the middle of telling: nothing that happened stays untold. */
class WebhookTrial {

    private static final int REQUESTS = 400;

    private final Map<String, AtomicInteger> told = new ConcurrentHashMap<>();

    /** How long the receiver takes over each: so long at first that telling can't keep up with what happens. */
    private volatile int millis = 2_000;

    /** What the receiver has in hand is lost together with the service: nothing of it counts. */
    private volatile boolean isDeaf;

    private final CountDownLatch killed = new CountDownLatch(1);

    @TempDir
    Path data;

    @Test
    void killedInTheMiddleItLosesNone() throws Exception {
        var receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        var workers = new ThreadPoolExecutor(8, 8, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());
        receiver.setExecutor(workers);
        receiver.createContext("/", this::take);
        receiver.start();
        int port = receiver.getAddress().getPort();
        var environment = Map.of("KIRONGGO_DEMO", "true", "KIRONGGO_OUTBOUND_ALLOW", "127.0.0.1:" + port);
        Set<String> submitted;
        try (var service = PackagedService.launch(data, environment).awaitReady()) {
            submitted = submitted(service, port);
            millis = 200;
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> told.size() > REQUESTS / 4);
            isDeaf = true;
            service.kill();
            killed.countDown();
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> workers.getQueue().isEmpty() && workers.getActiveCount() == 0);
        isDeaf = false;
        int before = told.size();
        assertThat(before).as("in the middle").isLessThan(submitted.size());
        try (var again = PackagedService.launch(data, environment).awaitReady()) {
            await().atMost(Duration.ofSeconds(120))
                    .untilAsserted(() -> assertThat(told.keySet()).isEqualTo(submitted));
            assertThat(again.port()).isPositive();
        } finally {
            receiver.stop(0);
            workers.shutdown();
        }
        System.out.printf(
                "%d requests, killed when %d were told: all told, %d of them twice%n",
                submitted.size(),
                before,
                told.values().stream().filter(times -> times.get() > 1).count());
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var event = new JsonPath(body);
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
            if (isDeaf) {
                killed.await();
                exchange.close();
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        told.computeIfAbsent(event.getString("subject"), any -> new AtomicInteger())
                .incrementAndGet();
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private static Set<String> submitted(PackagedService service, int port) throws Exception {
        String token = PackagedExchange.token(service, "demo-app");
        at(service, token)
                .body(Map.of(
                        "url", "http://127.0.0.1:" + port + "/", "types", List.of("id.kironggo.request.submitted.v1")))
                .post("/v1/subscriptions")
                .then()
                .statusCode(201);
        var body = sample(service);
        var submitters = Executors.newFixedThreadPool(8);
        var calls = new ArrayList<Future<String>>();
        for (int i = 0; i < REQUESTS; i++) {
            calls.add(submitters.submit(() -> at(service, token)
                    .body(body)
                    .post("/v1/requests")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id")));
        }
        var submitted = new HashSet<String>();
        for (var call : calls) {
            submitted.add("requests/" + call.get(60, TimeUnit.SECONDS));
        }
        submitters.shutdown();
        return submitted;
    }

    private static Map<String, Object> sample(PackagedService service) {
        Map<String, Object> example = at(service, PackagedExchange.token(service, "demo-app"))
                .get("/v1/services/PENGADUAN-UMUM")
                .path("example");
        return Map.of(
                "service",
                "PENGADUAN-UMUM",
                "answers",
                example,
                "anonymous",
                true,
                "place",
                Map.of("village", "35.11.07.2001"));
    }

    private static RequestSpecification at(PackagedService service, String token) {
        return given().baseUri("http://localhost")
                .port(service.port())
                .header("Authorization", "Bearer " + token)
                .contentType("application/json");
    }
}
