package id.kironggo.routing;

import id.kironggo.agency.AgencyRef;
import java.util.List;
import java.util.UUID;
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
        List<String> considered,

        @Schema(
                description =
                        "Of a dry run: the rules in force about this service, best first, and what became of each. Of a "
                                + "request that was routed already: absent, since rules may have changed")
        List<Weighed> rules) {

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
            String because,

            @Schema(description = "Id of the rule that named the agency instead of the selector")
            UUID rule,

            @Schema(required = true, description = "Agencies that get a supporting task when the step is accepted")
            List<AgencyRef> supporting) {}

    /** A rule that was weighed. */
    @Schema(name = "WeighedRoutingRule")
    public record Weighed(
            @Schema(required = true) UUID id,

            @Schema(required = true, examples = "Jalan desa di Curahdami")
            String name,

            @Schema(required = true, examples = "100") int priority,
            @Schema(required = true, examples = "1") int step,
            @Schema(required = true) Verdict verdict,
            @Schema(required = true, description = "Why") String because) {}

    /** What became of a rule. */
    @Schema(
            name = "RoutingVerdict",
            description = "DECIDES its step; LOSES to a rule of higher rank; is UNFIT for the matter")
    public enum Verdict {
        DECIDES,
        LOSES,
        UNFIT
    }
}
