package id.kironggo.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Two hundred MiB each way at once: they pass, and are never held. */
@QuarkusTest
class LargeBodyTest {

    private static final int HOUSE = 4;
    private static final long SIZE = 200L * 1_024 * 1_024;
    private static final byte[] PART = new byte[65_536];
    private static final long GROWTH = 16L * 1_024 * 1_024;

    @Test
    void aLargeBodyPassesBothWaysWhileTheHeapStaysAsItIs() throws Exception {
        try (var neighbour = Neighbour.listening(HOUSE, LargeBodyTest::serve)
                .registerAt(HOUSE, Map.of("timeoutSeconds", 30))
                .granted()) {
            neighbour.send("POST", "/hal/warm", "x".repeat(1_000_000));
            long before = used();
            var peak = new AtomicLong();
            var watch = watch(peak);
            long begun = System.nanoTime();
            var http = HttpClient.newHttpClient();
            var sent = http.sendAsync(
                    neighbour
                            .call("/hal/up")
                            .POST(BodyPublishers.ofInputStream(Zeros::new))
                            .build(),
                    BodyHandlers.ofString());
            var answer = http.send(neighbour.call("/hal/down").build(), BodyHandlers.ofInputStream());
            long received = count(answer.body());
            assertThat(sent.join().body()).isEqualTo(String.valueOf(SIZE));
            watch.interrupt();
            watch.join();

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(received).isEqualTo(SIZE);
            double seconds = (System.nanoTime() - begun) / 1e9;
            long growth = peak.get() - before;
            System.out.printf("200 MiB both ways in %.0f s: the heap grew %.1f MiB%n", seconds, growth / 1_048_576.0);
            assertThat(growth).isLessThan(GROWTH);
        }
    }

    /** Counts what is sent, and gives as much to who asks for it, at the pace at which it is taken. */
    private static void serve(HttpServerRequest request) {
        if (request.method().equals(HttpMethod.GET)) {
            request.response().setChunked(true);
            pour(request.response(), SIZE);
        } else {
            var counted = new AtomicLong();
            request.handler(part -> counted.addAndGet(part.length()))
                    .endHandler(end -> request.response().end(counted.toString()));
        }
    }

    private static void pour(HttpServerResponse response, long size) {
        long left = size;
        while (left > 0 && !response.writeQueueFull()) {
            response.write(Buffer.buffer(PART));
            left -= PART.length;
        }
        long rest = left;
        if (rest > 0) {
            response.drainHandler(drained -> pour(response, rest));
        } else {
            response.end();
        }
    }

    private static Thread watch(AtomicLong peak) {
        var thread = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                peak.accumulateAndGet(used(), Math::max);
                try {
                    Thread.sleep(1_000);
                } catch (InterruptedException over) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** What is reachable now; what is garbage already does not count. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long count(InputStream body) throws IOException {
        long count = 0;
        var part = new byte[65_536];
        for (int read = body.read(part); read >= 0; read = body.read(part)) {
            count += read;
        }
        return count;
    }

    /** Two hundred MiB that nobody has to hold. */
    private static final class Zeros extends InputStream {

        private long left = SIZE;

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(most, left);
            left -= given;
            return given;
        }
    }
}
