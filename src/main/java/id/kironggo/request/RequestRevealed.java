package id.kironggo.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An agency looked at personal data: which fields, by which law; what for stands sealed in {@code access_record}. */
public record RequestRevealed(
        UUID request,
        String service,
        RequestStatus status,
        UUID reveal,
        List<String> fields,
        String legalBasis,
        @JsonIgnore Set<String> audience)
        implements Fact {

    @Override
    public String type() {
        return "request.revealed";
    }

    @Override
    public String subject() {
        return "requests/" + request;
    }
}
