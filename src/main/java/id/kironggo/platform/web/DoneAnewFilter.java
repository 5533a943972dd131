package id.kironggo.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Says of a call that it is done anew, before its key is looked up. */
@Provider
@DoneAnew
@Priority(Priorities.ENTITY_CODER - 10)
public class DoneAnewFilter implements ContainerRequestFilter {

    private final IdempotentCall call;

    DoneAnewFilter(IdempotentCall call) {
        this.call = call;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        call.doAnew();
    }
}
