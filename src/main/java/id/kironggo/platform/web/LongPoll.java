package id.kironggo.platform.web;

import id.kironggo.platform.persistence.Signals;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Answers as soon as there is something: between two looks neither a worker nor a database connection is held. */
@ApplicationScoped
public class LongPoll {

    /** A signal may be lost together with its connection. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    /** Who came together, as all do after a restart, would else come together for ever: of what a wait has beyond this … */
    private static final Duration SHORT = Duration.ofSeconds(10);

    /** … up to this part is left out. */
    private static final double SPREAD = 0.3;

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
        return until(look, isEnough, wait, LOOK_AGAIN, ring -> signals.hear(topic, keys, ring));
    }

    /** The same for those who are rung by somebody who never misses anything: in between nobody looks. */
    public <T> Uni<T> until(
            Supplier<T> look, Predicate<T> isEnough, Duration wait, Function<Runnable, Signals.Hearing> listening) {
        return until(look, isEnough, wait, wait, listening);
    }

    private static <T> Uni<T> until(
            Supplier<T> look,
            Predicate<T> isEnough,
            Duration wait,
            Duration again,
            Function<Runnable, Signals.Hearing> listening) {
        var vigil = new Vigil<>(look, isEnough, System.nanoTime() + patience(wait), again);
        var hearing = listening.apply(vigil::ring);
        return vigil.look().onTermination().invoke(hearing::close);
    }

    /** In nanoseconds. */
    static long patience(Duration wait) {
        long rest = Math.max(0, wait.minus(SHORT).toNanos());
        return wait.toNanos() - (long) (rest * ThreadLocalRandom.current().nextDouble(SPREAD));
    }

    private static final class Vigil<T> {

        private final Supplier<T> look;
        private final Predicate<T> isEnough;
        private final long end;
        private final long again;
        private volatile CompletableFuture<Void> bell = new CompletableFuture<>();

        Vigil(Supplier<T> look, Predicate<T> isEnough, long end, Duration again) {
            this.look = look;
            this.isEnough = isEnough;
            this.end = end;
            this.again = again.toNanos();
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
                                : rung(Math.min(left, again)).chain(this::look);
                    });
        }

        private Uni<Void> rung(long nanos) {
            return Uni.createFrom().completionStage(bell.completeOnTimeout(null, nanos, TimeUnit.NANOSECONDS));
        }
    }
}
