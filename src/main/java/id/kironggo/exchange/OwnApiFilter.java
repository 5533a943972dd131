package id.kironggo.exchange;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 to whoever is not of the agency in the path, after authorization and before the body. */
@Provider
@OwnApi
@Priority(Priorities.AUTHORIZATION + 50)
public class OwnApiFilter implements ContainerRequestFilter {

    private final CurrentCaller caller;

    OwnApiFilter(CurrentCaller caller) {
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var agency = request.getUriInfo().getPathParameters().getFirst("agency");
        if (caller.get() != null && !caller.get().isOf(agency)) {
            throw ProblemException.notFound();
        }
    }
}
