package id.kironggo.rehearsal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 outside of a demo, after authorization and before the body. */
@Provider
@DemoOnly
@Priority(Priorities.AUTHORIZATION + 50)
public class DemoOnlyFilter implements ContainerRequestFilter {

    private final Demo demo;

    DemoOnlyFilter(Demo demo) {
        this.demo = demo;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        demo.require();
    }
}
