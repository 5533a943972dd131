package id.kironggo.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Two hundred MiB each way at once: they pass, and are never held. */
@QuarkusTest
class LargeBodyTest {

    private static final int HOUSE = 4;
    private static final long SIZE = 200L * 1_024 * 1_024;
    private static final long GROWTH = 16L * 1_024 * 1_024;

    @Test
    void aLargeBodyPassesBothWaysWhileTheHeapStaysAsItIs() throws Exception {
        try (var neighbour = Neighbour.listening(HOUSE, LargeBodyTest::echo)
                .registerAt(HOUSE, Map.of("timeoutSeconds", 30))
                .granted()) {
            neighbour.send("POST", "/hal/warm", "x".repeat(1_000_000));
            long before = used();
            var peak = new AtomicLong();
            var watch = watch(peak);
            long begun = System.nanoTime();
            var http = HttpClient.newHttpClient();
            var answer = http.send(
                    neighbour
                            .call("/hal/large")
                            .timeout(Duration.ofMinutes(4))
                            .POST(BodyPublishers.ofInputStream(Zeros::new))
                            .build(),
                    BodyHandlers.ofInputStream());
            long received = count(answer.body());
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

    /** Sends back what comes, at the pace at which it is taken. */
    private static void echo(HttpServerRequest request) {
        request.response().setChunked(true);
        ReadStream<io.vertx.core.buffer.Buffer> body = request;
        body.pipeTo(request.response());
    }

    private static Thread watch(AtomicLong peak) {
        var thread = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                peak.accumulateAndGet(used(), Math::max);
                try {
                    Thread.sleep(3_000);
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
