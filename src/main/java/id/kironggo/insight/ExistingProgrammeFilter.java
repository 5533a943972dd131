package id.kironggo.insight;

import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 where the path names no programme, after authorization and before the body. */
@Provider
@ExistingProgramme
@Priority(Priorities.AUTHORIZATION + 50)
public class ExistingProgrammeFilter implements ContainerRequestFilter {

    private final ProgrammeRegister register;

    ExistingProgrammeFilter(ProgrammeRegister register) {
        this.register = register;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!register.knows(Ids.named(request.getUriInfo().getPathParameters().getFirst("id")))) {
            throw ProblemException.notFound();
        }
    }
}
