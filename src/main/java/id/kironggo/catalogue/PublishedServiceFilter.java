package id.kironggo.catalogue;

import id.kironggo.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 where the path names no service in force. */
@Provider
@OfPublishedService
@Priority(Priorities.AUTHORIZATION + 50)
public class PublishedServiceFilter implements ContainerRequestFilter {

    private final ServiceCatalogue catalogue;

    PublishedServiceFilter(ServiceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var parameters = request.getUriInfo();
        var isVersioned = parameters.getQueryParameters().containsKey("version");
        if (!isVersioned && catalogue.offering(parameters.getPathParameters().getFirst("code")).isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}
