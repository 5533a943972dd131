package id.kironggo.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.kironggo.Owner;
import id.kironggo.Street;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Providers that hang, drip, reset, lie about their length, pour out a gigabyte or redirect: none of them hurts but itself. */
@QuarkusTest
class HostileProviderTest {

    private static final int HOUSE = 1;
    private static final int CANARY = 2;
    private static final AtomicInteger AT_THE_CANARY = new AtomicInteger();
    private static ServerSocket provider;
    private static ServerSocket canary;

    private static volatile RawProvider.Behaviour behaviour;

    @BeforeAll
    static void begin() throws IOException {
        provider = RawProvider.listening(HOUSE, (call, answer) -> {
            var head = new byte[8_192];
            if (call.getInputStream().read(head) > 0) {
                behaviour.with(call, answer);
            }
        });
        canary = RawProvider.listening(CANARY, (call, answer) -> AT_THE_CANARY.incrementAndGet());
    }

    @AfterAll
    static void end() throws IOException {
        provider.close();
        canary.close();
    }

    @Test
    void aProviderThatHangsIsLateAfterTheTimeOutOfItsApi() {
        var neighbour = hostile((call, answer) -> Thread.sleep(10_000));
        long begun = System.nanoTime();
        var answer = neighbour.get("/hal/1");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(Neighbour.error(answer)).isEqualTo("timed-out");
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(3));
        awaitOutcome(answer, "TIMED_OUT");
    }

    @Test
    void aProviderThatDripsIsCutOff() {
        var neighbour = hostile((call, answer) -> {
            RawProvider.write(answer, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            for (int i = 0; i < 100; i++) {
                RawProvider.write(answer, ".");
                Thread.sleep(100);
            }
        });
        long begun = System.nanoTime();
        assertThatThrownBy(() -> neighbour.get("/hal/1")).isInstanceOf(Neighbour.BrokenOff.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        awaitLast(neighbour, "TOO_SLOW");
    }

    @Test
    void aProviderThatDripsItsHeadIsLate() {
        var neighbour = hostile((call, answer) -> {
            for (char letter :
                    "HTTP/1.1 200 OK\r\nX-Long: ".concat("x".repeat(1_000)).toCharArray()) {
                RawProvider.write(answer, String.valueOf(letter));
                Thread.sleep(50);
            }
        });
        assertThat(neighbour.get("/hal/1").statusCode()).isEqualTo(504);
    }

    @Test
    void aProviderThatResetsIsABadGateway() {
        var neighbour = hostile((call, answer) -> call.setSoLinger(true, 0));
        var answer = neighbour.get("/hal/1");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(Neighbour.error(answer)).isEqualTo("broken-off");
        awaitOutcome(answer, "BROKEN_OFF");
    }

    @Test
    void aProviderThatSpeaksNoHttpIsABadGateway() {
        var neighbour = hostile((call, answer) -> RawProvider.write(answer, "SSH-2.0-OpenSSH_9.2\r\n\r\n"));
        assertThat(neighbour.get("/hal/1").statusCode()).isEqualTo(502);
    }

    @Test
    void anAnswerShorterThanItSaysIsNotTakenForAWholeOne() {
        var neighbour = hostile(
                (call, answer) -> RawProvider.write(answer, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort"));
        assertThatThrownBy(() -> neighbour.get("/hal/1")).isInstanceOf(Neighbour.BrokenOff.class);
        awaitLast(neighbour, "BROKEN_OFF");
    }

    @Test
    void whatComesAfterAnAnswerIsNotTakenForTheNext() {
        var neighbour = hostile((call, answer) -> {
            RawProvider.write(
                    answer,
                    "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nrealHTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged");
            Thread.sleep(200);
        });
        for (int i = 0; i < 3; i++) {
            assertThat(neighbour.get("/hal/" + i).body()).isEqualTo("real");
        }
    }

    @Test
    void anAnswerThatSaysItIsAGigabyteIsNotBegun() {
        var neighbour = hostile((call, answer) -> {
            RawProvider.write(answer, "HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n");
            pour(answer);
        });
        var answer = neighbour.get("/hal/1");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(Neighbour.error(answer)).isEqualTo("answer-too-large");
    }

    @Test
    void aGigabyteThatDoesNotSayHowLargeItIsIsCutOffAtTheLimit() {
        var poured = new AtomicInteger();
        var neighbour = hostile((call, answer) -> {
            RawProvider.write(answer, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            poured.set(pour(answer));
        });
        assertThatThrownBy(() -> neighbour.get("/hal/1")).isInstanceOf(Neighbour.BrokenOff.class);
        awaitLast(neighbour, "ANSWER_TOO_LARGE");
        await().atMost(Duration.ofSeconds(10)).until(() -> poured.get() > 0);
        assertThat(poured).as("KiB that the provider got rid of").hasValueLessThan(64 * 1_024);
    }

    @Test
    void aRedirectIsToldAndNotFollowed() {
        var target = "http://127.0.0.1:" + Street.port(CANARY) + "/";
        var neighbour = hostile((call, answer) -> RawProvider.write(
                answer, "HTTP/1.1 302 Found\r\nLocation: " + target + "\r\nContent-Length: 0\r\n\r\n"));
        var answer = neighbour.get("/hal/1");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(AT_THE_CANARY).hasValue(0);
    }

    @Test
    void anAnswerThatBecomesSomethingElseIsABadGateway() {
        var neighbour = hostile((call, answer) -> {
            RawProvider.write(
                    answer, "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
            Thread.sleep(3_000);
        });
        assertThat(neighbour.get("/hal/1").statusCode()).isIn(502, 504);
    }

    @Test
    void aProviderThatIsNotThereIsABadGateway() {
        try (var neighbour =
                Neighbour.absent().registerAt(3, Map.of("timeoutSeconds", 1)).granted()) {
            var answer = neighbour.get("/hal/1");
            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(Neighbour.error(answer)).isEqualTo("unreachable");
            awaitOutcome(answer, "UNREACHABLE");
        }
    }

    @Test
    void whereTheProviderKeepsFailingCallsAreHeldOffUntilItIsWellAgain() {
        var isWell = new AtomicBoolean();
        var reached = new AtomicInteger();
        var neighbour = hostile((call, answer) -> {
            reached.incrementAndGet();
            if (isWell.get()) {
                RawProvider.write(answer, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nwell");
            }
        });
        var statuses = IntStream.range(0, 20).map(i -> neighbour.get("/hal/1").statusCode());
        assertThat(statuses).containsOnly(502);
        await().atMost(Duration.ofSeconds(3))
                .until(() -> neighbour.get("/hal/1").statusCode() == 503);
        int before = reached.get();
        var held = neighbour.get("/hal/1");
        assertThat(held.statusCode()).isEqualTo(503);
        assertThat(Neighbour.error(held)).isEqualTo("circuit-open");
        assertThat(held.headers().firstValue("Retry-After")).contains("5");
        assertThat(reached).hasValue(before);
        isWell.set(true);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> neighbour.get("/hal/1").statusCode() == 200);
    }

    @Test
    void aConsumerThatGoesAwayIsWrittenDownAndTheProviderLetGo() throws IOException {
        var isOver = new AtomicBoolean();
        var neighbour = hostile(
                (call, answer) -> {
                    call.setSoTimeout(8_000);
                    isOver.set(call.getInputStream().read() < 0);
                },
                9);
        var uri = Neighbour.at(neighbour.api(), "/hal/1");
        try (var consumer = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
            RawProvider.write(
                    consumer.getOutputStream(),
                    "GET " + uri.getRawPath() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                            + id.kironggo.Tokens.of(Neighbour.CONSUMER.client()) + "\r\n\r\n");
            await().atMost(Duration.ofSeconds(5)).until(() -> last(neighbour, "call.intended") == 1);
        }
        await().atMost(Duration.ofSeconds(5)).untilTrue(isOver);
        awaitLast(neighbour, "ABANDONED");
    }

    private static Neighbour hostile(RawProvider.Behaviour how) {
        return hostile(how, 1);
    }

    private static Neighbour hostile(RawProvider.Behaviour how, int timeoutSeconds) {
        behaviour = how;
        return Neighbour.absent()
                .registerAt(HOUSE, Map.of("timeoutSeconds", timeoutSeconds, "maxBytes", 1_048_576))
                .granted();
    }

    private static void awaitOutcome(HttpResponse<?> answer, String outcome) {
        var id = answer.headers().firstValue(Hops.ID).orElseThrow();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Owner.count("ledger_entry where subject = 'calls/" + id
                                + "' and canonical like '%\"outcome\":\"" + outcome + "\"%'")
                        == 1);
    }

    private static void awaitLast(Neighbour neighbour, String outcome) {
        await().atMost(Duration.ofSeconds(5))
                .until(() -> Owner.count("ledger_entry where type like '%call.ended%' and canonical like '%"
                                + neighbour.api() + "%' and canonical like '%\"" + outcome + "\"%'")
                        == 1);
    }

    private static long last(Neighbour neighbour, String type) {
        return Owner.count(
                "ledger_entry where type like '%" + type + "%' and canonical like '%" + neighbour.api() + "%'");
    }

    /** A gigabyte, for as long as anybody takes it; gives how many KiB were taken. */
    private static int pour(OutputStream to) {
        var part = new byte[1_024];
        int poured = 0;
        try {
            while (poured < 1_048_576) {
                to.write(part);
                poured++;
            }
        } catch (IOException nobodyTakesIt) {
            return poured;
        }
        return poured;
    }
}
