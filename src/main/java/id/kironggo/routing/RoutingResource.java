package id.kironggo.routing;

import id.kironggo.agency.Geography;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Routing over HTTP. */
@Path("/v1/routing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Routing")
public class RoutingResource {

    private final ServiceCatalogue catalogue;
    private final Router router;
    private final RoutingExplainer explainer;
    private final Geography geography;

    RoutingResource(ServiceCatalogue catalogue, Router router, RoutingExplainer explainer, Geography geography) {
        this.catalogue = catalogue;
        this.router = router;
        this.explainer = explainer;
        this.geography = geography;
    }

    @POST
    @Path("/decisions")
    @Idempotent
    @RolesAllowed({Scopes.REQUESTS_SUBMIT, Scopes.REQUESTS_WORK, Scopes.REQUESTS_OVERSEE, Scopes.ROUTING_WRITE})
    @Operation(
            operationId = "decideRoute",
            summary = "Ask how a request would be routed",
            description =
                    "A dry run of the routing that a submission would get, with its explanation. Nothing is stored.")
    public RoutingDecision decide(@Valid @NotNull DecideRoute command) {
        var offering = catalogue
                .offering(command.service())
                .orElseThrow(() -> ProblemException.invalid(
                        "/service",
                        "Layanan ini tidak ada; lihat /v1/services.",
                        "There is no such service; see /v1/services."));
        var answers = command.answers();
        if (answers != null && !answers.isNull() && !answers.isObject()) {
            throw ProblemException.invalid("/answers", "Harus objek JSON.", "Must be a JSON object.");
        }
        var village = command.place() == null ? null : command.place().village();
        if (village != null && geography.village(village).isEmpty()) {
            throw ProblemException.invalid(
                    "/place/village",
                    "Kode desa/kelurahan ini tidak ada; lihat /v1/districts.",
                    "There is no such village; see /v1/districts.");
        }
        return explainer.tell(offering, router.plan(offering, village));
    }
}
