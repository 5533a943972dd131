package id.kironggo.routing;

import id.kironggo.platform.web.EntityTags;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A routing rule as it is read. */
@Schema(
        name = "RoutingRule",
        description = "Who takes a step of the requests that match, instead of whom the procedure names")
public record RuleView(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "Jalan desa di Curahdami")
        String name,

        @Schema(required = true, examples = "100") int priority,

        @Schema(required = true, description = "Whether it is in force, between its days")
        boolean active,

        @Schema(required = true, examples = "1", description = "Number of the step of the procedure")
        int step,

        @Schema(description = "First day on which it is in force")
        LocalDate from,

        @Schema(description = "Last day on which it is in force")
        LocalDate until,

        @Schema(required = true) Match match,

        @Schema(required = true, examples = "KEC-07", description = "Code or selector of who takes the step")
        String lead,

        @Schema(required = true, description = "Codes or selectors of who supports")
        List<String> supporting,

        @Schema(required = true) List<RuleExample> examples,

        @Schema(description = "Id of the request for which the coordinator ruled, where a ruling became this rule")
        UUID because,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant updatedAt,

        @Schema(
                required = true,
                description = "What this caller may do to it now: amend, activate or deactivate, remove")
        List<String> actions,

        @Schema(required = true, examples = "\"0\"", description = "Version, for If-Match")
        String etag) {

    private static final String AMEND = "amend";
    private static final String REMOVE = "remove";

    static RuleView of(RoutingRule kept, boolean mayWrite) {
        var rule = kept.rule();
        return new RuleView(
                kept.id(),
                rule.name(),
                rule.priority(),
                kept.isActive(),
                rule.step(),
                rule.from(),
                rule.until(),
                rule.match(),
                rule.lead(),
                rule.supporting(),
                rule.examples(),
                kept.because(),
                kept.createdAt(),
                kept.updatedAt(),
                mayWrite ? List.of(AMEND, kept.isActive() ? "deactivate" : "activate", REMOVE) : List.of(),
                EntityTags.of(kept.version()));
    }

    /** Some of the rules. */
    @Schema(name = "RoutingRulePage", description = "A part of the rules, the latest first")
    public record RulePage(
            @Schema(required = true) List<RuleView> items,

            @Schema(description = "Cursor of the next part; absent at the end")
            String next) {}
}
