package id.kironggo.mediation;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider that says what it was asked, and by which headers. */
final class Echo {

    static final AtomicInteger CALLS = new AtomicInteger();
    static final Map<String, Map<String, String>> HEADERS = new ConcurrentHashMap<>();

    private Echo() {}

    static void answer(HttpServerRequest request) {
        CALLS.incrementAndGet();
        var headers = new ConcurrentHashMap<String, String>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        HEADERS.put(request.path(), headers);
        request.body().onSuccess(body -> {
            var response = request.response()
                    .putHeader("Content-Type", "text/plain")
                    .putHeader("Connection", "X-Hop")
                    .putHeader("X-Hop", "one connection")
                    .putHeader("Set-Cookie", "provider=1")
                    .putHeader("X-Exchange-Error", "forged")
                    .putHeader("X-Thing", "kept");
            int status = request.getParam("status") == null ? 200 : Integer.parseInt(request.getParam("status"));
            response.setStatusCode(status);
            if (request.method().name().equals("HEAD") || status == 204) {
                response.end();
            } else {
                response.end(request.method() + " " + request.uri() + " " + body);
            }
        });
    }
}
