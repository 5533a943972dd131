package id.kironggo.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a new secret. */
@Schema(name = "RotateSecret", description = "How long the present secret counts beside the new one")
public record RotateSecret(
        @Schema(
                defaultValue = "24",
                examples = "24",
                description = "Hours, 0 to 168; 0: the present secret ends at once, as where it was seen by others")
        @Min(0)
        @Max(168)
        Integer overlapHours) {

    private static final int USUAL = 24;

    int hours() {
        return overlapHours == null ? USUAL : overlapHours;
    }
}
