package id.kironggo.delivery;

import id.kironggo.ledger.Arrival;
import id.kironggo.ledger.Ask;
import id.kironggo.ledger.FeedReader;
import id.kironggo.ledger.Parties;
import id.kironggo.ledger.Sequencer;
import id.kironggo.platform.persistence.Signals;
import id.kironggo.platform.security.Caller;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Wakes those who wait for events: one thread reads what was placed, once for all who wait at this replica, and wakes whom it
 * concerns. All others sleep on, and cost the database nothing.
 */
@ApplicationScoped
class EventWatch {

    /** A signal may be lost together with its connection. */
    private static final long LOOK_MILLIS = 1_000;

    private static final int BATCH = 1_000;
    private static final long UNKNOWN = -2;
    /** Of who may read all. */
    private static final String EVERYBODY = "";

    private final Map<String, Set<Waiter>> waiters = new ConcurrentHashMap<>();
    private final Semaphore bell = new Semaphore(0);
    private final FeedReader reader;
    private final Signals signals;

    /** Up to where everybody was woken. */
    private long seen = UNKNOWN;

    /** Positions are given anew from the beginning: those that were seen say nothing. */
    private final AtomicBoolean isBegunAnew = new AtomicBoolean();

    private List<Signals.Hearing> hearings = List.of();
    private volatile boolean running;
    private Thread thread;

    EventWatch(FeedReader reader, Signals signals) {
        this.reader = reader;
        this.signals = signals;
    }

    void start(@Observes StartupEvent start) {
        running = true;
        hearings = List.of(
                signals.hear(Sequencer.PLACED, List.of(""), bell::release),
                signals.hear(Signals.BEGUN_ANEW, List.of(""), this::beginAnew));
        thread = new Thread(this::run, "event-watch");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        running = false;
        hearings.forEach(Signals.Hearing::close);
        bell.release();
        thread.join(2 * LOOK_MILLIS);
    }

    /** Runs {@code ring}, which must not block, whenever something comes that this caller asks for; sometimes for nothing. */
    Signals.Hearing hear(Caller caller, EventFilter filter, Runnable ring) {
        var waiter = new Waiter(filter, ring);
        var parties = caller.coordinates() ? Set.of(EVERYBODY) : Parties.of(caller);
        parties.forEach(party -> waiters.compute(party, (any, present) -> {
            var set = present == null ? ConcurrentHashMap.<Waiter>newKeySet() : present;
            set.add(waiter);
            return set;
        }));
        return () -> parties.forEach(party -> waiters.computeIfPresent(party, (any, present) -> {
            present.remove(waiter);
            return present.isEmpty() ? null : present;
        }));
    }

    /** How many wait for what this party may read. */
    int waiting(String party) {
        return waiters.getOrDefault(party, Set.of()).size();
    }

    private void beginAnew() {
        isBegunAnew.set(true);
        bell.release();
    }

    private void run() {
        while (running) {
            try {
                bell.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                bell.drainPermits();
                while (running && !waiters.isEmpty() && wakeNext()) {
                    Log.debug("Much was placed at once; the watch goes on");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                Log.warnf(
                        "Who waits for events can't be woken and is answered when the wait is over: %s",
                        e.getMessage());
                seen = UNKNOWN;
                pause();
            }
        }
    }

    /** Wakes whom the next entries concern; whether there may be more. */
    private boolean wakeNext() {
        if (isBegunAnew.getAndSet(false)) {
            seen = UNKNOWN;
        }
        var arrivals = seen == UNKNOWN ? null : reader.arrivals(seen, BATCH);
        if (arrivals == null || arrivals.size() == BATCH) {
            // too much to go through: they look for themselves at what there is up to here
            seen = head();
            waiters.values().forEach(set -> set.forEach(waiter -> waiter.ring.run()));
            return true;
        }
        arrivals.forEach(this::wake);
        if (!arrivals.isEmpty()) {
            seen = arrivals.get(arrivals.size() - 1).position();
        }
        return false;
    }

    private void wake(Arrival arrival) {
        wake(EVERYBODY, arrival);
        arrival.audience().forEach(party -> wake(party, arrival));
    }

    private void wake(String party, Arrival arrival) {
        waiters.getOrDefault(party, Set.of()).forEach(waiter -> {
            if (waiter.filter.accepts(arrival.type(), arrival.subject())) {
                waiter.ring.run();
            }
        });
    }

    private long head() {
        return reader.read(new Ask(Ask.LATEST, null, List.of(), List.of(), null, 1))
                .head();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One who waits; each is itself, whatever it asks for. */
    private static final class Waiter {

        private final EventFilter filter;
        private final Runnable ring;

        Waiter(EventFilter filter, Runnable ring) {
            this.filter = filter;
            this.ring = ring;
        }
    }
}
