package id.kironggo.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.Desk;
import id.kironggo.Pictures;
import id.kironggo.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** An upload streams: what it holds in memory does not depend on its size. */
@QuarkusTest
class UploadMemoryTest {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int SIZE = 10 * MEBIBYTE;
    private static final int ALLOWED = 2 * MEBIBYTE;
    private static final int PARALLEL = 6;
    private static final int WITHHELD = 1000;
    private static final String TAIL = "\r\n--x--\r\n";

    @TestHTTPResource
    URI server;

    /** All but their last bytes have been sent: whoever keeps a file in memory keeps all of it now. */
    @Test
    void tenMebibytesGrowTheHeapByLessThanTwo() throws IOException {
        byte[] pdf = Pictures.pdfOf(SIZE);
        new Desk("demo-app").upload("pertama.pdf", pdf);
        var uploads = new ArrayList<Socket>();
        long before = usedHeap();
        try {
            for (int i = 0; i < PARALLEL; i++) {
                uploads.add(begun(pdf));
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> onDisk() > (long) PARALLEL * (SIZE - MEBIBYTE / 4));

            long grown = (usedHeap() - before) / PARALLEL;

            System.out.printf("Heap per upload of 10 MiB: %d KiB%n", grown / 1024);
            assertThat(grown).isLessThan(ALLOWED);
            for (var upload : uploads) {
                upload.getOutputStream().write(pdf, SIZE - WITHHELD, WITHHELD);
                upload.getOutputStream().write(TAIL.getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(upload.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 201");
            }
        } finally {
            for (var upload : uploads) {
                upload.close();
            }
        }
    }

    private Socket begun(byte[] pdf) throws IOException {
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"besar.pdf\"\r\n\r\n";
        var request = "POST /v1/files HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                + "Authorization: Bearer " + Tokens.of("demo-app") + "\r\nContent-Length: "
                + (head.length() + SIZE + TAIL.length()) + "\r\n\r\n" + head;
        var socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(pdf, 0, SIZE - WITHHELD);
        return socket;
    }

    private static long onDisk() {
        var data = Path.of(ConfigProvider.getConfig().getValue("kironggo.data-dir", String.class));
        try (var arriving = java.nio.file.Files.list(data.resolve("files").resolve("arriving"))) {
            return arriving.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is still referred to: the least of several looks, since others live in this heap too. */
    private static long usedHeap() {
        var memory = ManagementFactory.getMemoryMXBean();
        return LongStream.range(0, 4)
                .map(look -> {
                    memory.gc();
                    return memory.getHeapMemoryUsage().getUsed();
                })
                .min()
                .orElseThrow();
    }
}
