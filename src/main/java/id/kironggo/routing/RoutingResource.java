package id.kironggo.routing;

import id.kironggo.agency.Geography;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import id.kironggo.platform.web.JsonSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Clock clock;

    RoutingResource(
            ServiceCatalogue catalogue, Router router, RoutingExplainer explainer, Geography geography, Clock clock) {
        this.clock = clock;
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
                    "A dry run of the routing that a submission would get: which rule decided each step or why none did, which lost and to "
                            + "what, which selector gave which agency. Nothing is stored.")
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
        var on = command.on() == null ? LocalDate.ofInstant(clock.instant(), JsonSettings.ZONE) : command.on();
        return explainer.explain(router.matter(offering, village, answers, on));
    }
}
