package id.kironggo.platform.persistence;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Something immutable read from the database, at most two seconds old: replicas agree within that time. Callers may
 * hold a connection, so none ever waits for another's load.
 */
public final class Snapshot<T> {

    private static final long MAX_AGE = 2_000_000_000L;
    private static final long RENEWED_AT = MAX_AGE / 2;

    /** Of all of them: what was held before it changed is of another database. */
    private static final AtomicLong WORLD = new AtomicLong();

    private final Supplier<T> load;
    private final AtomicLong generation = new AtomicLong();
    private final AtomicBoolean isRenewing = new AtomicBoolean();
    private volatile Held<T> held;

    public Snapshot(Supplier<T> load) {
        this.load = load;
    }

    public T get() {
        var present = held;
        long age = present == null ? Long.MAX_VALUE : System.nanoTime() - present.at;
        if (age >= MAX_AGE || present.generation != generation()) {
            return reload();
        }
        // one volunteer renews early, so that under load nobody is kept waiting
        if (age >= RENEWED_AT && isRenewing.compareAndSet(false, true)) {
            try {
                return reload();
            } finally {
                isRenewing.set(false);
            }
        }
        return present.value;
    }

    /** Makes the next read after the current transaction see what it changed. */
    public void forgetAfter(TransactionSynchronizationRegistry transaction) {
        transaction.registerInterposedSynchronization(new Forgetting());
    }

    /** Makes the next read of every snapshot see the database as it is now. */
    public static void forgetAll() {
        WORLD.incrementAndGet();
    }

    private long generation() {
        return generation.get() + WORLD.get();
    }

    private T reload() {
        long at = System.nanoTime();
        long before = generation();
        var value = load.get();
        held = new Held<>(value, at, before);
        return value;
    }

    private record Held<T>(T value, long at, long generation) {}

    private final class Forgetting implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            generation.incrementAndGet();
        }
    }
}
