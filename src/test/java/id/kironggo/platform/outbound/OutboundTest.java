package id.kironggo.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Plain;
import id.kironggo.platform.persistence.StartRefused;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be called and what not, by who connects to a canary on the loopback. */
@Plain
class OutboundTest {

    private Calls calls;
    private Canary canary;

    @BeforeEach
    void listen() throws IOException {
        calls = new Calls();
        canary = new Canary("127.0.0.1", 0);
    }

    @AfterEach
    void close() throws IOException {
        canary.close();
        calls.close();
    }

    @Test
    void noHostileLiteralIsConnectedTo() throws IOException {
        var out = calls.real();
        for (var host : hostile().toList()) {
            var base = "http://" + host + ":" + canary.port();
            assertThatThrownBy(() -> Calls.get(out, base)).as(host).isInstanceOf(OutboundRefused.class);
            assertThat(out.objection(URI.create(base))).as(host).isPresent();
        }
        assertThat(canary.connections()).isZero();
    }

    /** Those of the table that Java takes for a URI at all. */
    static Stream<String> hostile() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/outbound/hosts.csv")).stream()
                .filter(line -> line.contains(",special,") || line.contains(",refused,"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .filter(OutboundTest::isUri);
    }

    private static boolean isUri(String host) {
        try {
            return new URI("http://" + host + ":80").getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Test
    void theHostileLiteralsAreMany() throws IOException {
        assertThat(hostile()).hasSizeGreaterThan(60).contains("127.0.0.1", "2130706433", "[::ffff:127.0.0.1]");
    }

    @Test
    void anEntryOfTheAllowListIsExact() throws Throwable {
        calls.names.answers("intern.example.org", "127.0.0.1");
        try (var other = new Canary("127.0.0.1", 0)) {
            var out = calls.real("127.0.0.1:" + canary.port(), " Intern.example.org:" + canary.port());
            assertThat(Calls.get(out, "http://127.0.0.1:" + canary.port())).isEqualTo("127.0.0.1");
            assertThat(Calls.get(out, "http://intern.example.org:" + canary.port()))
                    .isEqualTo("127.0.0.1");
            for (var refused : List.of("127.0.0.1", "127.0.0.2", "intern.example.org", "localhost")) {
                var port = refused.equals("127.0.0.2") ? canary.port() : other.port();
                assertThatThrownBy(() -> Calls.get(out, "http://" + refused + ":" + port))
                        .isInstanceOfAny(OutboundRefused.class, UnknownHostException.class);
            }
            assertThat(other.connections()).isZero();
            assertThat(canary.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "http://a:1",
                "127.1:80",
                "a:0",
                "a:70000",
                "a:80/x",
                "*:80",
                "u@a:80",
                "::1:80",
                "a:",
                ":80",
                "a b:1"
            })
    void anEntryThatSaysNoHostAndPortStopsTheStart(String entry) {
        assertThatThrownBy(() -> calls.real("a:1", entry))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("KIRONGGO_OUTBOUND_ALLOW")
                .hasMessageContaining("\"" + entry + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ns.example.org:53", "127.0.0.1", "[::1]", "127.0.0.1:x"})
    void aNameServerIsAnAddressAndAPort(String given) {
        assertThatThrownBy(() -> new Names(calls.vertx, Optional.of(given)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("KIRONGGO_OUTBOUND_NAME_SERVER");
    }

    @Test
    void aNameOfThisMachineIsRefused() {
        var out = new Outbound(calls.vertx, new AllowList(Optional.empty()), new Names(calls.vertx, Optional.empty()));
        var base = "http://localhost:" + canary.port();
        assertThatThrownBy(() -> Calls.get(out, base)).isInstanceOf(OutboundRefused.class);
        assertThat(out.objection(URI.create(base))).contains(Objection.ADDRESS);
        assertThat(canary.connections()).isZero();
    }

    @Test
    void whatIsWrongWithABaseUrlIsSaid() {
        calls.names.answers("global.example.org", "8.8.8.8");
        var out = calls.real();
        assertThat(out.objection(URI.create("https://global.example.org/api"))).isEmpty();
        assertThat(out.objection(URI.create("https://nowhere.example.org"))).contains(Objection.UNKNOWN);
        assertThat(out.objection(URI.create("ftp://8.8.8.8"))).contains(Objection.SCHEME);
        assertThat(out.objection(URI.create("file:///etc/passwd"))).contains(Objection.SCHEME);
        assertThat(out.objection(URI.create("https:8.8.8.8"))).contains(Objection.HOST);
        assertThat(out.objection(URI.create("https://8.8.8.8:0"))).contains(Objection.HOST);
        assertThat(out.objection(URI.create("https://u:p@8.8.8.8"))).contains(Objection.REST);
        assertThat(out.objection(URI.create("https://8.8.8.8?a=b"))).contains(Objection.REST);
        assertThat(out.objection(URI.create("https://8.8.8.8/é"))).contains(Objection.REST);
        assertThat(out.objection(URI.create("https://127.0.0.1"))).contains(Objection.ADDRESS);
        assertThat(out.objection(URI.create("https://127.0.0.1")).orElseThrow().id())
                .contains("Koordinator");
    }

    @Test
    void theBasesPathGoesBeforeTheCalls() throws Throwable {
        var out = calls.real("127.0.0.1:" + canary.port());
        Calls.get(out, "http://127.0.0.1:" + canary.port() + "/api/v1/");
        assertThat(canary.heads().get(0))
                .startsWith("GET /api/v1/x?y=z HTTP/1.1\r\n")
                .containsIgnoringCase("host: 127.0.0.1:" + canary.port() + "\r\n");
        for (var path : List.of("x", "/a b", "/a\r\nX-Smuggled: 1", "/ü", "")) {
            var opened =
                    out.open(HttpMethod.GET, URI.create("http://127.0.0.1:" + canary.port()), path, Calls.PATIENCE);
            assertThatThrownBy(() -> Calls.await(opened)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(canary.heads()).hasSize(1);
    }

    @Test
    void aConnectionIsKeptForTheNextCall() throws Throwable {
        var out = calls.real("127.0.0.1:" + canary.port());
        for (int call = 0; call < 5; call++) {
            Calls.get(out, "http://127.0.0.1:" + canary.port());
        }
        assertThat(canary.connections()).isEqualTo(1);
        assertThat(canary.heads()).hasSize(5);
    }

    @Test
    void aRedirectIsAnAnswerLikeAnyOther() throws Throwable {
        var to = "Location: http://127.0.0.1:" + canary.port() + "/\r\n";
        try (var redirecting = new Canary(new ServerSocket(0, 50, java.net.InetAddress.getByName("127.0.0.2")), to)) {
            var out = calls.real("127.0.0.2:" + redirecting.port(), "127.0.0.1:" + canary.port());
            var status = Calls.await(
                    Calls.send(out, "http://127.0.0.2:" + redirecting.port()).map(HttpClientResponse::statusCode));
            assertThat(status).isEqualTo(302);
            assertThat(canary.connections()).isZero();
        }
    }

    @Test
    void aServerThatIsDownIsAConnectException() throws IOException {
        int port = canary.port();
        canary.close();
        var out = calls.real("127.0.0.1:" + port);
        assertThatThrownBy(() -> Calls.get(out, "http://127.0.0.1:" + port)).isInstanceOf(ConnectException.class);
    }
}
