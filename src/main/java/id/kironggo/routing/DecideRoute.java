package id.kironggo.routing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question to the router: what would become of such a request? */
@Schema(
        name = "DecideRoute",
        description = "A dry run: how would a request for this service be routed? Nothing is stored.")
public record DecideRoute(
        @Schema(required = true, examples = "BANSOS-USUL", description = "Service code") @NotBlank @Size(max = 40)
        String service,

        @Schema(description = "Where the citizen is") @Valid Where place,

        @Schema(
                type = SchemaType.OBJECT,
                description =
                        "Answers to the form. Only enum, boolean and integer answers that are not personal can matter.")
        JsonNode answers,

        @Schema(
                examples = "2026-12-01",
                description = "Day on which it would come, in Asia/Jakarta; today where absent")
        LocalDate on) {

    /** The part of a place that routing looks at. */
    @Schema(name = "RoutingPlace")
    public record Where(
            @Schema(examples = "35.11.07.2001", description = "Kemendagri code of the village") @Size(max = 13)
            String village) {}
}
