package id.kironggo.exchange;

import id.kironggo.platform.web.OneLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Approves an ask as it is, or narrower. */
@Schema(name = "ApproveGrant", description = "Narrows what was asked for; what is absent is granted as asked")
public record ApproveGrant(
        @Schema(examples = "[\"bacaPenduduk\"]", description = "Some of the operations asked for")
        @Size(min = 1, max = 200)
        List<@NotNull @Pattern(regexp = AskGrant.OPERATION) String> operations,

        @Schema(examples = "[\"/nik\"]", description = "Some of the fields asked for") @Size(max = 200)
        List<@NotBlank @OneLine @Size(max = 200) String> fields,

        @Schema(examples = "2027-06-30T23:59:00+07:00", description = "Ahead, not later than asked for")
        Instant expiresAt,

        @Schema(examples = "30", minimum = "1", maximum = "1000000", description = "Not more than asked for")
        @Min(1)
        @Max(1_000_000)
        Integer ratePerMinute,

        @Schema(examples = "Hanya pembacaan per orang.") @Size(max = 1000)
        String note) {}
