package id.kironggo.catalogue;

import id.kironggo.agency.DayUnit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long the service takes from submission, as promised to the citizen. */
@Schema(name = "ProcessingTime", description = "Days from submission to answer, as promised to the citizen")
public record ProcessingTime(
        @Schema(required = true, examples = "14", description = "Number of days") @Min(1) @Max(730)
        int value,

        @Schema(required = true, description = "How the days are counted") @NotNull
        DayUnit unit) {

    /** As a citizen reads it, such as "14 hari kerja". */
    String spoken() {
        return value + " " + unit.label().spoken();
    }
}
