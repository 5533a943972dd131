package id.kironggo.mediation;

import id.kironggo.exchange.Gatekeeper;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The health of an API over HTTP. */
@Path("/v1/apis/{agency}/{api}/health")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange")
public class HealthResource {

    private final Gatekeeper gatekeeper;
    private final ApiHealth health;
    private final CurrentCaller caller;

    HealthResource(Gatekeeper gatekeeper, ApiHealth health, CurrentCaller caller) {
        this.gatekeeper = gatekeeper;
        this.health = health;
        this.caller = caller;
    }

    @GET
    @Blocking
    @RolesAllowed({Scopes.APIS, Scopes.REQUESTS_OVERSEE})
    @Operation(operationId = "readApiHealth", summary = "Read how an API is doing", description = """
            Calls, errors by where they went wrong, latency and the last success, as Kironggo saw them; and whether the provider \
            answers now.""")
    public Uni<HealthView> read(
            @Parameter(description = "Code of the providing agency") @PathParam("agency") String agency,
            @Parameter(description = "Code of the API") @PathParam("api") String api) {
        return health.of(gatekeeper.route(caller.get(), agency, api).orElseThrow(ProblemException::notFound));
    }
}
