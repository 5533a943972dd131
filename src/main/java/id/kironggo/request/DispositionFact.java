package id.kironggo.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import java.util.Set;
import java.util.UUID;

/** Something happened to a disposition; {@code type} says what. Its subject is the request, whose timeline it belongs to. */
public record DispositionFact(
        @JsonIgnore String type,
        UUID request,
        RequestStatus requestStatus,
        UUID disposition,
        DispositionKind kind,
        DispositionStatus status,
        Integer step,
        String agency,
        String from,
        Instruction instruction,
        ReturnReason reason,
        CompletionResult result,
        @JsonIgnore Set<String> audience)
        implements Fact {

    static DispositionFact of(String type, Request r, Disposition d, String from) {
        return new DispositionFact(
                type,
                r.id(),
                r.status(),
                d.id(),
                d.kind(),
                d.status(),
                d.step(),
                d.agency(),
                from,
                d.instruction(),
                d.reason(),
                d.result(),
                Sight.audience(r));
    }

    @Override
    public String subject() {
        return "requests/" + request;
    }
}
