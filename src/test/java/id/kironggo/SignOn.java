package id.kironggo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The office's OpenID provider, as far as the service looks at it: a real HTTP server that describes itself and tells its keys, or
 * misbehaves as a test wants. Registered like {@link TestDatabase}, whose class loader isn't the tests' own: they steer it by HTTP.
 */
public class SignOn implements QuarkusTestResourceLifecycleManager {

    private static final String ISSUER = "kironggo.idp.issuer";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private volatile String keys;
    private volatile int status = 200;
    private volatile long delay;

    @Override
    public Map<String, String> start() {
        try {
            var first = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            first.setKeyId("first");
            keys = "{\"keys\":[" + first.toJson() + "]}";
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
        var issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/uji";
        server.createContext(
                "/realms/uji/.well-known/openid-configuration",
                exchange ->
                        answer(exchange, 200, "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + issuer + "/certs\"}"));
        server.createContext("/realms/uji/certs", this::certs);
        server.createContext("/set", this::set);
        server.setExecutor(threads);
        server.start();
        return Map.of(ISSUER, issuer, "kironggo.idp.claim.officer", "officer", "kironggo.idp.cooldown", "300ms");
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void certs(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (status == 0) {
            exchange.close();
            return;
        }
        answer(exchange, status, keys);
    }

    private void set(HttpExchange exchange) throws IOException {
        var what = exchange.getRequestURI().getPath();
        var value = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        switch (what) {
            case "/set/keys" -> keys = value;
            case "/set/status" -> status = Integer.parseInt(value);
            case "/set/delay" -> delay = Long.parseLong(value);
            default -> {}
        }
        answer(exchange, 200, Integer.toString(asked.get()));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    public static String issuer() {
        return ConfigProvider.getConfig().getValue(ISSUER, String.class);
    }

    /** From now on these are its keys, as a JWK set, or what it says instead. */
    public static void tell(String keySet) {
        steer("keys", keySet);
    }

    /** How it answers whoever asks for keys: 0 is not at all. */
    public static void behave(int status, long delayMillis) {
        steer("status", Integer.toString(status));
        steer("delay", Long.toString(delayMillis));
    }

    /** How often it was asked for keys. */
    public static int asked() {
        return Integer.parseInt(steer("nothing", ""));
    }

    private static String steer(String what, String value) {
        var request = HttpRequest.newBuilder(URI.create(issuer()).resolve("/set/" + what))
                .PUT(BodyPublishers.ofString(value))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
