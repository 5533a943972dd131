package id.kironggo.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import java.util.Set;
import java.util.UUID;

/** An identity document was fetched: by an agency that has revealed it, by who handed it in, or with the access code. */
public record DocumentRead(
        UUID request,
        String service,
        UUID document,
        String field,
        @JsonIgnore Set<String> audience) implements Fact {

    static DocumentRead of(Request request, Document document) {
        return new DocumentRead(
                request.id(),
                request.registration().service(),
                document.id(),
                document.field(),
                Sight.audience(request));
    }

    @Override
    public String type() {
        return "document.read";
    }

    @Override
    public String subject() {
        return "requests/" + request;
    }
}
