package id.kironggo.mediation;

import id.kironggo.audit.Access;
import id.kironggo.audit.AccessTrail;
import id.kironggo.audit.AccessTrail.Reading;
import id.kironggo.ledger.GroupCommit;
import id.kironggo.ledger.GroupCommit.Act;
import id.kironggo.ledger.Recorded;
import id.kironggo.platform.problem.ProblemType;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.impl.ContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where calls are put down: the intent, which is durable before the call goes on, and how it ended. Whoever comes while a
 * commit is under way shares the next one; endings go with it, or by themselves when nobody comes.
 */
@ApplicationScoped
class CallBook {

    /** How long an ending waits for the commit of an intent. */
    private static final long SHARING_MILLIS = 10;

    private static final int MOST = 512;
    /** Endings kept while they can't be written; the sweep closes what is above. */
    private static final int BACKLOG = 100_000;

    private final LinkedBlockingQueue<Intent> intents = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<Ending> endings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unwritten = new AtomicInteger();
    private final GroupCommit ledger;
    private final OpenCalls open;
    private final Figures figures;
    private final AccessTrail trail;
    private volatile boolean running;
    private Thread thread;

    CallBook(GroupCommit ledger, OpenCalls open, Figures figures, AccessTrail trail) {
        this.trail = trail;
        this.ledger = ledger;
        this.open = open;
        this.figures = figures;
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

    void end(MediatedCall call, CallOutcome outcome) {
        long milliseconds = call.milliseconds();
        figures.count(call.route(), outcome.origin(call.status()), milliseconds);
        if (unwritten.incrementAndGet() > BACKLOG) {
            unwritten.decrementAndGet();
        } else {
            endings.add(new Ending(call, CallEnded.of(call, outcome, milliseconds)));
        }
    }

    private void run() {
        while (running || !endings.isEmpty()) {
            try {
                writeNext();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void writeNext() throws InterruptedException {
        var begun = new ArrayList<Intent>();
        var first = intents.poll(SHARING_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            begun.add(first);
            intents.drainTo(begun, MOST - 1);
        }
        var ended = new ArrayList<Ending>();
        for (var next = endings.poll(); next != null; next = ended.size() < MOST ? endings.poll() : null) {
            ended.add(next);
        }
        if (begun.isEmpty() && ended.isEmpty() && figures.isEmpty()) {
            return;
        }
        try {
            write(begun, ended);
        } catch (SQLException | RuntimeException e) {
            Log.warnf("Calls could not be put down and are refused until they can: %s", e.getMessage());
            endings.addAll(ended);
            var refusal = ProblemType.UNAVAILABLE.because(
                    "Panggilan tidak dapat dicatat, jadi tidak diteruskan. Coba lagi sebentar.",
                    "The call could not be put down, so it was not forwarded. Try again shortly.");
            begun.forEach(intent -> intent.durable().fail(refusal));
            TimeUnit.MILLISECONDS.sleep(begun.isEmpty() ? 500 : 0);
            return;
        }
        unwritten.addAndGet(-ended.size());
        begun.forEach(intent -> intent.durable().complete());
    }

    private void write(List<Intent> begun, List<Ending> ended) throws SQLException {
        var counted = figures.take();
        try {
            ledger.record(
                    connection -> {
                        open.open(connection, begun.stream().map(Intent::call).toList());
                        Figures.write(connection, counted);
                        return acts(connection, begun, ended);
                    },
                    // intents are recorded first
                    (connection, recorded) -> trail.hang(connection, readings(begun, recorded)));
        } catch (SQLException | RuntimeException e) {
            figures.giveBack(counted);
            throw e;
        }
    }

    private static List<Act> acts(Connection connection, List<Intent> begun, List<Ending> ended) throws SQLException {
        var closed = OpenCalls.close(
                connection, ended.stream().map(ending -> ending.call().id()).toList());
        var acts = new ArrayList<Act>(begun.size() + closed.size());
        begun.forEach(intent ->
                acts.add(new Act(CallIntended.of(intent.call()), intent.call().consumer())));
        ended.stream()
                .filter(ending -> closed.contains(ending.call().id()))
                .forEach(ending -> acts.add(new Act(ending.fact(), ending.call().consumer())));
        return acts;
    }

    /** Of calls under a grant for personal data, as readings of them: whoever sees an answer was written down before. */
    private static List<Reading> readings(List<Intent> begun, List<Recorded> recorded) {
        var readings = new ArrayList<Reading>();
        for (int i = 0; i < begun.size(); i++) {
            var call = begun.get(i).call();
            var grant = call.passage().grant();
            if (!grant.fields().isEmpty()) {
                readings.add(new Reading(
                        recorded.get(i).entry(),
                        "calls/" + call.id(),
                        Access.call(grant.fields(), grant.purpose(), grant.legalBasis(), call.about())));
            }
        }
        return readings;
    }

    private record Intent(MediatedCall call, Promise<Void> durable) {}

    private record Ending(MediatedCall call, CallEnded fact) {}
}
