package id.kironggo.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Lets pages of any origin read what is public, and nothing else: no token is ever let through from a browser. */
@ApplicationScoped
public class PublicCors {

    private static final Pattern READ = Pattern.compile(
            "/(v1/(services|agencies|districts|calendar|vocabularies|tracking|statistics|datasets)(/.*)?|v1/ledger/(checkpoint|key|proof|consistency)|open311/v2/.*|problems/.*|\\.well-known/.*|q/openapi|docs(/.*)?)");

    private static final Pattern OF_AGENCIES_ALONE =
            Pattern.compile("/v1/(services/[^/]+/draft|agencies/[^/]+/(focal-points|mandate|onboarding))");
    private static final Pattern WRITTEN =
            Pattern.compile("/(v1/(services/[^/]+/form/validate|tracking/.*)|open311/v2/.*)");

    void register(@Observes Filters filters) {
        filters.register(this::allow, 190);
    }

    private void allow(RoutingContext routing) {
        var request = routing.request();
        var asked = request.getHeader("Access-Control-Request-Method");
        boolean isPreflight = request.method().equals(HttpMethod.OPTIONS) && asked != null;
        var method = isPreflight ? asked : request.method().name();
        if (request.getHeader("Origin") == null || request.path() == null || !isPublic(method, request.path())) {
            routing.next();
            return;
        }
        var response = routing.response()
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader(
                        "Access-Control-Expose-Headers",
                        "ETag, Link, Location, Retry-After, X-Request-Id, Idempotency-Replayed");
        if (!isPreflight) {
            routing.next();
            return;
        }
        response.putHeader("Access-Control-Allow-Methods", "GET, HEAD, POST")
                .putHeader(
                        "Access-Control-Allow-Headers",
                        "Accept-Language, Content-Type, Idempotency-Key, X-Access-Code, X-Request-Id, traceparent")
                .putHeader("Access-Control-Max-Age", "86400")
                .setStatusCode(204)
                .end();
    }

    private static boolean isPublic(String method, String path) {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS" ->
                READ.matcher(path).matches() && !OF_AGENCIES_ALONE.matcher(path).matches();
            case "POST" -> WRITTEN.matcher(path).matches();
            default -> false;
        };
    }
}
