package id.kironggo.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What time alone does to a request, within one moment: late clocks call, silence and an unopposed answer end it. */
final class Vigil {

    /** UU 25/2009: who is asked to complete has thirty days. */
    private static final Duration SILENCE = Duration.ofDays(30);

    private final Request request;
    private final Moment moment;

    Vigil(Request request, Moment moment) {
        this.request = request;
        this.moment = moment;
    }

    /** When time will next do something to it; null where it never will. */
    static Instant wakesAt(Request request) {
        var alarm = request.clocks().nextAlarm();
        return switch (request.status()) {
            case RESOLVED -> request.conclusion().reopenUntil();
            case AWAITING_CITIZEN ->
                Stream.concat(alarm.stream(), Stream.of(silentUntil(request)))
                        .min(Instant::compareTo)
                        .orElseThrow();
            case RECEIVED, ROUTED, IN_PROGRESS, REOPENED -> alarm.orElse(null);
            case REJECTED, CLOSED, WITHDRAWN, DUPLICATE -> null;
        };
    }

    void wake(byte[] noReply) {
        if (request.status() == RequestStatus.AWAITING_CITIZEN && isPast(silentUntil(request))) {
            new Ending(request, moment).giveUp(noReply);
        } else if (request.status() == RequestStatus.RESOLVED
                && isPast(request.conclusion().reopenUntil())) {
            new Ending(request, moment).close();
        } else if (request.status().isOpen()) {
            call();
        }
    }

    private void call() {
        var rung = request.clocks().ring(moment.at(), moment.ladder(), this::inCharge, moment.count());
        request.set(rung.clocks());
        rung.calls().forEach(call -> {
            if (call.rung() > 0) {
                request.copyTo(List.of(call.agency()));
            }
            request.tell(ClockCalled.of(call, request));
        });
    }

    private String inCharge(id.kironggo.deadline.Clock clock) {
        return request.dispositions().stream()
                .filter(d -> d.id().equals(clock.disposition()))
                .map(Disposition::agency)
                .findFirst()
                .orElse(request.custodian());
    }

    private static Instant silentUntil(Request request) {
        return request.timetable().pausedAt().plus(SILENCE);
    }

    private boolean isPast(Instant time) {
        return !moment.at().isBefore(time);
    }
}
