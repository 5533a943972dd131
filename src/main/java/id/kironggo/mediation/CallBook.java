package id.kironggo.mediation;

import id.kironggo.audit.Access;
import id.kironggo.audit.AccessTrail;
import id.kironggo.ledger.GroupCommit;
import id.kironggo.ledger.GroupCommit.Act;
import id.kironggo.ledger.Recorded;
import id.kironggo.platform.persistence.Trip;
import id.kironggo.platform.problem.ProblemType;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.impl.ContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Where intents are put down, each durable before its call goes on: whoever comes while a commit is under way shares the next
 * one.
 */
@ApplicationScoped
class CallBook {

    private static final int MOST = 512;
    private static final long LOOK_MILLIS = 500;

    private final LinkedBlockingQueue<Intent> intents = new LinkedBlockingQueue<>();
    private final GroupCommit ledger;
    private final OpenCalls open;
    private final CallEndings endings;
    private final AccessTrail trail;
    private volatile boolean running;
    private Thread thread;

    CallBook(GroupCommit ledger, OpenCalls open, CallEndings endings, AccessTrail trail) {
        this.ledger = ledger;
        this.open = open;
        this.endings = endings;
        this.trail = trail;
    }

    void start(@Observes StartupEvent start) {
        running = true;
        thread = new Thread(this::run, "call-book");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        running = false;
        thread.join(5_000);
    }

    /** Succeeds on the current context once the intent is durable; fails with UNAVAILABLE where it can't be. */
    Future<Void> intend(MediatedCall call) {
        Promise<Void> durable = ContextInternal.current().promise();
        intents.add(new Intent(call, durable));
        return durable.future();
    }

    /** Says how a call ended whose intent is durable; it is put down a little later. */
    void end(MediatedCall call, CallOutcome outcome) {
        endings.add(call, outcome);
    }

    private void run() {
        while (running) {
            try {
                var first = intents.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    var begun = new ArrayList<>(List.of(first));
                    intents.drainTo(begun, MOST - 1);
                    write(begun);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void write(List<Intent> begun) {
        var calls = begun.stream().map(Intent::call).toList();
        try {
            var facts = calls.stream()
                    .map(call -> new Act(CallIntended.of(call), call.consumer()))
                    .toList();
            ledger.record(facts, (trip, recorded) -> {
                open.open(trip, calls);
                read(trip, calls, recorded);
            });
        } catch (SQLException | RuntimeException e) {
            Log.warnf("Calls could not be put down and are refused until they can: %s", e.getMessage());
            var refusal = ProblemType.UNAVAILABLE.because(
                    "Panggilan tidak dapat dicatat, jadi tidak diteruskan. Coba lagi sebentar.",
                    "The call could not be put down, so it was not forwarded. Try again shortly.");
            begun.forEach(intent -> intent.durable().fail(refusal));
            return;
        }
        begun.forEach(intent -> intent.durable().complete());
    }

    /** Calls under a grant for personal data are readings of them: whoever sees an answer was written down before. */
    private void read(Trip trip, List<MediatedCall> calls, List<Recorded> recorded) {
        for (int i = 0; i < calls.size(); i++) {
            var call = calls.get(i);
            var grant = call.passage().grant();
            if (!grant.fields().isEmpty()) {
                var access = Access.call(grant.fields(), grant.purpose(), grant.legalBasis(), call.about());
                trail.write(trip, recorded.get(i), "calls/" + call.id(), access);
            }
        }
    }

    private record Intent(MediatedCall call, Promise<Void> durable) {}
}
