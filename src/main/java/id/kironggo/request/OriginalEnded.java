package id.kironggo.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import java.util.Set;
import java.util.UUID;

/** What a duplicate follows has ended: {@code status} and {@code outcome} are the original's. */
public record OriginalEnded(
        UUID request,
        String service,
        RequestStatus status,
        Outcome outcome,
        @JsonIgnore Set<String> audience) implements Fact {

    static OriginalEnded of(Request duplicate, Request original) {
        return new OriginalEnded(
                duplicate.id(),
                duplicate.registration().service(),
                original.status(),
                original.conclusion().outcome(),
                Sight.audience(duplicate));
    }

    @Override
    public String type() {
        return "request.original-ended";
    }

    @Override
    public String subject() {
        return "requests/" + request;
    }
}
