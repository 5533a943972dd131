package id.kironggo.mediation;

import id.kironggo.platform.persistence.Signals;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The callers of this replica that wait for a provider without an address: a promise each and no thread. The calls themselves
 * lie sealed in {@link ParkingLot}, where connectors of any replica find them.
 */
@ApplicationScoped
public class ParkedCalls {

    static final String PENDING = "pending";
    static final String ANSWERED = "answered";

    private final Map<UUID, Promise<AnswerPending>> waiting = new ConcurrentHashMap<>();
    private final ParkingLot lot;
    private final OpenCalls replica;
    private final Signals signals;
    private final Vertx vertx;
    private final AtomicInteger rung = new AtomicInteger();
    private Signals.Hearing hearing;

    ParkedCalls(ParkingLot lot, OpenCalls replica, Signals signals, Vertx vertx) {
        this.vertx = vertx;
        this.lot = lot;
        this.replica = replica;
        this.signals = signals;
    }

    void start(@Observes StartupEvent start) {
        hearing = signals.hear(ANSWERED, List.of(replica.replica().toString()), this::collectSoon);
    }

    void stop(@Observes ShutdownEvent stop) {
        hearing.close();
    }

    /** Parks a call until it is answered; whoever does not wait any longer {@linkplain #leave leaves}. */
    Future<AnswerPending> park(MediatedCall call, ParkedRequest request) {
        var context = ContextInternal.current();
        Promise<AnswerPending> answer = context.promise();
        waiting.put(call.id(), answer);
        context.executeBlocking(
                        () -> {
                            lot.put(call, replica.replica(), request);
                            signals.tell(PENDING, call.route().agency());
                            return null;
                        },
                        false)
                .onFailure(answer::tryFail);
        return answer.future();
    }

    /** Nobody waits for it any longer. */
    void leave(MediatedCall call) {
        if (waiting.remove(call.id()) != null) {
            ContextInternal.current()
                    .executeBlocking(
                            () -> {
                                lot.remove(call.id());
                                return null;
                            },
                            false);
        }
    }

    /** What a signal was lost for. */
    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    public void collectNow() {
        if (!waiting.isEmpty()) {
            collect();
        }
    }

    /** One look at a time, and one more for all that rang meanwhile. */
    private void collectSoon() {
        if (rung.getAndIncrement() == 0) {
            vertx.executeBlocking(
                    () -> {
                        int seen;
                        do {
                            seen = rung.get();
                            collect();
                        } while (!rung.compareAndSet(seen, 0));
                        return null;
                    },
                    false);
        }
    }

    private void collect() {
        try {
            lot.collect(replica.replica()).forEach((id, answer) -> {
                var caller = waiting.remove(id);
                if (caller != null) {
                    caller.tryComplete(answer);
                }
            });
        } catch (SQLException e) {
            Log.warnf("Answers to parked calls could not be read and are tried again: %s", e.getMessage());
        }
    }
}
