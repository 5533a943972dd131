package id.kironggo.mediation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.kironggo.exchange.ApiRoute;
import id.kironggo.mediation.HealthView.Probe;
import id.kironggo.platform.outbound.Outbound;
import id.kironggo.platform.persistence.RealTime;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Asks health paths, each at most every ten seconds, however many want to know. */
@ApplicationScoped
class Probes {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Cache<URI, Uni<Probe>> probes =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();

    private final Outbound outbound;
    private final Vertx vertx;
    private final Clock clock;

    Probes(Outbound outbound, Vertx vertx, @RealTime Clock clock) {
        this.outbound = outbound;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** The health path is within the base URL. */
    Uni<Probe> of(ApiRoute route) {
        var asked = URI.create(route.baseUrl() + route.healthPath());
        return probes.get(asked, any -> ask(route).memoize().indefinitely());
    }

    private Uni<Probe> ask(ApiRoute route) {
        return Uni.createFrom().completionStage(() -> {
            Promise<Probe> told = Promise.promise();
            vertx.getOrCreateContext().runOnContext(any -> asked(route).onComplete(told));
            return told.future().toCompletionStage();
        });
    }

    private Future<Probe> asked(ApiRoute route) {
        var at = clock.instant();
        long begun = System.nanoTime();
        Promise<Integer> status = Promise.promise();
        long timer = vertx.setTimer(PATIENCE.toMillis(), late -> status.tryComplete());
        outbound.open(HttpMethod.GET, route.baseUrl(), route.healthPath(), PATIENCE)
                .compose(request -> request.send().map(answer -> {
                    status.tryComplete(answer.statusCode());
                    request.reset();
                    return answer.statusCode();
                }))
                .onFailure(failure -> status.tryComplete());
        return status.future().map(code -> {
            vertx.cancelTimer(timer);
            return new Probe(at, code, (System.nanoTime() - begun) / 1_000_000);
        });
    }
}
