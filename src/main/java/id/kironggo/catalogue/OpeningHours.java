package id.kironggo.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When the service is open on a day of the week; a day with a break has two. */
@Schema(name = "OpeningHours", description = "When the service is open on a day of the week, in Asia/Jakarta")
public record OpeningHours(
        @Schema(required = true) @NotNull Weekday day,

        @Schema(required = true, examples = "07:30", description = "HH:MM")
        @NotNull
        @Pattern(regexp = TIME, message = "{kironggo.catalogue.time}")
        String opens,

        @Schema(required = true, examples = "15:00", description = "HH:MM, later than `opens`")
        @NotNull
        @Pattern(regexp = TIME, message = "{kironggo.catalogue.time}")
        String closes) {

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "{kironggo.catalogue.hours}")
    public boolean isInOrder() {
        return opens == null || closes == null || opens.compareTo(closes) < 0;
    }
}
