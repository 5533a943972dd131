package id.kironggo.exchange;

import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 to who may not see the grant of the path, after authorization and before the body. */
@Provider
@VisibleGrant
@Priority(Priorities.AUTHORIZATION + 50)
public class VisibleGrantFilter implements ContainerRequestFilter {

    private final GrantDesk desk;
    private final CurrentCaller caller;

    VisibleGrantFilter(GrantDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var id = request.getUriInfo().getPathParameters().getFirst("id");
        if (caller.get() != null && !desk.isVisible(Ids.named(id), caller.get())) {
            throw ProblemException.notFound();
        }
    }
}
