package id.kironggo.request;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Wakes requests when time has something to do to them. Each in a transaction of its own that holds its row, so that any number of
 * replicas may watch: whatever time does is done once, or, where a replica dies in the middle, not yet.
 */
@ApplicationScoped
public class Watch {

    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final int BATCH = 100;

    private final RequestBook book;
    private final Envelope envelope;
    private final Moments moments;

    Watch(RequestBook book, Envelope envelope, Moments moments) {
        this.book = book;
        this.envelope = envelope;
        this.moments = moments;
    }

    /** Wakes all whose time has come. */
    @Scheduled(
            every = "${kironggo.deadlines.sweep:20s}",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP)
    public void sweep() {
        UUID last = null;
        for (var due = book.toWake(moments.now(Caller.system()).at(), last, BATCH);
                !due.isEmpty();
                due = book.toWake(moments.now(Caller.system()).at(), last, BATCH)) {
            due.forEach(this::wake);
            last = due.get(due.size() - 1);
        }
    }

    /** Whether time has something to do right now. */
    public boolean isDue() {
        return !book.toWake(moments.now(Caller.system()).at(), null, 1).isEmpty();
    }

    /** When time next has something to do after this moment. */
    public Optional<Instant> nextAfter(Instant moment) {
        return book.nextToWake(moment);
    }

    private void wake(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                var moment = moments.now(Caller.system());
                book.takeDue(id, moment.at()).ifPresent(request -> {
                    var silence = new ClosingWords("NO_REPLY", "UU 25/2009", null, null);
                    new Vigil(request, moment).wake(envelope.sealClosing(request, silence));
                    book.enter(request, Caller.system());
                });
            });
        } catch (ProblemException unanswerable) {
            // a year that is not loaded, say: the others must not wait for it
            LOG.warnf("Request %s could not be woken: %s", id, unanswerable.getMessage());
        }
    }
}
