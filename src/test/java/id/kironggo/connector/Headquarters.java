package id.kironggo.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Plays Kironggo for a connector: tokens, calls that wait, answers. What it is asked wrongly it refuses. */
public final class Headquarters implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Map<String, Object>> waiting = new LinkedBlockingQueue<>();
    private final Map<String, BlockingQueue<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
    private final List<String> polls = Collections.synchronizedList(new ArrayList<>());

    /** What the next requests to a path's beginning are refused with, each once: a status, and seconds to wait. */
    private final BlockingQueue<Integer> pollRefusals = new LinkedBlockingQueue<>();

    private final BlockingQueue<Integer> answerRefusals = new LinkedBlockingQueue<>();
    private volatile int tokenSeconds = 600;

    public Headquarters() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/oauth2/token", exchange -> reply(exchange, this::token));
        server.createContext("/v1/exchange/pending", exchange -> reply(exchange, this::pending));
        server.start();
    }

    private interface Handler {
        Reply answer(HttpExchange exchange) throws IOException;
    }

    private record Reply(int status, Object body) {}

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void tokensLast(int seconds) {
        tokenSeconds = seconds;
    }

    /** The tokens given so far; the newest counts, the others don't. */
    List<String> tokens() {
        return List.copyOf(tokens);
    }

    List<String> polls() {
        return List.copyOf(polls);
    }

    void refusePolls(Integer... statuses) {
        pollRefusals.addAll(List.of(statuses));
    }

    void refuseAnswers(Integer... statuses) {
        answerRefusals.addAll(List.of(statuses));
    }

    /** A call for the office, to be answered within {@code time}. */
    public void park(String id, String method, String path, Duration time, Object... more) {
        var call = new java.util.HashMap<String, Object>(Map.of(
                "id",
                id,
                "api",
                "penduduk",
                "method",
                method,
                "path",
                path,
                "assertion",
                "who.calls.why",
                "headers",
                Map.of(),
                "answerBefore",
                Instant.now().plus(time).atOffset(ZoneOffset.ofHours(7)).toString()));
        for (int i = 0; i < more.length; i += 2) {
            call.put((String) more[i], more[i + 1]);
        }
        waiting.add(call);
    }

    /** The answer to this call, as soon as it is there. */
    public JsonNode answer(String id) throws InterruptedException {
        var answer = answersTo(id).poll(20, TimeUnit.SECONDS);
        if (answer == null) {
            throw new AssertionError("no answer to " + id);
        }
        return answer;
    }

    int answered(String id) {
        return answersTo(id).size();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private Reply token(HttpExchange exchange) throws IOException {
        var expected = "Basic " + Base64.getEncoder().encodeToString("dlh:s%2Bcret".getBytes(StandardCharsets.UTF_8));
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!form.equals("grant_type=client_credentials")
                || !expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Reply(401, Map.of("error", "invalid_client"));
        }
        tokens.add("token-" + (tokens.size() + 1));
        return new Reply(200, Map.of("access_token", tokens.get(tokens.size() - 1), "expires_in", tokenSeconds));
    }

    private Reply pending(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        if (tokens.isEmpty() || !("Bearer " + tokens.get(tokens.size() - 1)).equals(token)) {
            return new Reply(401, Map.of());
        }
        var path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET") && path.equals("/v1/exchange/pending")) {
            return take(exchange.getRequestURI().getQuery());
        }
        var refusal = answerRefusals.poll();
        if (refusal != null) {
            return new Reply(refusal, Map.of());
        }
        answersTo(path.split("/")[4]).add(json.readTree(body));
        return new Reply(204, null);
    }

    private Reply take(String query) {
        polls.add(query);
        var refusal = pollRefusals.poll();
        if (refusal != null) {
            return new Reply(refusal, Map.of());
        }
        var items = new ArrayList<Map<String, Object>>();
        try {
            // not as long as asked for, so that no test waits for it
            var first = waiting.poll(300, TimeUnit.MILLISECONDS);
            if (first != null) {
                items.add(first);
                waiting.drainTo(items, Integer.parseInt(query.replaceFirst(".*limit=(\\d+).*", "$1")) - 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Reply(200, Map.of("items", items));
    }

    private BlockingQueue<JsonNode> answersTo(String id) {
        return answers.computeIfAbsent(id, it -> new LinkedBlockingQueue<>());
    }

    private void reply(HttpExchange exchange, Handler handler) {
        try (exchange) {
            var reply = handler.answer(exchange);
            if (reply.status() == 401 || reply.status() == 503) {
                exchange.getResponseHeaders().set("Retry-After", "1");
            }
            byte[] body = reply.body() == null ? new byte[0] : json.writeValueAsBytes(reply.body());
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
