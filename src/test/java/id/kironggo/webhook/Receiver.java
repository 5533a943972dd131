package id.kironggo.webhook;

import id.kironggo.Street;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A real HTTP server that is told: each path of it is a receiver, which answers 204 unless it was taught otherwise. */
final class Receiver implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final int port;
    private final Map<String, List<Call>> calls = new ConcurrentHashMap<>();
    private final Map<String, Handler<HttpServerRequest>> answers = new ConcurrentHashMap<>();

    private Receiver(int port) {
        this.port = port;
    }

    /** What came, as it came. */
    record Call(Map<String, List<String>> headers, String body, long nanos) {

        String header(String name) {
            return headers.get(name).get(0);
        }
    }

    static Receiver in(int house) {
        var receiver = new Receiver(Street.port(house));
        try {
            receiver.vertx
                    .createHttpServer()
                    .requestHandler(receiver::take)
                    .listen(receiver.port, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return receiver;
    }

    private void take(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            var headers = new ConcurrentHashMap<String, List<String>>();
            request.headers()
                    .names()
                    .forEach(name -> headers.put(
                            name.toLowerCase(Locale.ROOT), request.headers().getAll(name)));
            calls.computeIfAbsent(request.path(), any -> new CopyOnWriteArrayList<>())
                    .add(new Call(headers, body.toString(), System.nanoTime()));
            answers.getOrDefault(request.path(), any -> status(any, 204)).handle(request);
        });
    }

    static void status(HttpServerRequest request, int status) {
        request.response().setStatusCode(status).end();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    Vertx vertx() {
        return vertx;
    }

    Receiver answering(String path, Handler<HttpServerRequest> answer) {
        answers.put(path, answer);
        return this;
    }

    Receiver answering(String path, int status) {
        return answering(path, request -> status(request, status));
    }

    List<Call> calls(String path) {
        return calls.getOrDefault(path, List.of());
    }

    /** The calls of a path, once there are so many. */
    List<Call> await(String path, int number) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> calls(path).size() >= number);
        return calls(path);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
