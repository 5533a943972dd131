package id.kironggo.webhook;

import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Test events, sent while the caller waits. */
@ApplicationScoped
class Pings {

    /** Each holds a worker, and with an Idempotency-Key a connection to the database, for 15 seconds at most. */
    private static final int AT_ONCE = 4;

    private final Semaphore lines = new Semaphore(AT_ONCE);
    private final SubscriptionDesk desk;
    private final Sender sender;
    private final Envelope envelope;

    Pings(SubscriptionDesk desk, Sender sender, Envelope envelope) {
        this.desk = desk;
        this.sender = sender;
        this.envelope = envelope;
    }

    PingView ping(UUID subscription, Caller caller) {
        var terms = desk.terms(subscription, caller);
        if (!lines.tryAcquire()) {
            throw ProblemType.UNAVAILABLE
                    .because(
                            "Terlalu banyak ping sedang berjalan. Coba lagi sebentar.",
                            "Too many pings are under way. Try again shortly.")
                    .retryAfter(Duration.ofSeconds(5));
        }
        try {
            var outcome = send(terms);
            return PingView.of(outcome, outcome.isDelivered() && desk.enable(subscription, caller));
        } finally {
            lines.release();
        }
    }

    private Outcome send(Terms terms) {
        var event = envelope.ping(terms.subscription());
        var told = new CompletableFuture<Outcome>();
        sender.send(terms, event.id(), 1, envelope.written(event), told::complete);
        // it ends by itself within 15 seconds
        return told.join();
    }
}
