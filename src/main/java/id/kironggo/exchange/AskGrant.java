package id.kironggo.exchange;

import id.kironggo.platform.web.OneLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks an agency to let one's own call its API. */
@Schema(name = "AskGrant", description = "What the caller's agency wants to do with another's API, why, and how long")
public record AskGrant(
        @Schema(required = true, examples = "DISPENDUKCAPIL", description = "Code of the agency whose API it is")
        @NotBlank
        @Size(max = 40)
        String agency,

        @Schema(required = true, examples = "data-penduduk", description = "Code of the API")
        @NotNull
        @Pattern(regexp = "^[a-z0-9][a-z0-9-]{1,62}$")
        String api,

        @Schema(required = true, examples = "[\"bacaPenduduk\"]", description = "operationIds of its document")
        @NotEmpty
        @Size(max = 200)
        List<@NotNull @Pattern(regexp = OPERATION) String> operations,

        @Schema(required = true, examples = "Memeriksa penerima bantuan sosial") @NotBlank @OneLine @Size(max = 500)
        String purpose,

        @Schema(required = true, examples = "Perbup Bondowoso 12/2025, pasal 7") @NotBlank @OneLine @Size(max = 500)
        String legalBasis,

        @Schema(
                examples = "[\"/nik\"]",
                description = "Fields of personal data that are needed, by name or JSON Pointer")
        @Size(max = 200)
        List<@NotBlank @OneLine @Size(max = 200) String> fields,

        @Schema(
                required = true,
                examples = "2027-12-31T23:59:00+07:00",
                description = "Until when; ahead, by at most five years")
        @NotNull
        Instant expiresAt,

        @Schema(
                examples = "60",
                minimum = "1",
                maximum = "1000000",
                description = "Calls a minute; absent: no limit of its own")
        @Min(1)
        @Max(1_000_000)
        Integer ratePerMinute) {

    static final String OPERATION = "^[A-Za-z0-9._:/-]{1,120}$";
}
