package id.kironggo.connector;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Fetches calls as long as a worker is free for them, and lets each worker forward one and bring its answer back. */
public final class Connector {

    private static final Duration FINISHING = Duration.ofSeconds(10);

    /** What it takes to bring an answer back. */
    private static final Duration WAY_BACK = Duration.ofMillis(500);

    /** For a call whose time is over by this machine's clock: the clock may be wrong, Kironggo knows. */
    private static final Duration BY_ANOTHER_CLOCK = Duration.ofSeconds(10);

    /** However soon Kironggo says that there is nothing. */
    private static final Duration SHORTEST_POLL = Duration.ofMillis(200);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration FIRST_WAIT_WITH_AN_ANSWER = Duration.ofMillis(250);
    private static final int MOST_AT_ONCE = 20;

    private final Kironggo kironggo;
    private final LocalServer local;
    private final Clock clock;
    private final PrintStream log;
    private final ExecutorService workers;
    private final Semaphore free;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private volatile Thread poller;
    private volatile boolean stopping;

    Connector(Settings settings, Clock clock, PrintStream log) {
        this.kironggo = new Kironggo(settings);
        this.local = new LocalServer(settings.to());
        this.clock = clock;
        this.log = log;
        this.workers = Executors.newFixedThreadPool(settings.workers());
        this.free = new Semaphore(settings.workers());
    }

    /** Runs until it is told to end; gives the exit code. */
    public static int run(List<String> arguments, Map<String, String> environment, Clock clock) {
        if (arguments.contains("--help")) {
            System.out.print(Settings.HELP);
            return 0;
        }
        try {
            var settings = Settings.of(arguments, environment);
            var connector = new Connector(settings, clock, System.out);
            Runtime.getRuntime().addShutdownHook(new Thread(connector::stop, "stop-connector"));
            System.out.println("Forwarding calls from " + settings.url() + " to " + settings.to());
            if (settings.isReadableOnTheWay()) {
                System.err.println(
                        "Warning: by http, anybody on the way can read the secret and the calls. Use https.");
            }
            return connector.work();
        } catch (Settings.Wrong e) {
            System.err.println(e.getMessage() + " --help tells more.");
            return 2;
        }
    }

    /** Until it is stopped; gives the exit code. */
    int work() {
        poller = Thread.currentThread();
        var backoff = new Backoff(FIRST_WAIT);
        boolean wasAdmitted = false;
        while (!stopping) {
            try {
                fetch();
                wasAdmitted = true;
                backoff.reset();
            } catch (InterruptedException | RejectedExecutionException e) {
                return 0;
            } catch (IOException e) {
                if (e instanceof Tokens.NotAdmitted && !wasAdmitted) {
                    log.println(e.getMessage() + ".");
                    return 1;
                }
                if (!pause(backoff.next(e instanceof Refused refused ? refused.retryAfter() : Optional.empty()), e)) {
                    return 0;
                }
            }
        }
        return 0;
    }

    /** Takes no more calls, and waits until those in hand are answered. */
    void stop() {
        stopping = true;
        var fetching = poller;
        if (fetching != null) {
            fetching.interrupt();
        }
        workers.shutdown();
        try {
            if (!workers.awaitTermination(FINISHING.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes at most as many calls as there are workers free: others may have a second connector for the rest. */
    private void fetch() throws IOException, InterruptedException {
        free.acquire();
        int held = 1 + free.drainPermits();
        try {
            long asked = System.nanoTime();
            var calls = kironggo.pending(Math.min(held, MOST_AT_ONCE));
            if (calls.isEmpty()) {
                var left = SHORTEST_POLL.minusNanos(System.nanoTime() - asked);
                TimeUnit.NANOSECONDS.sleep(left.toNanos());
            }
            for (var call : calls) {
                if (!inHand.add(call.id())) {
                    continue; // given out again, since it takes long
                }
                if (held == 0) {
                    free.acquire();
                } else {
                    held--;
                }
                workers.execute(() -> serve(call));
            }
        } finally {
            free.release(held);
        }
    }

    /** @return whether to go on */
    private boolean pause(Duration wait, IOException failure) {
        // the message of others may quote what was read
        boolean isOurs = failure instanceof Refused || failure instanceof Tokens.NotAdmitted;
        var reason = isOurs
                ? failure.getMessage()
                : "Kironggo is not reachable (" + failure.getClass().getSimpleName() + ")";
        log.printf("%s; next try in %.1f s%n", reason, wait.toMillis() / 1000.0);
        try {
            Thread.sleep(wait.toMillis());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void serve(Call call) {
        long begun = System.nanoTime();
        var told = "given up";
        try {
            var patience = patience(call);
            var answer = local.answer(call, patience);
            told = answer.told();
            told += deliver(call, answer, begun + patience.plus(WAY_BACK).toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            told += ", not delivered";
        } finally {
            inHand.remove(call.id());
            free.release();
            long millis = (System.nanoTime() - begun) / 1_000_000;
            log.printf("%s %s %s %s %d ms%n", call.id(), call.api(), call.method(), told, millis);
        }
    }

    private Duration patience(Call call) {
        var left = Duration.between(clock.instant(), call.answerBefore()).minus(WAY_BACK);
        return left.isNegative() || left.isZero() ? BY_ANOTHER_CLOCK : left;
    }

    /** @return nothing where Kironggo took it, else what became of it */
    private String deliver(Call call, Answer answer, long untilNanos) throws InterruptedException {
        var backoff = new Backoff(FIRST_WAIT_WITH_AN_ANSWER);
        while (true) {
            var asked = Optional.<Duration>empty();
            try {
                kironggo.answer(call, answer);
                return "";
            } catch (Refused e) {
                if (e.isTooLate()) {
                    return ", too late";
                }
                if (e.isFinal()) {
                    return answer.trouble() == null
                            ? ", not taken" + deliver(call, Answer.failed(Answer.UNREACHABLE, "not-taken"), untilNanos)
                            : ", not taken";
                }
                asked = e.retryAfter();
            } catch (IOException e) {
                // Kironggo may be back in time
            }
            var wait = backoff.next(asked);
            if (System.nanoTime() + wait.toNanos() - untilNanos > 0) {
                return ", not delivered";
            }
            Thread.sleep(wait.toMillis());
        }
    }
}
