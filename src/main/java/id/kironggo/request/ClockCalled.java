package id.kironggo.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.deadline.Call;
import id.kironggo.deadline.ClockKind;
import id.kironggo.ledger.Fact;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A clock of a request is late: first its agency is called, then who stands above it. */
public record ClockCalled(
        UUID request,
        String service,
        RequestStatus status,
        UUID disposition,
        ClockKind clock,
        Instant dueAt,
        int rung,
        String agency,
        @JsonIgnore Set<String> audience)
        implements Fact {

    static ClockCalled of(Call call, Request request) {
        return new ClockCalled(
                request.id(),
                request.registration().service(),
                request.status(),
                call.clock().disposition(),
                call.clock().kind(),
                call.clock().dueAt(),
                call.rung(),
                call.agency(),
                Sight.audience(request));
    }

    @Override
    public String type() {
        return (disposition == null ? "request." : "disposition.") + (rung == 0 ? "overdue" : "escalated");
    }

    @Override
    public String subject() {
        return "requests/" + request;
    }
}
