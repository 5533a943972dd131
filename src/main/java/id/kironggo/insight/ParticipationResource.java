package id.kironggo.insight;

import id.kironggo.agency.ExistingAgency;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An agency's mandate and onboarding over HTTP. */
@Path("/v1/agencies/{code}")
@Produces(MediaType.APPLICATION_JSON)
@ExistingAgency
@RolesAllowed({Scopes.REQUESTS_WORK, Scopes.REGISTRY_WRITE, Scopes.INSIGHT_READ, Scopes.AUDIT_READ})
@Tag(name = "Agencies")
public class ParticipationResource {

    private final Participation participation;
    private final Boarding boarding;
    private final CurrentCaller caller;

    ParticipationResource(Participation participation, Boarding boarding, CurrentCaller caller) {
        this.participation = participation;
        this.boarding = boarding;
        this.caller = caller;
    }

    @GET
    @Path("/mandate")
    @Operation(
            operationId = "readMandate",
            summary = "Read by what an agency takes part",
            description = "Its services and steps, dimensions, routing rules, and its open work.")
    public MandateView mandate(String code) {
        return participation.mandate(code, caller.get());
    }

    @GET
    @Path("/onboarding")
    @Operation(
            operationId = "readOnboarding",
            summary = "Read how far an agency has come on board",
            description = "For the agency itself, the coordinator, overseer and auditor; for others it does not exist.")
    public OnboardingView onboarding(String code) {
        return boarding.onboarding(code, caller.get());
    }
}
