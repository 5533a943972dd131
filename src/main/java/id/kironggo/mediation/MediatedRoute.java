package id.kironggo.mediation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.kironggo.exchange.Gatekeeper;
import id.kironggo.exchange.GrantTerms;
import id.kironggo.exchange.Passage;
import id.kironggo.exchange.Refusal;
import id.kironggo.exchange.RefusalReason;
import id.kironggo.identity.TokenBearers;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.problem.RouteProblems;
import id.kironggo.platform.security.Acting;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.RateLimits;
import io.github.bucket4j.Bucket;
import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The way of a mediated call into Kironggo: {@code /v1/exchange/{agency}/{api}/{path}}. It is served beside JAX-RS, on the event
 * loop and before any limit or cleaning of bodies, since what passes is not ours.
 */
@ApplicationScoped
public class MediatedRoute {

    private static final Pattern TARGET = Pattern.compile("/v1/exchange/([^/]+)/([^/]+)(/.*)?", Pattern.DOTALL);
    private static final Set<String> SERVED_ELSEWHERE = Set.of("pending", "sandbox");
    private static final Set<HttpMethod> NEVER = Set.of(HttpMethod.TRACE, HttpMethod.CONNECT);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Between the filters of every call and what Quarkus does to bodies. */
    private static final int PRIORITY = 100;

    private final Cache<UUID, Bucket> rates =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(MINUTE).build();

    private final TokenBearers bearers;
    private final RateLimits limits;
    private final Gatekeeper gatekeeper;
    private final Mediator mediator;
    private final RouteProblems problems;

    MediatedRoute(
            TokenBearers bearers, RateLimits limits, Gatekeeper gatekeeper, Mediator mediator, RouteProblems problems) {
        this.bearers = bearers;
        this.limits = limits;
        this.gatekeeper = gatekeeper;
        this.mediator = mediator;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, PRIORITY);
    }

    private void take(RoutingContext routing) {
        var path = routing.request().path();
        var target = path == null || !path.startsWith("/v1/exchange/") ? null : TARGET.matcher(path);
        if (target == null || !target.matches() || SERVED_ELSEWHERE.contains(target.group(1))) {
            routing.next();
            return;
        }
        routing.request().pause();
        try {
            limits.refuse(routing);
            if (NEVER.contains(routing.request().method())) {
                throw ProblemType.METHOD_NOT_ALLOWED.because(
                        "Metode ini tidak diteruskan.", "This method is not forwarded.");
            }
            var called = new Target(
                    target.group(1),
                    target.group(2),
                    Optional.ofNullable(target.group(3)).orElse("/"));
            identify(routing, called);
        } catch (ProblemException e) {
            refuse(routing, e, e.type().code());
        }
    }

    private void identify(RoutingContext routing, Target target) {
        var request = routing.request();
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        var officer = request.getHeader(Acting.OFFICER);
        boolean isChange = !READING.contains(request.method());
        var known = bearers.recall(authorization, officer, isChange);
        if (known.isPresent()) {
            admit(routing, target, known.get());
            return;
        }
        routing.vertx()
                .executeBlocking(() -> bearers.verify(authorization, officer, isChange), false)
                .onSuccess(caller -> admit(routing, target, caller))
                .onFailure(failure -> failed(routing, failure));
    }

    private void admit(RoutingContext routing, Target target, Caller caller) {
        try {
            if (!caller.has(Scopes.APIS) || caller.agency() == null) {
                throw ProblemType.SCOPE_MISSING.because(
                        "Token Anda tidak memuat cakupan 'apis'.", "Your token lacks the scope 'apis'.");
            }
            var verdict = gatekeeper.judge(
                    caller,
                    target.agency(),
                    target.api(),
                    routing.request().method().name(),
                    target.path());
            if (verdict instanceof Passage passage) {
                pass(routing, caller, passage);
            } else if (verdict instanceof Refusal refusal) {
                refuse(routing, problem(refusal), code(refusal.reason()));
            }
        } catch (RuntimeException e) {
            failed(routing, e);
        }
    }

    private void pass(RoutingContext routing, Caller caller, Passage passage) {
        keepRate(passage.grant());
        var length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > passage.route().maxBytes()) {
            throw Relay.tooLarge(passage.route().maxBytes());
        }
        mediator.carry(routing, caller, passage);
    }

    /** Counted by each replica for itself. */
    private void keepRate(GrantTerms grant) {
        if (grant.ratePerMinute() == null) {
            return;
        }
        int most = grant.ratePerMinute();
        var bucket = rates.get(grant.id(), any -> Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
                .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw RateLimits.refusal(
                    most, Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
        }
    }

    private static ProblemException problem(Refusal refusal) {
        return switch (refusal.reason()) {
            case UNKNOWN_API -> ProblemException.notFound();
            case API_RETIRED, UNKNOWN_OPERATION -> ProblemType.NOT_FOUND.because(refusal.id(), refusal.en());
            case BAD_PATH -> ProblemException.invalid("/path/path", refusal.id(), refusal.en());
            case NO_GRANT, GRANT_PENDING, GRANT_DENIED, GRANT_EXPIRED, GRANT_REVOKED, OPERATION_NOT_GRANTED ->
                ProblemType.NOT_GRANTED.because(refusal.id(), refusal.en());
        };
    }

    private static String code(RefusalReason reason) {
        return reason == RefusalReason.UNKNOWN_API ? "unknown" : Hops.code(reason);
    }

    private void failed(RoutingContext routing, Throwable failure) {
        if (failure instanceof ProblemException known) {
            refuse(routing, known, known.type().code());
            return;
        }
        Log.errorf(failure, "A mediated call failed before it began");
        var problem = ProblemType.UNAVAILABLE.because(
                "Basis data belum terjangkau. Coba lagi sebentar; panggilan tidak diteruskan.",
                "The database is out of reach. Try again shortly; the call was not forwarded.");
        refuse(routing, problem, problem.type().code());
    }

    private void refuse(RoutingContext routing, ProblemException problem, String code) {
        routing.response().putHeader(Hops.ERROR, code);
        if (!routing.request().isEnded() && Hops.hasBody(routing.request())) {
            // its body is not read: the connection can't be used again
            routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        problems.tell(routing, problem);
        routing.request().resume();
    }

    /** What is called, as it was sent. */
    private record Target(String agency, String api, String path) {}
}
