package id.kironggo.mediation;

import id.kironggo.exchange.ApiMode;
import id.kironggo.exchange.Passage;
import id.kironggo.platform.outbound.Outbound;
import id.kironggo.platform.problem.RouteProblems;
import id.kironggo.platform.security.Caller;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Carries calls between agencies: what may pass is put down, forwarded, and put down again with how it ended. */
@ApplicationScoped
class Mediator {

    private final CallBook book;
    private final Guards guards;
    private final Outbound outbound;
    private final Assertions assertions;
    private final ParkedCalls parked;
    private final RouteProblems problems;

    Mediator(
            CallBook book,
            Guards guards,
            Outbound outbound,
            Assertions assertions,
            ParkedCalls parked,
            RouteProblems problems) {
        this.book = book;
        this.guards = guards;
        this.outbound = outbound;
        this.assertions = assertions;
        this.parked = parked;
        this.problems = problems;
    }

    /** Carries a call that may pass; on its event loop, its body not yet read. */
    void carry(RoutingContext routing, Caller consumer, Passage passage) {
        var call = new MediatedCall(consumer, passage, Hops.about(routing.request()));
        var guard = guards.of(passage.route());
        boolean isPull = passage.route().mode() == ApiMode.PULL;
        var relay = isPull
                ? new PullRelay(routing, call, book, problems, parked, assertions)
                : new PushRelay(routing, call, book, problems, outbound, assertions);
        guard.whereThereIsRoom(() -> {
                    // a connector that is away costs a parked call nothing: only connections are worth a breaker
                    var head = isPull ? relay.begin() : guard.whileWell(relay::begin);
                    head.onFailure(relay::refuse);
                    return relay.ended();
                })
                .onFailure(relay::refuse);
    }
}
