package id.kironggo.webhook;

import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 to who may not see the subscription (or its delivery) of the path, after authorization and before the body. */
@Provider
@VisibleSubscription
@Priority(Priorities.AUTHORIZATION + 50)
public class VisibleSubscriptionFilter implements ContainerRequestFilter {

    private final SubscriptionDesk desk;
    private final DeliveryDesk deliveries;
    private final CurrentCaller caller;

    VisibleSubscriptionFilter(SubscriptionDesk desk, DeliveryDesk deliveries, CurrentCaller caller) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (caller.get() == null) {
            return;
        }
        var path = request.getUriInfo().getPathParameters();
        var id = Ids.named(path.getFirst("id"));
        var delivery = path.getFirst("delivery");
        boolean isThere =
                desk.isVisible(id, caller.get()) && (delivery == null || deliveries.isThere(id, Ids.named(delivery)));
        if (!isThere) {
            throw ProblemException.notFound();
        }
    }
}
