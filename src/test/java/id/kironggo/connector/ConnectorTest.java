package id.kironggo.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.Plain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls from a Kironggo that is played to a server of an office, and back. */
@Plain
class ConnectorTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<Connector> running = new ArrayList<>();
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private Headquarters kironggo;
    private Office office;

    @BeforeEach
    void open() throws IOException {
        kironggo = new Headquarters();
        office = new Office();
    }

    @AfterEach
    void close() {
        running.forEach(Connector::stop);
        office.close();
        kironggo.close();
    }

    @Test
    void aCallIsForwardedAsItCame() throws Exception {
        start();
        var headers = Map.of(
                "content-type", "application/json",
                "x-many", List.of("1", "2"),
                "host", "evil.example",
                "connection", "keep-alive, x-hop",
                "x-hop", "1",
                "content-length", "99",
                "expect", "100-continue");
        kironggo.park(
                "c1",
                "POST",
                "/penduduk/351107%2001",
                LONG,
                "query",
                "rincian=ya&nama=budi%20s",
                "salt",
                "c2FsdA==",
                "body",
                "eyJuaWsiOiAiMzUxMSJ9",
                "headers",
                headers);
        kironggo.answer("c1");
        assertThat(office.heard()).hasSize(1);
        assertThat(office.heard().get(0))
                .startsWith("POST /penduduk/351107%2001?rincian=ya&nama=budi%20s {")
                .endsWith(" {\"nik\": \"3511\"}")
                .contains("content-length=15", "host=127.0.0.1:", "x-many=1|2", "content-type=application/json")
                .contains("x-exchange-id=c1", "x-exchange-assertion=who.calls.why", "x-exchange-salt=c2FsdA==")
                .doesNotContain("x-hop", "evil", "connection=", "expect=", "upgrade=");
    }

    @Test
    void itsAnswerIsBroughtBack() throws Exception {
        start();
        kironggo.park("c1", "GET", "/penduduk", LONG);
        var answer = kironggo.answer("c1");
        assertThat(answer.path("status").asInt()).isEqualTo(200);
        assertThat(new String(answer.path("body").binaryValue(), StandardCharsets.UTF_8))
                .isEqualTo("{\"ok\": true}");
        assertThat(answer.path("headers").path("content-type").asText()).isEqualTo("application/json");
        assertThat(answer.path("headers").path("x-several").asText()).isEqualTo("a, b");
        assertThat(answer.path("headers").fieldNames())
                .toIterable()
                .doesNotContain("connection", "x-of-this-hop", "content-length");
    }

    @Test
    void aLineIsLoggedThatTellsNothingOfAPerson() throws Exception {
        start();
        kironggo.park("c1", "GET", "/penduduk/3511070101909999", LONG, "query", "nama=budi");
        kironggo.answer("c1");
        await().until(() -> log().contains("c1"));
        assertThat(log()).containsPattern("(?m)^c1 penduduk GET 200 [0-9]+ ms$").hasLineCount(1);
    }

    @Test
    void onlyTheAskedApiIsAskedForAndNoMoreThanWorkersAreFree() throws Exception {
        start("--api", "penduduk", "--workers", "3");
        kironggo.park("c1", "GET", "/", LONG);
        kironggo.answer("c1");
        assertThat(kironggo.polls().get(0)).isEqualTo("wait=20&limit=3&api=penduduk");
    }

    @Test
    void callsGoSideBySideButNoMoreThanThereAreWorkers() throws Exception {
        start("--workers", "2");
        for (int i = 0; i < 6; i++) {
            kironggo.park("c" + i, "GET", "/slow/300", LONG);
        }
        for (int i = 0; i < 6; i++) {
            assertThat(kironggo.answer("c" + i).path("status").asInt()).isEqualTo(200);
        }
        assertThat(office.busiest()).isEqualTo(2);
    }

    @Test
    void aServerThatIsDownIsA502() throws Exception {
        office.close();
        start();
        kironggo.park("c1", "GET", "/", LONG);
        assertThat(kironggo.answer("c1").path("status").asInt()).isEqualTo(502);
        await().until(() -> log().contains("GET 502 (unreachable)"));
    }

    @Test
    void aServerThatIsTooSlowIsA504InTime() throws Exception {
        start();
        long begun = System.nanoTime();
        kironggo.park("c1", "GET", "/slow/8000", Duration.ofMillis(1500));
        assertThat(kironggo.answer("c1").path("status").asInt()).isEqualTo(504);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(1500));
    }

    @Test
    void aCallWhoseTimeIsOverByTheOfficesClockIsForwardedAllTheSame() throws Exception {
        start();
        kironggo.park("c1", "GET", "/slow/200", Duration.ofMinutes(-5));
        assertThat(kironggo.answer("c1").path("status").asInt()).isEqualTo(200);
    }

    @Test
    void tenMebibytesPassAndMoreDoNot() throws Exception {
        start();
        kironggo.park("full", "GET", "/size/" + 10 * 1024 * 1024, LONG);
        kironggo.park("over", "GET", "/size/" + (10 * 1024 * 1024 + 1), LONG);
        assertThat(kironggo.answer("full").path("body").binaryValue()).hasSize(10 * 1024 * 1024);
        var over = kironggo.answer("over");
        assertThat(over.path("status").asInt()).isEqualTo(502);
        assertThat(over.path("headers").path("X-Exchange-Error").asText()).isEqualTo("too-large");
    }

    @Test
    void redirectsAndErrorsAreAnswersToo() throws Exception {
        start();
        kironggo.park("c1", "GET", "/redirect/x", LONG);
        kironggo.park("c2", "DELETE", "/status/418", LONG);
        var redirect = kironggo.answer("c1");
        assertThat(redirect.path("status").asInt()).isEqualTo(302);
        assertThat(redirect.path("headers").path("location").asText()).isEqualTo("/");
        assertThat(kironggo.answer("c2").path("status").asInt()).isEqualTo(418);
        assertThat(office.heard()).hasSize(2);
    }

    @Test
    void aPathThatWouldBecomeAHostIsNotForwarded() throws Exception {
        start();
        var paths = List.of("@elsewhere.example/", ".elsewhere.example/", "", "/a b", "/a\r\nx: y");
        for (int i = 0; i < paths.size(); i++) {
            kironggo.park("c" + i, "GET", paths.get(i), LONG);
            assertThat(kironggo.answer("c" + i).path("status").asInt())
                    .as(paths.get(i))
                    .isEqualTo(502);
        }
        assertThat(office.heard()).isEmpty();
    }

    @Test
    void whatIsGivenOutAgainIsAnsweredOnce() throws Exception {
        start();
        for (int times = 0; times < 3; times++) {
            kironggo.park("c1", "GET", "/slow/1000", LONG);
        }
        kironggo.park("c2", "GET", "/slow/1500", LONG);
        kironggo.answer("c2");
        assertThat(kironggo.answered("c1")).isEqualTo(1);
        assertThat(office.heard()).hasSize(2);
    }

    @Test
    void anAnswerThatComesTooLateIsToldAndForgotten() throws Exception {
        kironggo.refuseAnswers(404, 409);
        start();
        kironggo.park("c1", "GET", "/", LONG);
        kironggo.park("c2", "GET", "/", LONG);
        await().until(() -> log().lines().count() == 2);
        assertThat(log().lines()).allMatch(line -> line.contains("GET 200, too late"));
        kironggo.park("c3", "GET", "/", LONG);
        assertThat(kironggo.answer("c3").path("status").asInt()).isEqualTo(200);
    }

    @Test
    void anAnswerIsBroughtAgainWhereKironggoStumbles() throws Exception {
        kironggo.refuseAnswers(500, 503);
        start();
        kironggo.park("c1", "GET", "/", LONG);
        assertThat(kironggo.answer("c1").path("status").asInt()).isEqualTo(200);
    }

    @Test
    void anAnswerThatKironggoDoesNotTakeBecomesA502() throws Exception {
        kironggo.refuseAnswers(400);
        start();
        kironggo.park("c1", "GET", "/", LONG);
        assertThat(kironggo.answer("c1").path("status").asInt()).isEqualTo(502);
    }

    @Test
    void aTokenIsKeptWhileItLastsAndRenewedWhenItIsNoLongerTaken() throws Exception {
        start();
        for (var call : List.of("c1", "c2")) {
            kironggo.park(call, "GET", "/", LONG);
            kironggo.answer(call);
        }
        assertThat(kironggo.tokens()).hasSize(1);
        kironggo.refusePolls(401);
        await().until(() -> kironggo.tokens().size() == 2);
        kironggo.park("c3", "GET", "/", LONG);
        kironggo.answer("c3");
        assertThat(kironggo.tokens()).hasSize(2);
        assertThat(log()).doesNotContain("next try");
    }

    @Test
    void aTokenIsRenewedBeforeItExpires() throws Exception {
        kironggo.tokensLast(2);
        start();
        await().atMost(Duration.ofSeconds(10)).until(() -> kironggo.tokens().size() >= 3);
        kironggo.park("c1", "GET", "/", LONG);
        assertThat(kironggo.answer("c1").path("status").asInt()).isEqualTo(200);
        assertThat(log()).doesNotContain("next try");
    }

    @Test
    void kironggoIsAskedAgainAfterItWasAway() throws Exception {
        kironggo.refusePolls(503, 500);
        start();
        kironggo.park("c1", "GET", "/", LONG);
        assertThat(kironggo.answer("c1").path("status").asInt()).isEqualTo(200);
        assertThat(log()).contains("with 503; next try in 1", "with 500; next try in");
    }

    @Test
    void aWrongSecretEndsIt() throws Exception {
        var arguments = List.of("--url", kironggo.url(), "--client-id", "dlh", "--to", office.url());
        var settings = Settings.of(arguments, Map.of("KIRONGGO_CLIENT_SECRET", "wrong"));
        assertThat(new Connector(settings, Clock.systemUTC(), out()).work()).isEqualTo(1);
        assertThat(log()).contains("doesn't take this client id and secret").doesNotContain("wrong");
    }

    @Test
    void whatIsInHandIsFinished() throws Exception {
        start();
        kironggo.park("c1", "GET", "/slow/1500", LONG);
        await().until(() -> office.busiest() == 1);
        running.get(0).stop();
        assertThat(ended).succeedsWithin(Duration.ofSeconds(1)).isEqualTo(0);
        assertThat(kironggo.answered("c1")).isEqualTo(1);
        int polls = kironggo.polls().size();
        kironggo.park("c2", "GET", "/", LONG);
        await().during(Duration.ofMillis(500)).until(() -> kironggo.polls().size() == polls);
    }

    private void start(String... more) throws Settings.Wrong {
        var arguments =
                new ArrayList<>(List.of("--url", kironggo.url() + "/", "--client-id=dlh", "--to", office.url()));
        arguments.addAll(List.of(more));
        var settings = Settings.of(arguments, Map.of("KIRONGGO_CLIENT_SECRET", "s+cret"));
        var connector = new Connector(settings, Clock.systemUTC(), out());
        running.add(connector);
        new Thread(() -> ended.complete(connector.work()), "connector").start();
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private String log() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
