package id.kironggo.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells {@link BodyFilter}, which comes after it, that this body may hold an OpenAPI document. */
@Provider
@TakesApiDocument
@Priority(Priorities.ENTITY_CODER - 1)
public class ApiDocumentFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(BodyFilter.BOUNDS, BodyFilter.API_DOCUMENT);
    }
}
