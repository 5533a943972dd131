package id.kironggo.request;

import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 to everybody who may not see the request of the path, before the body is looked at; reading asks by itself. */
@Provider
@VisibleRequest
@Priority(Priorities.AUTHORIZATION + 50)
public class VisibleRequestFilter implements ContainerRequestFilter {

    private final Glance glance;
    private final CurrentCaller caller;

    VisibleRequestFilter(Glance glance, CurrentCaller caller) {
        this.glance = glance;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var id = request.getUriInfo().getPathParameters().getFirst("id");
        if (id == null || caller.get() == null) {
            return;
        }
        var uuid = Ids.named(id);
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return;
        }
        boolean isDisposition = request.getUriInfo().getPath().startsWith("/v1/dispositions/");
        boolean isVisible =
                isDisposition ? glance.seesDisposition(uuid, caller.get()) : glance.seesRequest(uuid, caller.get());
        if (!isVisible) {
            throw ProblemException.notFound();
        }
    }
}
