package id.kironggo.rehearsal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the clock is to be moved ahead. */
@Schema(name = "MoveClock", description = "How far ahead: `days` or `workingDays`, one of the two")
public record MoveClock(
        @Schema(examples = "30", description = "Calendar days, to the same time of day") @Min(1) @Max(731)
        Integer days,

        @Schema(
                examples = "5",
                description = "Working days, to the end of service of the last one, when what has as many days is due")
        @Min(1)
        @Max(500)
        Integer workingDays) {}
