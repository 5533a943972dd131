package id.kironggo.platform.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import io.github.bucket4j.Bucket;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A wall against runaway loops: so many requests a minute for each client at its address, and for each address without a
 * token. Told in every answer (draft-ietf-httpapi-ratelimit-headers-10). Counted by each replica for itself.
 */
@ApplicationScoped
public class RateLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final String WAIT = "rate-limit-wait";
    private static final String BEARER = "Bearer ";
    /** The second is what OpenID providers call it. */
    private static final Set<String> CLIENT = Set.of("client_id", "azp");

    private static final JsonFactory JSON = new JsonFactory();

    private final long quota;
    private final String policy;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(WINDOW).build();

    /** {@code kironggo.rate-limit}: requests a minute, at least 1. */
    RateLimits(@ConfigProperty(name = "kironggo.rate-limit") long quota) {
        this.quota = quota;
        this.policy = "\"client\";q=" + quota + ";w=" + WINDOW.toSeconds();
    }

    void register(@Observes Filters filters) {
        filters.register(this::count, 195);
    }

    private void count(RoutingContext routing) {
        var request = routing.request();
        if (request.path() != null && !request.path().startsWith("/q/")) {
            var probe = buckets.get(caller(request), any -> bucket()).tryConsumeAndReturnRemaining(1);
            long full = Duration.ofNanos(probe.getNanosToWaitForReset()).toSeconds() + 1;
            routing.response()
                    .putHeader("RateLimit-Policy", policy)
                    .putHeader("RateLimit", "\"client\";r=" + probe.getRemainingTokens() + ";t=" + full);
            if (!probe.isConsumed()) {
                routing.put(
                        WAIT, Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
            }
        }
        routing.next();
    }

    /** Before anything costs: no token is verified and no body read for who is over the limit. */
    @ServerRequestFilter(preMatching = true)
    public void refuse(RoutingContext routing) {
        Duration wait = routing.get(WAIT);
        if (wait != null) {
            throw refusal(quota, wait);
        }
    }

    /** A limit of so many requests a minute is passed. */
    public static ProblemException refusal(long quota, Duration wait) {
        return ProblemType.TOO_MANY_REQUESTS
                .because(
                        "Batas " + quota + " permintaan per menit terlampaui; lihat Retry-After.",
                        "The limit of " + quota + " requests a minute is passed; see Retry-After.")
                .retryAfter(wait);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                .build();
    }

    /**
     * The client is the one that the token claims, unverified: with its address, so that a forged claim uses up nobody
     * else's share.
     */
    private static String caller(HttpServerRequest request) {
        var address = request.remoteAddress().hostAddress();
        var authorization = request.getHeader("Authorization");
        return authorization == null || !authorization.startsWith(BEARER)
                ? address
                : address + " " + claimedClient(authorization.substring(BEARER.length()));
    }

    private static String claimedClient(String token) {
        int start = token.indexOf('.') + 1;
        int end = token.indexOf('.', start);
        if (start == 0 || end < 0) {
            return "";
        }
        try (JsonParser claims = JSON.createParser(Base64.getUrlDecoder().decode(token.substring(start, end)))) {
            for (var next = claims.nextToken(); next != null; next = claims.nextToken()) {
                if (next == JsonToken.FIELD_NAME && CLIENT.contains(claims.currentName())) {
                    var client = claims.nextTextValue();
                    return client == null || client.length() > 64 ? "" : client;
                }
            }
        } catch (IOException | IllegalArgumentException noToken) {
            // counted with all others of this address that send something else than a token
        }
        return "";
    }
}
