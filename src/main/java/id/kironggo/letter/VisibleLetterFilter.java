package id.kironggo.letter;

import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 to who neither sent nor received the letter of the path, or in an inbox who did not receive it. */
@Provider
@VisibleLetter
@Priority(Priorities.AUTHORIZATION + 50)
public class VisibleLetterFilter implements ContainerRequestFilter {

    private final LetterBox box;
    private final CurrentCaller caller;

    VisibleLetterFilter(LetterBox box, CurrentCaller caller) {
        this.box = box;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        var id = Ids.named(uri.getPathParameters().getFirst("id"));
        if (caller.get() != null
                && !box.isKnownTo(caller.get(), id, uri.getPath().startsWith("/v1/inbox"))) {
            throw ProblemException.notFound();
        }
    }
}
