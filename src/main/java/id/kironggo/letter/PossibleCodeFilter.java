package id.kironggo.letter;

import id.kironggo.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 where the path names a code that no letter type can have, before the body is looked at. */
@Provider
@PossibleCode
@Priority(Priorities.AUTHORIZATION + 50)
public class PossibleCodeFilter implements ContainerRequestFilter {

    private static final int LONGEST = 40;

    @Override
    public void filter(ContainerRequestContext request) {
        var code = request.getUriInfo().getPathParameters().getFirst("code");
        if (code.length() > LONGEST || !code.matches("[A-Z0-9]+(-[A-Z0-9]+)*")) {
            throw ProblemException.notFound();
        }
    }
}
