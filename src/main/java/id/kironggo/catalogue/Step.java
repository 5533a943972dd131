package id.kironggo.catalogue;

import id.kironggo.agency.DayUnit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step of a procedure: who does what, in how many days. A step without days has the request's due date. */
@Schema(name = "StepDefinition", description = "One step of a procedure, as declared")
public record Step(
        @Schema(required = true, examples = "1", description = "Number of the step, from 1 without gaps")
        @Min(1)
        @Max(50)
        int step,

        @Schema(
                required = true,
                examples = "KEC-*",
                description =
                        "Code of an agency, or `OWNER`, `KEC-*` (kecamatan of the place), "
                                + "`DESA` (village of the place; its kecamatan, where the village is no agency), `*` (any agency)")
        @NotBlank
        @Size(max = 40)
        String selector,

        @Schema(required = true, examples = "Surat rekomendasi camat", description = "What the agency does")
        @NotBlank
        @Size(max = 300)
        String action,

        @Schema(examples = "2", description = "Days the agency has; absent: the due date of the request")
        @Min(1)
        @Max(365)
        Integer days,

        @Schema(description = "How the days are counted; WORKING_DAYS where days stand without it")
        DayUnit unit) {

    /** How its days are counted. */
    DayUnit unitOfDays() {
        return unit == null ? DayUnit.WORKING_DAYS : unit;
    }

    /** Whether the agency follows from the place of the request. */
    public boolean goesByPlace() {
        return Selectors.BY_PLACE.contains(selector);
    }
}
