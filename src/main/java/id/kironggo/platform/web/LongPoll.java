package id.kironggo.platform.web;

import id.kironggo.platform.persistence.Signals;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Answers as soon as there is something: between two looks neither a worker nor a database connection is held. */
@ApplicationScoped
public class LongPoll {

    /** A signal may be lost together with its connection. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final Signals signals;

    LongPoll(Signals signals) {
        this.signals = signals;
    }

    /**
     * Looks, on a worker, until what it finds is enough, at the latest when {@code wait} is over: again each time
     * {@code topic} is told for one of {@code keys}. What was found last is the answer, enough or not.
     */
    public <T> Uni<T> until(
            Supplier<T> look, Predicate<T> isEnough, Duration wait, String topic, Collection<String> keys) {
        var vigil = new Vigil<>(look, isEnough, System.nanoTime() + wait.toNanos());
        var hearing = signals.hear(topic, keys, vigil::ring);
        return vigil.look().onTermination().invoke(hearing::close);
    }

    private static final class Vigil<T> {

        private final Supplier<T> look;
        private final Predicate<T> isEnough;
        private final long end;
        private volatile CompletableFuture<Void> bell = new CompletableFuture<>();

        Vigil(Supplier<T> look, Predicate<T> isEnough, long end) {
            this.look = look;
            this.isEnough = isEnough;
            this.end = end;
        }

        void ring() {
            bell.complete(null);
        }

        Uni<T> look() {
            return Uni.createFrom()
                    .item(() -> {
                        // before the look: what is told from now on is seen by the next
                        bell = new CompletableFuture<>();
                        return look.get();
                    })
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .chain(found -> {
                        long left = end - System.nanoTime();
                        return left <= 0 || isEnough.test(found)
                                ? Uni.createFrom().item(found)
                                : rung(Math.min(left, LOOK_AGAIN.toNanos())).chain(this::look);
                    });
        }

        private Uni<Void> rung(long nanos) {
            return Uni.createFrom().completionStage(bell.completeOnTimeout(null, nanos, TimeUnit.NANOSECONDS));
        }
    }
}
