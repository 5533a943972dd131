package id.kironggo.catalogue;

import id.kironggo.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 where the path names no service, or no version of it that the caller may see. */
@Provider
@KnownOffering
@Priority(Priorities.AUTHORIZATION + 50)
public class PublishedServiceFilter implements ContainerRequestFilter {

    private final VisibleOfferings visible;

    PublishedServiceFilter(VisibleOfferings visible) {
        this.visible = visible;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var code = request.getUriInfo().getPathParameters().getFirst("code");
        var version = request.getUriInfo().getQueryParameters().getFirst("version");
        if (visible.find(code, version).isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}
