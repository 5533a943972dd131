package id.kironggo.webhook;

import id.kironggo.ledger.Sequencer;
import id.kironggo.platform.persistence.Signals;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns of one thread a replica: settle what came back, put down what is new, take what is due, all in one transaction; then
 * send, for which nobody waits.
 */
@ApplicationScoped
class Dispatcher {

    private static final long LOOK_NANOS = 500_000_000L;
    /** While somebody else holds the cursor. */
    private static final long AGAIN_NANOS = 20_000_000L;
    /** What comes back or is new within this time shares a transaction. */
    private static final long GATHER_MILLIS = 3;

    private final ConcurrentLinkedQueue<Returned> returned = new ConcurrentLinkedQueue<>();
    private final Semaphore bell = new Semaphore(0);
    private final AtomicBoolean isNews = new AtomicBoolean(true);

    private final Endpoints endpoints;
    private final Turns turns;
    private final Sender sender;
    private final Signals signals;
    private final SubscriptionDesk desk;

    /** Whose slots are free again, but which could not be put down yet. */
    private List<Outcome> unsettled = new ArrayList<>();

    private long lookedAt = System.nanoTime() - LOOK_NANOS;
    private Signals.Hearing hearing;
    private volatile boolean running;
    private Thread thread;

    Dispatcher(Endpoints endpoints, Turns turns, Sender sender, Signals signals, SubscriptionDesk desk) {
        this.endpoints = endpoints;
        this.turns = turns;
        this.sender = sender;
        this.signals = signals;
        this.desk = desk;
    }

    void start(@Observes StartupEvent start) {
        running = true;
        hearing = signals.hear(Sequencer.PLACED, List.of(""), this::hear);
        thread = new Thread(this::run, "webhooks");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        running = false;
        hearing.close();
        bell.release();
        thread.join(5_000);
    }

    private void hear() {
        isNews.set(true);
        bell.release();
    }

    private void run() {
        while (running) {
            try {
                bell.tryAcquire(isNews.get() ? AGAIN_NANOS : LOOK_NANOS, TimeUnit.NANOSECONDS);
                TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
                bell.drainPermits();
                turn();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                Log.warnf(e, "Webhooks could not be sent and are tried again");
                pause();
            }
        }
    }

    private void turn() throws SQLException {
        takeReturned();
        boolean isLook = System.nanoTime() - lookedAt >= LOOK_NANOS;
        if (isLook) {
            lookedAt = System.nanoTime();
            endpoints.allHungry();
        }
        boolean reads = isNews.getAndSet(false) || isLook;
        var round = new Round();
        var result = make(reads, round);
        var settled = unsettled;
        unsettled = new ArrayList<>();
        round.taken().forEach(due -> send(due, round.payload(due.event())));
        switch (result.progress()) {
            case MORE -> hear();
            case HELD_ELSEWHERE -> isNews.set(true);
            case DONE -> {}
        }
        disable(settled, result.failingTooLong());
    }

    private Turns.Result make(boolean reads, Round round) throws SQLException {
        try {
            return turns.make(unsettled, reads, round);
        } catch (SQLException | RuntimeException e) {
            round.giveBack();
            endpoints.forget();
            isNews.set(true);
            throw e;
        }
    }

    private void takeReturned() {
        for (var next = returned.poll(); next != null; next = returned.poll()) {
            next.endpoint.returned(next.outcome.isDelivered());
            unsettled.add(next.outcome);
        }
    }

    private void send(Round.Due due, byte[] payload) {
        sender.send(due.endpoint().terms(), due.event(), due.attempts() + 1, payload, outcome -> {
            returned.add(new Returned(due.endpoint(), outcome));
            bell.release();
        });
    }

    private void disable(List<Outcome> settled, Set<UUID> failingTooLong) {
        var reasons = new HashMap<UUID, DisabledReason>();
        failingTooLong.forEach(id -> reasons.put(id, DisabledReason.FAILING));
        settled.stream()
                .filter(Outcome::isGone)
                .forEach(outcome -> reasons.put(outcome.subscription(), DisabledReason.GONE));
        reasons.forEach(desk::disable);
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Returned(Endpoint endpoint, Outcome outcome) {}
}
