package id.kironggo.routing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case that a rule's author thought of, and who must get it: checked whenever the rules in force change. */
@Schema(name = "RoutingExample", description = "A case, and the agency that must get the rule's step of it")
public record RuleExample(
        @Schema(required = true, examples = "JALAN-RUSAK", description = "Code of the service")
        @NotBlank
        @Size(max = 40)
        String service,

        @Schema(examples = "35.11.07.2001", description = "Kemendagri code of the village") @Size(max = 13)
        String village,

        @Schema(description = "Answers by field, as text") @Size(max = 10)
        Map<@Size(max = 60) String, @Size(max = 100) String> answers,

        @Schema(
                examples = "2026-12-01",
                description = "Day on which it comes; the rule's first day, or today, where absent")
        LocalDate on,

        @Schema(required = true, examples = "KEC-07", description = "Code of the agency that must get it")
        @NotBlank
        @Size(max = 40)
        String agency) {

    public RuleExample {
        answers = answers == null ? Map.of() : answers;
    }

    RuleExample succeeding(String from, String to) {
        return new RuleExample(service, village, answers, on, agency.equals(from) ? to : agency);
    }
}
