package id.kironggo.platform.web;

import id.kironggo.platform.problem.Trace;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Headers of every answer, errors too: request id, trace, caching, and what no browser should guess. */
@ApplicationScoped
public class Headers {

    // https://www.w3.org/TR/trace-context/#traceparent-header
    private static final Pattern TRACEPARENT = Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    void register(@Observes Filters filters) {
        filters.register(this::dress, 200);
    }

    private void dress(RoutingContext routing) {
        var request = routing.request();
        if (isBodyless(request)) {
            // some clients name a media type even where they send nothing
            request.headers().remove("Content-Type");
        }
        var requestId = requestId(request);
        var traceId = traceId(request);
        routing.put(Trace.KEY, traceId);
        MDC.put(Trace.KEY, traceId);
        MDC.put("requestId", requestId);
        routing.addHeadersEndHandler(end -> {
            var response = routing.response();
            response.putHeader("X-Request-Id", requestId);
            response.putHeader("X-Content-Type-Options", "nosniff");
            if (request.path() != null && !request.path().startsWith("/q/")) {
                vary(request, response);
            }
        });
        routing.next();
    }

    private static void vary(HttpServerRequest request, HttpServerResponse response) {
        response.putHeader("Vary", "Authorization, Accept-Language");
        boolean isPrivate = request.getHeader("Authorization") != null || request.getHeader("X-Access-Code") != null;
        if (isPrivate && !response.headers().contains("Cache-Control")) {
            response.putHeader("Cache-Control", "private, no-store");
        }
    }

    private static boolean isBodyless(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return request.getHeader("Transfer-Encoding") == null && (length == null || length.equals("0"));
    }

    private static String requestId(HttpServerRequest request) {
        var given = request.getHeader("X-Request-Id");
        return given != null && UUID_FORM.matcher(given).matches() ? given : UUID.randomUUID().toString();
    }

    private static String traceId(HttpServerRequest request) {
        var given = request.getHeader("traceparent");
        var matcher = given == null ? null : TRACEPARENT.matcher(given);
        if (matcher != null && matcher.matches()) {
            return matcher.group(1);
        }
        byte[] id = new byte[16];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
