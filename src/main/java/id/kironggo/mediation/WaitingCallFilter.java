package id.kironggo.mediation;

import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 to whose agency the parked call of the path does not wait for, after authorization and before the body. */
@Provider
@WaitingCall
@Priority(Priorities.AUTHORIZATION + 50)
public class WaitingCallFilter implements ContainerRequestFilter {

    private final ParkingLot lot;
    private final CurrentCaller caller;

    WaitingCallFilter(ParkingLot lot, CurrentCaller caller) {
        this.lot = lot;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var id = Ids.named(request.getUriInfo().getPathParameters().getFirst("id"));
        if (caller.get() != null && !lot.holds(id, caller.get().agency())) {
            throw ProblemException.notFound();
        }
    }
}
