package id.kironggo.insight;

import id.kironggo.platform.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a programme shall have reached by when. */
@Schema(name = "Milestone", description = "What a programme shall have reached, by when")
public record Milestone(
        @NotBlank @OneLine @Size(max = 200) @Schema(examples = "Sensor banjir terpasang di lima titik")
        String title,

        @Schema(examples = "2027-06-30", description = "By which day, Asia/Jakarta")
        LocalDate due,

        @Schema(examples = "2027-06-12", description = "The day on which it was reached; absent before")
        LocalDate reached) {}
