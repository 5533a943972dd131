package id.kironggo.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import java.util.Set;
import java.util.UUID;

/** Something happened to a request as a whole; {@code type} says what. */
public record RequestFact(
        @JsonIgnore String type,
        UUID request,
        String service,
        RequestStatus status,
        Outcome outcome,
        String custodian,
        @JsonIgnore Set<String> audience)
        implements Fact {

    static RequestFact of(String type, Request r) {
        return new RequestFact(
                type,
                r.id(),
                r.registration().service(),
                r.status(),
                r.conclusion().outcome(),
                r.custodian(),
                Sight.audience(r));
    }

    @Override
    public String subject() {
        return "requests/" + request;
    }
}
