package id.kironggo.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kironggo.agency.AgencyRef;
import id.kironggo.audit.AccessKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who read a citizen's personal data, for the citizen. */
@Schema(
        name = "AccessLog",
        description = "Who read personal data of a request in clear, the latest first (UU 27/2022 on personal data)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessLogView(
        @Schema(required = true) List<Look> items,

        @Schema(description = "Cursor of the next part; absent at the end")
        String next) {

    /** One reading. */
    @Schema(name = "Look", description = "One reading of personal data")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Look(
            @Schema(required = true, description = "Id of the ledger entry")
            UUID id,

            @Schema(required = true) Instant at,

            @Schema(required = true) AccessKind kind,

            @Schema(
                    required = true,
                    examples = "Kecamatan Curahdami membuka data pribadi Anda: NIK, Nomor KK.",
                    description = "What happened, in a sentence in the language of Accept-Language")
            String what,

            @Schema(description = "The agency that read; absent where it was an app, or whoever holds the access code")
            AgencyRef agency,

            @Schema(required = true, description = "What was read, in words")
            List<Field> fields,

            @Schema(
                    examples = "Mencocokkan NIK dengan data kependudukan.",
                    description = "What for, as the agency said; long numbers and e-mail addresses masked")
            String purpose,

            @Schema(examples = "UU 23/2006", description = "By which law, as the agency said")
            String legalBasis,

            @Schema(
                    required = true,
                    maxLength = 44,
                    examples = "JQbzXZvn6fWXJ6H+1r/RHnhLxC3z7JrAzH2S6fU2Y9c=",
                    description = "By which `/v1/ledger/proof` proves that this stands in the ledger")
            String leafHash) {}

    /** A field that was read. */
    @Schema(name = "LookedAt", description = "A field of personal data")
    public record Field(
            @Schema(
                    required = true,
                    examples = "/applicant/nik",
                    description = "JSON Pointer from the root of the submission, or the name in the grant of a call")
            String field,

            @Schema(required = true, examples = "NIK", description = "In the language of Accept-Language")
            String label) {}
}
