package id.kironggo.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Calls that are no decent HTTP, or none that may pass: a provider never sees them, and the answer is a refusal. */
@QuarkusTest
class HostileCallTest {

    private static final int HOUSE = 5;
    private static final int CALLS = 1_000;
    private static final long SEED = 20_261_127;

    private static final List<String> PATHS = List.of(
            "/hal/../x",
            "/hal/%2e%2e/x",
            "/hal/%2E%2E%2Fx",
            "/hal/%252e",
            "/hal//x",
            "/hal/a;b",
            "/hal/%00",
            "/hal/%c0%ae",
            "/lain/1",
            "/hal/1/2",
            "/hal/%5c..",
            "/%2e/hal/1",
            "/hal/1%0d%0aX-A: b",
            "/hal/\u00e9");

    private static final List<String> HEADERS = List.of(
            "Content-Length: -1",
            "Content-Length: 5\r\nContent-Length: 6",
            "Transfer-Encoding: chunked\r\nContent-Length: 3",
            "Transfer-Encoding: xchunked",
            "X-A\u0000: b",
            "Acting-Officer: 3511074501909999",
            "Connection: close, Content-Length",
            "Authorization: Bearer x.y.z",
            "Expect: nothing",
            "X-Long: " + "x".repeat(20_000));

    @Test
    void whateverIsSentNothingPassesThatMustNotAndNoAnswerIsOurFault() throws IOException {
        try (var neighbour = Neighbour.listening(HOUSE, Echo::answer)
                .registerAt(HOUSE, Map.of("timeoutSeconds", 2))
                .granted()) {
            var random = new SplittableRandom(SEED);
            int before = Echo.CALLS.get();
            for (int i = 0; i < CALLS; i++) {
                var path = PATHS.get(random.nextInt(PATHS.size()));
                var header = random.nextInt(3) == 0 ? HEADERS.get(random.nextInt(HEADERS.size())) : "X-Decent: yes";
                int status = status(neighbour, path, header, random.nextBoolean() ? "GET" : "POST");
                assertThat(status).as("%s with %s", path, header).isBetween(400, 431);
            }
            assertThat(Echo.CALLS).as("calls that reached the provider").hasValue(before);
            assertThat(neighbour.get("/hal/1").statusCode()).isEqualTo(200);
        }
    }

    private static int status(Neighbour neighbour, String path, String header, String method) throws IOException {
        var at = Neighbour.at(neighbour.api(), "");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), at.getPort())) {
            socket.setSoTimeout(5_000);
            var token = header.startsWith("Authorization")
                    ? ""
                    : "Authorization: Bearer " + Tokens.of(Neighbour.CONSUMER.client()) + "\r\n";
            var head = method + " " + at.getRawPath() + path + " HTTP/1.1\r\nHost: x\r\n" + token + header + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(line.substring(9, 12));
        }
    }
}
