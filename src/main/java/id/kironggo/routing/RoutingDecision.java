package id.kironggo.routing;

import id.kironggo.agency.AgencyRef;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The router's answer as it is told: every choice with its reason. */
@Schema(name = "RoutingDecision", description = "Who owns the case, who handles each step of its procedure, and why")
public record RoutingDecision(
        @Schema(required = true, examples = "BANSOS-USUL") String service,

        @Schema(required = true, examples = "1", description = "Version of the service whose procedure was followed")
        int version,

        @Schema(required = true) AgencyRef owner,

        @Schema(required = true, description = "Why this agency owns the case")
        String ownerBecause,

        @Schema(required = true) List<Step> steps,

        @Schema(required = true, description = "Names of the fields that the decision looked at; never their values")
        List<String> considered) {

    /** One step with the agency that its selector gave. */
    @Schema(name = "RoutingStep")
    public record Step(
            @Schema(required = true, examples = "1") int step,

            @Schema(
                    required = true,
                    examples = "KEC-*",
                    description = "What the procedure names: an agency code, OWNER, KEC-*, DESA or *")
            String selector,

            @Schema(description = "Absent where the coordinator must choose")
            AgencyRef agency,

            @Schema(required = true, examples = "Surat rekomendasi camat")
            String action,

            @Schema(required = true, description = "How the selector gave this agency")
            String because) {}
}
