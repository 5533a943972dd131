package id.kironggo.webhook;

import id.kironggo.platform.outbound.Outbound;
import id.kironggo.platform.persistence.RealTime;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Sends events, on event loops: neither a thread nor a transaction waits for an answer. */
@ApplicationScoped
class Sender {

    private static final int LOOPS = 4;

    private final Vertx vertx;
    private final Outbound outbound;
    private final Clock clock;
    private final Clock real;
    private final List<Context> loops;

    Sender(Vertx vertx, Outbound outbound, Clock clock, @RealTime Clock real) {
        this.vertx = vertx;
        this.outbound = outbound;
        this.clock = clock;
        this.real = real;
        this.loops = Stream.generate(() -> (Context) ((VertxInternal) vertx).createEventLoopContext())
                .limit(Math.min(LOOPS, Runtime.getRuntime().availableProcessors()))
                .toList();
    }

    /** {@code number}: which attempt it is; {@code told} is called on an event loop. One receiver has one loop, and its connections. */
    void send(Terms terms, UUID event, int number, byte[] payload, Consumer<Outcome> told) {
        loops.get(Math.floorMod(terms.subscription().hashCode(), loops.size())).runOnContext(any -> {
            var when = new Times(clock.instant(), real.instant());
            new Attempt(vertx, terms, event, number, when, payload, told).begin(outbound);
        });
    }
}
