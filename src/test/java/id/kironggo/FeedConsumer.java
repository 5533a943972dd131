package id.kironggo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads the feed of a packaged service by long polls, and knows nothing between two of them but the cursor in its file. */
final class FeedConsumer implements Runnable {

    private final Path cursor;
    private final String token;
    private final AtomicBoolean isOver;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> read = new CopyOnWriteArrayList<>();
    private final List<Long> latencies = new ArrayList<>();
    private volatile int port;
    private final AtomicInteger failures = new AtomicInteger();

    FeedConsumer(Path cursor, String token, AtomicBoolean isOver) {
        this.cursor = cursor;
        this.token = token;
        this.isOver = isOver;
    }

    /** From its next call on. */
    void goTo(int replica) {
        port = replica;
    }

    @Override
    public void run() {
        while (!isOver.get()) {
            try {
                read(5);
            } catch (IOException cutOff) {
                failures.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    void readToTheEnd() throws IOException, InterruptedException {
        while (read(0) > 0) {
            // goes on
        }
    }

    /** Reads on from the cursor, and keeps the next one once it has what was read. */
    private int read(int wait) throws IOException, InterruptedException {
        var query = "?limit=50&wait=" + wait + (Files.exists(cursor) ? "&after=" + Files.readString(cursor) : "");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/events" + query))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.body());
        }
        var now = Instant.now();
        var page = new ObjectMapper().readTree(answer.body());
        for (JsonNode event : page.path("items")) {
            read.add(event.path("id").asText());
            var time = OffsetDateTime.parse(event.path("time").asText()).toInstant();
            latencies.add(Duration.between(time, now).toMillis());
        }
        Files.writeString(cursor, page.path("next").asText());
        return page.path("items").size();
    }

    List<String> read() {
        return read;
    }

    int failures() {
        return failures.get();
    }

    /** From the fact to its being read, with what the consumer was away. */
    String latencies() {
        var sorted = latencies.stream().sorted().toList();
        return "from fact to reader, other work beside: median " + sorted.get(sorted.size() / 2) + " ms, p90 "
                + sorted.get(sorted.size() * 9 / 10) + " ms";
    }
}
