package id.kironggo.routing;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where routing has holes, and where its rules get in each other's way. Each list tells 1,000 at most. */
@Schema(
        name = "RoutingCoverage",
        description =
                "Where routing has holes, and where its rules get in each other's way. Each list has 1,000 entries at most; "
                        + "the numbers beside tell how many there are.")
public record CoverageView(
        @Schema(required = true, examples = "36", description = "Services in force")
        int services,

        @Schema(required = true, examples = "23", description = "Districts")
        int districts,

        @Schema(
                required = true,
                examples = "828",
                description = "Pairs of a service and a district in which each step of the "
                        + "procedure gets an agency, those aside that the procedure itself leaves open (`*`)")
        int covered,

        @Schema(required = true, examples = "0", description = "Pairs in which some step gets none")
        int uncovered,

        @Schema(required = true) List<Hole> holes,

        @Schema(required = true, description = "Rules in force that can never decide anything, and why")
        List<Idle> idle,

        @Schema(
                required = true,
                examples = "1",
                description = "Pairs of rules of which both match some case, and name others")
        int overlapping,

        @Schema(required = true) List<Overlap> overlaps,

        @Schema(
                required = true,
                description = "Examples that held when their rule came into force and hold no more, since "
                        + "agencies or services have changed")
        List<Broken> broken) {

    static final int MOST = 1000;

    /** A step that no agency takes in a district. */
    @Schema(name = "RoutingHole")
    public record Hole(
            @Schema(required = true, examples = "BANSOS-USUL")
            String service,

            @Schema(required = true, examples = "35.11.07") String district,
            @Schema(required = true, examples = "1") int step,
            @Schema(required = true, examples = "KEC-*") String selector,

            @Schema(required = true, description = "Why its selector gives nobody")
            String because) {}

    /** A rule, by its id and name. */
    @Schema(name = "RoutingRuleRef")
    public record RuleRef(
            @Schema(required = true) UUID id,

            @Schema(required = true, examples = "Jalan desa di Curahdami")
            String name,

            @Schema(required = true, examples = "100") int priority) {

        static RuleRef of(Rule rule) {
            return new RuleRef(rule.id(), rule.name(), rule.priority());
        }
    }

    /** A rule that can never decide. */
    @Schema(name = "IdleRoutingRule")
    public record Idle(
            @Schema(required = true) RuleRef rule,
            @Schema(required = true) String because,

            @Schema(description = "The rule that always comes first, where there is one")
            RuleRef behind) {}

    /** Two rules that both match some case and name different agencies. */
    @Schema(name = "RoutingOverlap")
    public record Overlap(
            @Schema(required = true) RuleRef wins,
            @Schema(required = true) RuleRef loses,

            @Schema(required = true, description = "What decides between them")
            Tie decidedBy) {}

    /** What puts one rule before another. */
    @Schema(name = "RoutingTie")
    public enum Tie {
        PRIORITY,
        CRITERIA,
        AGE;

        static Tie of(Rule first, Rule second) {
            if (first.priority() != second.priority()) {
                return PRIORITY;
            }
            return first.match().specificity() == second.match().specificity() ? AGE : CRITERIA;
        }
    }

    /** An example that holds no more. */
    @Schema(name = "BrokenRoutingExample")
    public record Broken(
            @Schema(required = true) RuleRef rule,

            @Schema(required = true, examples = "0", description = "Index of the example")
            int example,

            @Schema(required = true, examples = "KEC-07") String expected,

            @Schema(description = "Who gets it; absent where the coordinator must choose")
            String got) {}
}
