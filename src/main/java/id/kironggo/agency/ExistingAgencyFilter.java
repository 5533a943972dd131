package id.kironggo.agency;

import id.kironggo.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 where the path names no agency, after authorization and before the body. */
@Provider
@ExistingAgency
@Priority(Priorities.AUTHORIZATION + 50)
public class ExistingAgencyFilter implements ContainerRequestFilter {

    private final AgencyRegistry registry;

    ExistingAgencyFilter(AgencyRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!registry.knows(request.getUriInfo().getPathParameters().getFirst("code"))) {
            throw ProblemException.notFound();
        }
    }
}
