package id.kironggo.platform.web;

import id.kironggo.platform.problem.Trace;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
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
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    // https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1
    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "[\\w!#$%&'*+.^`|~-]+/[\\w!#$%&'*+.^`|~-]+(\\s*;\\s*[\\w!#$%&'*+.^`|~-]+=(\"[^\"]*\"|[\\w!#$%&'*+.^`|~-]+))*\\s*;?");
    /** What goes on to a provider is not ours to settle. */
    private static final Pattern PASSING = Pattern.compile("/v1/exchange/(?!pending/|pending$|sandbox/)");

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final AllowedMethods allowed;

    Headers(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    void register(@Observes Filters filters) {
        filters.register(this::dress, 200);
    }

    private void dress(RoutingContext routing) {
        var request = routing.request();
        if (request.path() != null && !PASSING.matcher(request.path()).lookingAt()) {
            settleMediaType(request);
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
                allow(request, response);
            }
        });
        routing.next();
    }

    private static void settleMediaType(HttpServerRequest request) {
        if (isBodyless(request)) {
            // no body is the same as {}, whatever media type the client names for nothing
            boolean isPatch = request.method().equals(HttpMethod.PATCH);
            request.headers().set("Content-Type", isPatch ? MergePatch.MEDIA_TYPE : "application/json");
        }
        var type = request.getHeader("Content-Type");
        if (type != null && !MEDIA_TYPE.matcher(type).matches()) {
            // what is no media type is refused like one that is not supported
            request.headers().set("Content-Type", "application/octet-stream");
        }
    }

    private static void vary(HttpServerRequest request, HttpServerResponse response) {
        response.putHeader("Vary", "Authorization, Accept-Language");
        boolean isPrivate = request.getHeader("Authorization") != null
                || request.getHeader("X-Access-Code") != null
                || response.getStatusCode() == 401
                || request.path().startsWith("/v1/clients"); // who enrols has no token, and is shown a secret
        if (isPrivate && !response.headers().contains("Cache-Control")) {
            response.putHeader("Cache-Control", "private, no-store");
        }
    }

    private void allow(HttpServerRequest request, HttpServerResponse response) {
        if (response.getStatusCode() == 405 && !PASSING.matcher(request.path()).lookingAt()) {
            var methods = allowed.of(request.path());
            if (methods != null) {
                response.putHeader("Allow", methods);
            }
        }
    }

    private static boolean isBodyless(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return request.path().startsWith("/v1/")
                && request.getHeader("Transfer-Encoding") == null
                && (length == null || length.equals("0"));
    }

    private static String requestId(HttpServerRequest request) {
        var given = request.getHeader("X-Request-Id");
        return given != null && UUID_FORM.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
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
