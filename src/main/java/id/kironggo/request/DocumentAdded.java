package id.kironggo.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import java.util.Set;
import java.util.UUID;

/** A document was added to a request; {@code field} says for which of those that the service asks for, if for one. */
public record DocumentAdded(
        UUID request,
        String service,
        RequestStatus status,
        UUID document,
        UUID file,
        DocumentKind kind,
        String field,
        @JsonIgnore Set<String> audience)
        implements Fact {

    static DocumentAdded of(Document document, Request request) {
        return new DocumentAdded(
                request.id(),
                request.registration().service(),
                request.status(),
                document.id(),
                document.file(),
                document.kind(),
                document.field(),
                Sight.audience(request));
    }

    @Override
    public String type() {
        return "document.added";
    }

    @Override
    public String subject() {
        return "requests/" + request;
    }
}
