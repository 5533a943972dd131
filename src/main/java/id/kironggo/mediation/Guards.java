package id.kironggo.mediation;

import id.kironggo.exchange.ApiRoute;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What keeps one failing or slow provider from hurting the rest: a circuit breaker and a bulkhead for each API. */
@ApplicationScoped
class Guards {

    /** How long an open circuit holds calls off. */
    static final Duration HELD_OFF = Duration.ofSeconds(5);

    private static final int VOLUME = 20;
    private static final double RATIO = 0.5;
    private static final TypeLiteral<CompletionStage<Void>> STAGE = new TypeLiteral<>() {};

    private final Map<String, Guarded> guards = new ConcurrentHashMap<>();
    private final int most;

    /** {@code kironggo.exchange.concurrent-calls}: calls to one API at a time, on each replica. */
    Guards(@ConfigProperty(name = "kironggo.exchange.concurrent-calls", defaultValue = "2000") int most) {
        this.most = most;
    }

    Guarded of(ApiRoute route) {
        return guards.computeIfAbsent(route.agency() + "/" + route.api(), any -> new Guarded(most));
    }

    /** The guards of one API, on this replica. */
    static final class Guarded {

        private final Guard bulkhead;
        private final Guard breaker;
        private volatile CircuitBreakerState circuit = CircuitBreakerState.CLOSED;

        private Guarded(int most) {
            bulkhead = Guard.create()
                    .withBulkhead()
                    .limit(most)
                    .queueSize(1)
                    .done()
                    .build();
            breaker = Guard.create()
                    .withCircuitBreaker()
                    .requestVolumeThreshold(VOLUME)
                    .failureRatio(RATIO)
                    .delay(HELD_OFF.toSeconds(), ChronoUnit.SECONDS)
                    .when(failure -> failure instanceof CallFailed failed
                            && failed.outcome().isProvidersFault())
                    .onStateChange(state -> circuit = state)
                    .done()
                    .build();
        }

        CircuitBreakerState circuit() {
            return circuit;
        }

        /** Runs a whole call where there is room. */
        Future<Void> whereThereIsRoom(Supplier<Future<Void>> whole) {
            return guarded(bulkhead, whole);
        }

        /** Runs what tells whether the provider is well, unless it was found not to be. */
        Future<Void> whileWell(Supplier<Future<Void>> telling) {
            return guarded(breaker, telling);
        }

        private static Future<Void> guarded(Guard guard, Supplier<Future<Void>> action) {
            return Future.fromCompletionStage(guard.get(() -> action.get().toCompletionStage(), STAGE));
        }
    }
}
