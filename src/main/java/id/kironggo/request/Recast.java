package id.kironggo.request;

import id.kironggo.catalogue.ProcessingTime;
import id.kironggo.routing.Route;

/** Changes what a case is, its promise or the service that it is for; within one moment. */
final class Recast {

    private final Request request;
    private final Moment moment;

    Recast(Request request, Moment moment) {
        this.request = request;
        this.moment = moment;
    }

    /** A later due date, once, for a reason that the citizen reads. */
    void extend(int workingDays, byte[] reason) {
        Legality.require(request, Action.EXTEND, null, moment);
        new Timing(request, moment).extend(workingDays);
        request.extended(reason);
        request.become(request.status(), moment);
        request.tell("request.extended");
    }

    /** The same ticket for another service: what was under way ends, the route begins anew under a new promise. */
    void reclassify(Registration as, Contents with, Route route, ProcessingTime promise) {
        Legality.require(request, Action.RECLASSIFY, null, moment);
        request.dispositions().stream().filter(Disposition::isOpen).forEach(open -> request.cancel(open, moment));
        request.register(as);
        request.say(with);
        request.follow(route, moment.at());
        new Timing(request, moment).promise(promise.value(), promise.unit());
        new Relay(request, moment).start("request.reclassified");
    }
}
