package id.kironggo.connector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The server in an office, without an address in the world. */
public final class Office implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger busiest = new AtomicInteger();

    public Office() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Each request in a line: method, path and query, headers in order of their names, body. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** The most requests at once. */
    int busiest() {
        return busiest.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        busiest.accumulateAndGet(busy.incrementAndGet(), Math::max);
        try (exchange) {
            var headers = new TreeMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join("|", values)));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + headers + " " + body);
            reply(exchange, exchange.getRequestURI().getPath());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            busy.decrementAndGet();
        }
    }

    /** Paths are stage directions: /slow/MILLIS, /size/BYTES, /status/CODE, /redirect/anywhere. */
    private static void reply(HttpExchange exchange, String path) throws IOException, InterruptedException {
        var direction = path.split("/");
        int status = 200;
        byte[] body = "{\"ok\": true}".getBytes(StandardCharsets.UTF_8);
        if (direction.length == 3) {
            switch (direction[1]) {
                case "slow" -> Thread.sleep(Long.parseLong(direction[2]));
                case "size" -> body = new byte[Integer.parseInt(direction[2])];
                case "status" -> status = Integer.parseInt(direction[2]);
                case "redirect" -> status = 302;
                default -> {}
            }
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().add("X-Several", "a");
        exchange.getResponseHeaders().add("X-Several", "b");
        exchange.getResponseHeaders().set("Connection", "X-Of-This-Hop");
        exchange.getResponseHeaders().set("X-Of-This-Hop", "1");
        if (status == 302) {
            exchange.getResponseHeaders().set("Location", "/");
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
