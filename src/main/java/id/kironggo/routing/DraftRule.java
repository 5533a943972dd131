package id.kironggo.routing;

import id.kironggo.platform.web.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule as its author writes it. */
@Schema(
        name = "DraftRoutingRule",
        description =
                "Who takes a step of the requests that match, instead of whom the procedure names. Of several rules that "
                        + "match, the one with the highest priority decides, then the one with more criteria, then the older.")
public record DraftRule(
        @NotBlank @OneLine @Size(max = 200) @Schema(required = true, examples = "Jalan desa di Curahdami")
        String name,

        @Min(0)
        @Max(1000)
        @Schema(examples = "100", defaultValue = "100", description = "The higher, the earlier it is asked")
        Integer priority,

        @Schema(defaultValue = "true", description = "Whether it is in force; `false` keeps it as a draft")
        Boolean active,

        @Min(1)
        @Max(50)
        @Schema(
                examples = "1",
                defaultValue = "1",
                description = "Number of the step of the procedure; the first takes the request")
        Integer step,

        @Schema(examples = "2026-12-01", description = "First day on which it is in force, in Asia/Jakarta")
        LocalDate from,

        @Schema(examples = "2027-11-30", description = "Last day on which it is in force")
        LocalDate until,

        @Valid @Schema(required = true, description = "Which requests; one criterion at least")
        Match match,

        @NotBlank
        @Size(max = 40)
        @Schema(
                required = true,
                examples = "KEC-07",
                description = "Code of the agency that takes the step, or `OWNER`, `KEC-*`, `DESA`")
        String lead,

        @Size(max = 10)
        @Schema(
                examples = "[\"DPUPR\"]",
                description =
                        "Codes or selectors of agencies that get a supporting task when the lead accepts the step")
        List<@NotNull @Size(max = 40) String> supporting,

        @Size(max = 50)
        @Schema(
                description =
                        "Cases with the agency that must get them. Whenever the rules in force change, all examples of all "
                                + "rules in force are tried, and the change is refused where one fails.")
        List<@NotNull @Valid RuleExample> examples) {

    private static final int USUAL_PRIORITY = 100;

    /** Above what is written by hand in general, below what is meant to overrule even this. */
    private static final int RULING_PRIORITY = 900;

    public DraftRule {
        priority = priority == null ? Integer.valueOf(USUAL_PRIORITY) : priority;
        active = active == null || active;
        step = step == null ? Integer.valueOf(1) : step;
        match = match == null ? new Match(null, null, null, null, null, null) : match;
        supporting = supporting == null ? List.of() : supporting;
        examples = examples == null ? List.of() : examples;
    }

    /** What a ruling says of all requests alike. */
    static DraftRule ruling(String service, int step, String district, String agency) {
        var name = "Putusan: " + service + ", langkah " + step + (district == null ? "" : ", " + district);
        return new DraftRule(
                name, RULING_PRIORITY, true, step, null, null, Match.of(service, district), agency, null, null);
    }
}
