package id.kironggo.agency;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Days on which one agency gives no service, beside the holidays of all. */
@Schema(name = "Closure", description = "Days on which the agency gives no service; they don't count for its deadlines")
public record Closure(
        @NotNull @Schema(examples = "2026-12-07", description = "First day, ISO 8601")
        LocalDate from,

        @NotNull @Schema(examples = "2026-12-08", description = "Last day, ISO 8601; at most 366 days later")
        LocalDate until,

        @NotBlank @Size(max = 200) @Schema(examples = "Pindah gedung", description = "Why, in Indonesian")
        String reason) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "{kironggo.closure.order}")
    public boolean isInOrder() {
        return from == null || until == null || !(until.isBefore(from) || until.isAfter(from.plusDays(366)));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
