package id.kironggo.mediation;

import id.kironggo.ledger.GroupCommit;
import id.kironggo.ledger.GroupCommit.Act;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Where it is put down how calls ended: nobody waits for it, so many share a commit, apart from those of {@link CallBook}. */
@ApplicationScoped
class CallEndings {

    /** How long others are waited for. */
    private static final long SHARING_MILLIS = 50;

    private static final long PAUSE_MILLIS = 500;
    private static final long FIGURES_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST = 512;
    /** Kept while they can't be written; the sweep closes what is above. */
    private static final int BACKLOG = 100_000;

    private final ConcurrentLinkedQueue<Ending> endings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unwritten = new AtomicInteger();
    private final GroupCommit ledger;
    private final Figures figures;
    private CountDownLatch over = new CountDownLatch(1);
    private Thread thread;
    private long figuresWritten = System.nanoTime();

    CallEndings(GroupCommit ledger, Figures figures) {
        this.ledger = ledger;
        this.figures = figures;
    }

    void start(@Observes StartupEvent start) {
        over = new CountDownLatch(1);
        thread = new Thread(this::run, "call-endings");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        over.countDown();
        thread.join(5_000);
    }

    void add(MediatedCall call, CallOutcome outcome) {
        long milliseconds = call.milliseconds();
        figures.count(call.route(), outcome.origin(call.status()), milliseconds);
        if (unwritten.incrementAndGet() > BACKLOG) {
            unwritten.decrementAndGet();
        } else {
            endings.add(new Ending(call, CallEnded.of(call, outcome, milliseconds)));
        }
    }

    private void run() {
        try {
            long wait = SHARING_MILLIS;
            while (!over.await(wait, TimeUnit.MILLISECONDS)) {
                wait = writeNext();
            }
            while (wait != PAUSE_MILLIS && !(endings.isEmpty() && figures.isEmpty())) {
                wait = writeNext();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long to wait before the next. */
    private long writeNext() {
        var ended = new ArrayList<Ending>();
        for (var next = endings.poll(); next != null; next = ended.size() < MOST ? endings.poll() : null) {
            ended.add(next);
        }
        var counted = areFiguresDue() ? figures.take() : Map.<Figures.Cell, Figures.Count>of();
        if (ended.isEmpty() && counted.isEmpty()) {
            return SHARING_MILLIS;
        }
        try {
            ledger.record(connection -> {
                var closed = OpenCalls.close(
                        connection,
                        ended.stream().map(ending -> ending.call().id()).toList());
                Figures.write(connection, counted);
                return facts(ended.stream()
                        .filter(ending -> closed.contains(ending.call().id()))
                        .toList());
            });
        } catch (SQLException | RuntimeException e) {
            Log.warnf("How calls ended could not be put down and is tried again: %s", e.getMessage());
            figures.giveBack(counted);
            endings.addAll(ended);
            return PAUSE_MILLIS;
        }
        figuresWritten = counted.isEmpty() ? figuresWritten : System.nanoTime();
        unwritten.addAndGet(-ended.size());
        return ended.size() > MOST / 2 ? 0 : SHARING_MILLIS;
    }

    private boolean areFiguresDue() {
        return over.getCount() == 0 || System.nanoTime() - figuresWritten > FIGURES_NANOS;
    }

    private static List<Act> facts(List<Ending> ended) {
        return ended.stream()
                .map(ending -> new Act(ending.fact(), ending.call().consumer()))
                .toList();
    }

    private record Ending(MediatedCall call, CallEnded fact) {}
}
