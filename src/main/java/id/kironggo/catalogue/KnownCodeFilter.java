package id.kironggo.catalogue;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 where the path names no service, or one that was never published and is not the caller's to keep. */
@Provider
@KnownCode
@Priority(Priorities.AUTHORIZATION + 50)
public class KnownCodeFilter implements ContainerRequestFilter {

    private final ServiceEditing editing;
    private final CurrentCaller caller;

    KnownCodeFilter(ServiceEditing editing, CurrentCaller caller) {
        this.editing = editing;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var code = request.getUriInfo().getPathParameters().getFirst("code");
        if (!editing.isKnownTo(caller.get(), code)) {
            throw ProblemException.notFound();
        }
    }
}
