package id.kironggo.request;

import id.kironggo.agency.DayUnit;
import id.kironggo.deadline.Clock;
import id.kironggo.deadline.ClockKind;
import id.kironggo.deadline.Clocks;
import java.time.Instant;
import java.util.UUID;

/** Sets the clocks of a request, within one moment. */
final class Timing {

    private final Request request;
    private final Moment moment;

    Timing(Request request, Moment moment) {
        this.request = request;
        this.moment = moment;
    }

    /** The promise to the citizen: so many days from now on; whatever clock ran before has ended. */
    void promise(int days, DayUnit unit) {
        set(clocks().stopAll(moment.at())
                .start(ClockKind.RESOLUTION, request.owner(), days, unit, moment.at(), moment.count()));
    }

    void extend(int workingDays) {
        set(clocks().extend(workingDays, moment.count()));
    }

    void resume() {
        set(clocks().resume(moment.at(), moment.count()));
    }

    /** A disposition has days of its own. */
    Instant own(UUID disposition, String agency, int days, DayUnit unit) {
        request.set(clocks().startFor(disposition, agency, days, unit, moment.at(), moment.count()));
        return clocks().of(disposition).orElseThrow().dueAt();
    }

    void passOn(Disposition given, UUID to) {
        request.set(clocks().passOn(given.id(), to));
    }

    void stop(Disposition ended) {
        request.set(clocks().stopFor(ended.id(), moment.at()));
    }

    /** What a new status starts, stops and pauses. */
    void entering(RequestStatus next) {
        var now = moment.at();
        switch (next) {
            case RECEIVED -> {
                request.set(clocks().stop(ClockKind.FIRST_RESPONSE, now));
                begin(ClockKind.VERIFICATION, moment.coordinator());
            }
            case ROUTED, REOPENED -> {
                request.set(clocks().stop(ClockKind.VERIFICATION, now));
                resume();
                begin(ClockKind.FIRST_RESPONSE, request.custodian());
            }
            case IN_PROGRESS -> {
                request.set(clocks().stop(ClockKind.VERIFICATION, now).stop(ClockKind.FIRST_RESPONSE, now));
                resume();
            }
            case AWAITING_CITIZEN -> request.set(clocks().pause(now));
            case RESOLVED, REJECTED, CLOSED, WITHDRAWN, DUPLICATE -> request.set(clocks().stopAll(now));
        }
    }

    /** Starts what must be done earlier than the whole; where the promise is shorter, that is what counts. */
    private void begin(ClockKind kind, String agency) {
        boolean runs = clocks().all().stream().anyMatch(clock -> clock.kind() == kind && clock.isRunning());
        var started =
                clocks().start(kind, agency, kind.workingDays(), DayUnit.WORKING_DAYS, moment.at(), moment.count());
        var due = started.all().get(started.all().size() - 1).dueAt();
        if (!runs && due.isBefore(request.dueAt())) {
            request.set(started);
        }
    }

    /** Sets the clocks; a disposition without one of its own goes by the request's. */
    private void set(Clocks clocks) {
        request.set(clocks);
        request.dispositions().stream()
                .filter(Disposition::isOpen)
                .forEach(open -> open.due(clocks.of(open.id()).map(Clock::dueAt).orElse(request.dueAt()), moment.at()));
    }

    private Clocks clocks() {
        return request.clocks();
    }
}
