import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * How long it takes from a fact to whoever listens: requests are submitted at a steady pace, three facts each, and one listener
 * waits for them by long polls, while others wait for what doesn't come. The time is from the fact's own, before its commit, until
 * the listener has the whole answer.
 *
 * <p>Arguments: address, token of who submits, of who listens, of who waits in vain; facts a second, seconds to warm up, seconds to
 * measure, how many wait in vain. Prints facts a second, p50, p99 and the longest in milliseconds, and failures.
 */
final class Feed {

    private static final int FACTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern TIME = Pattern.compile("\"subject\":\"[^\"]*\",\"time\":\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"\\}$");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger failures = new AtomicInteger();
    private final String base;
    private volatile boolean isOver;
    private volatile Instant from = Instant.MAX;
    private final List<Double> latencies = new ArrayList<>();

    private Feed(String base) {
        this.base = base;
    }

    public static void main(String[] arguments) throws Exception {
        var feed = new Feed(arguments[0]);
        int facts = Integer.parseInt(arguments[4]);
        int warm = Integer.parseInt(arguments[5]);
        int seconds = Integer.parseInt(arguments[6]);
        for (int i = 0; i < Integer.parseInt(arguments[7]); i++) {
            feed.waitInVain(arguments[3], "latest");
        }
        var listener = new Thread(() -> feed.listen(arguments[2]));
        listener.start();
        var pace = Executors.newScheduledThreadPool(2);
        var sent = new AtomicInteger();
        pace.scheduleAtFixedRate(
                () -> feed.submit(arguments[1], sent.incrementAndGet()), 0, 1_000_000_000L * FACTS / facts, TimeUnit.NANOSECONDS);
        TimeUnit.SECONDS.sleep(warm);
        feed.from = Instant.now();
        TimeUnit.SECONDS.sleep(seconds);
        feed.isOver = true;
        pace.shutdownNow();
        listener.join();
        feed.print(seconds);
        System.exit(0);
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token).timeout(PATIENCE);
    }

    private void submit(String token, int number) {
        var body = """
            {"service": "BANSOS-USUL", "applicant": {"name": "Contoh Pemohon %1$d", "nik": "351107%2$02d%3$02d%4$02d9999", "phone": "0812%1$08d"},
             "answers": {"familyCardNumber": "351107%2$02d%3$02d109999", "dependants": 3, "monthlyIncomeIdr": 900000, "program": "PKH"},
             "place": {"village": "35.11.07.2001"}}"""
                .formatted(number, 1 + number % 28, 1 + number % 12, 50 + number % 49);
        var request = request("/v1/requests", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        http.sendAsync(request, BodyHandlers.ofString()).whenComplete((answer, failure) -> {
            if (!isOver && (failure != null || answer.statusCode() != 201)) {
                failures.incrementAndGet();
            }
        });
    }

    private void listen(String token) {
        var after = "latest";
        while (!isOver) {
            try {
                var answer = http.send(
                        request("/v1/events?limit=100&wait=10&after=" + after, token).build(), BodyHandlers.ofString());
                var now = Instant.now();
                var next = NEXT.matcher(answer.body());
                if (answer.statusCode() != 200 || !next.find()) {
                    throw new IOException(answer.body());
                }
                after = next.group(1);
                TIME.matcher(answer.body()).results().forEach(time -> heard(time.group(1), now));
            } catch (IOException e) {
                failures.incrementAndGet();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void heard(String time, Instant now) {
        var at = OffsetDateTime.parse(time).toInstant();
        if (!at.isBefore(from) && !isOver) {
            latencies.add(Duration.between(at, now).toNanos() / 1e6);
        }
    }

    /** By long polls of somebody whom nothing of this concerns, one after the other. */
    private void waitInVain(String token, String after) {
        var request = request("/v1/events?type=id.kironggo.request.*&wait=30&after=" + after, token).build();
        http.sendAsync(request, BodyHandlers.ofString()).whenComplete((answer, failure) -> {
            var next = failure == null ? NEXT.matcher(answer.body()) : null;
            if (!isOver && (next == null || !next.find())) {
                failures.incrementAndGet();
            } else if (!isOver) {
                waitInVain(token, next.group(1));
            }
        });
    }

    private void print(int seconds) {
        latencies.sort(null);
        int many = latencies.size();
        System.out.printf(
                Locale.ROOT,
                "%.0f %.1f %.1f %.1f %d%n",
                (double) many / seconds,
                many == 0 ? 0 : latencies.get(many / 2),
                many == 0 ? 0 : latencies.get(many * 99 / 100),
                many == 0 ? 0 : latencies.get(many - 1),
                failures.get());
    }
}
