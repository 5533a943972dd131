package id.kironggo.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Something was said about a request; {@code agency} is null where the citizen said it. */
public record CommentAdded(
        UUID request,
        String service,
        RequestStatus status,
        UUID comment,
        Visibility visibility,
        String agency,
        @JsonIgnore Set<String> audience)
        implements Fact {

    static CommentAdded of(Comment comment, Request request) {
        var audience = new TreeSet<>(Sight.audience(request));
        if (comment.visibility() == Visibility.INTERNAL) {
            audience.remove(Parties.client(request.registration().submitter()));
        }
        return new CommentAdded(
                request.id(),
                request.registration().service(),
                request.status(),
                comment.id(),
                comment.visibility(),
                comment.agency(),
                audience);
    }

    @Override
    public String type() {
        return "comment.added";
    }

    @Override
    public String subject() {
        return "requests/" + request;
    }
}
