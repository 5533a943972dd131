package id.kironggo.routing;

import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 where the path names no rule, after authorization and before the body. */
@Provider
@ExistingRule
@Priority(Priorities.AUTHORIZATION + 50)
public class ExistingRuleFilter implements ContainerRequestFilter {

    private final Rulebook rules;

    ExistingRuleFilter(Rulebook rules) {
        this.rules = rules;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!rules.knows(Ids.named(request.getUriInfo().getPathParameters().getFirst("id")))) {
            throw ProblemException.notFound();
        }
    }
}
