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

    @Override
    public String subject() {
        return "requests/" + request;
    }
}
