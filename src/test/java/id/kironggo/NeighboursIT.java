package id.kironggo;

import static id.kironggo.PackagedExchange.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two offices with real servers, one that is called and one behind its connector, and two that call both: the service and the
 * connector as they are shipped.
 */
class NeighboursIT {

    private static final Map<String, Object> DOCUMENT =
            PackagedExchange.document(Map.of("get", "readThing", "post", "writeThing"));

    @TempDir
    Path scratch;

    @Test
    void twoOfficesAreCalledByTwoOthersOneOfThemThroughItsConnector() throws Exception {
        var called = office("dipanggil");
        var hidden = office("di balik NAT");
        var address = "127.0.0.1:" + called.getAddress().getPort();
        try (var service = PackagedService.launch(
                        scratch.resolve("data"), Map.of("KIRONGGO_DEMO", "true", "KIRONGGO_OUTBOUND_ALLOW", address))
                .awaitReady()) {
            register(service, "DISPENDUKCAPIL", Map.of("mode", "PUSH", "baseUrl", "http://" + address));
            register(service, "DLH", Map.of("mode", "PULL"));
            for (var provider : List.of("DISPENDUKCAPIL", "DLH")) {
                for (var consumer : List.of("DINSOS-P3AKB", "KEC-07")) {
                    PackagedExchange.grant(service, provider, "uji", consumer, List.of("readThing", "writeThing"));
                }
            }
            var connector = connector(service.port(), hidden.getAddress().getPort());
            try {
                for (var consumer : List.of("DINSOS-P3AKB", "KEC-07")) {
                    answers(service, consumer, "DISPENDUKCAPIL", "dipanggil");
                    answers(service, consumer, "DLH", "di balik NAT");
                }
                assertThat(at(service, "BPBD").get("/v1/exchange/DLH/uji/hal/7").statusCode())
                        .as("without a grant")
                        .isEqualTo(404);
            } finally {
                connector.destroy();
                connector.waitFor();
            }
        } finally {
            called.stop(0);
            hidden.stop(0);
        }
    }

    private static void answers(PackagedService service, String consumer, String provider, String office) {
        Response read = at(service, consumer).get("/v1/exchange/" + provider + "/uji/hal/7?rincian=ya");
        assertThat(read.asString())
                .as("%s calls %s", consumer, provider)
                .isEqualTo(office + ": GET /hal/7?rincian=ya ");
        Response written = at(service, consumer).body("{\"a\":1}").post("/v1/exchange/" + provider + "/uji/hal/7");
        assertThat(written.asString()).isEqualTo(office + ": POST /hal/7 {\"a\":1}");
        var subject = "calls/" + written.header("X-Exchange-Id");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(at(service, consumer)
                        .get("/v1/events?subject=" + subject)
                        .jsonPath()
                        .getList("items.type"))
                .containsExactly("id.kironggo.call.intended.v1", "id.kironggo.call.ended.v1"));
    }

    /** An office's server: says who it is and what it was asked. */
    private static HttpServer office(String name) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = (name + ": " + exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }

    private Process connector(int service, int office) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("target", "quarkus-app", "quarkus-run.jar")
                                .toAbsolutePath()
                                .toString(),
                        "connector",
                        "--url",
                        "http://localhost:" + service,
                        "--client-id",
                        "dlh",
                        "--to",
                        "http://127.0.0.1:" + office)
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("connector.log").toFile());
        builder.environment().put("KIRONGGO_CLIENT_SECRET", "demo-dlh");
        return builder.start();
    }

    private static void register(PackagedService service, String agency, Map<String, Object> how) {
        var body = new HashMap<String, Object>(Map.of("name", "Uji", "openapi", DOCUMENT));
        body.putAll(how);
        at(service, agency).body(body).put("/v1/apis/" + agency + "/uji").then().statusCode(201);
    }
}
