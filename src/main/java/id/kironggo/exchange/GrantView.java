package id.kironggo.exchange;

import id.kironggo.agency.AgencyRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A grant as it is read. */
@Schema(name = "Grant", description = "Lets an agency call operations of another's API, for one purpose, for a time")
public record GrantView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Who asked") AgencyRef consumer,

        @Schema(required = true, description = "Whose API it is")
        AgencyRef agency,

        @Schema(required = true, examples = "data-penduduk", description = "Code of the API as it was asked for")
        String api,

        @Schema(required = true, examples = "[\"bacaPenduduk\"]", description = "operationIds")
        List<String> operations,

        @Schema(required = true, examples = "Memeriksa penerima bantuan sosial")
        String purpose,

        @Schema(required = true, examples = "Perbup Bondowoso 12/2025, pasal 7")
        String legalBasis,

        @Schema(required = true, examples = "[\"/nik\"]", description = "Fields of personal data that it is for")
        List<String> fields,

        @Schema(required = true, description = "Until when it counts, or would")
        Instant expiresAt,

        @Schema(examples = "60", minimum = "1", description = "Calls a minute; absent: no limit of its own")
        Integer ratePerMinute,

        @Schema(required = true) GrantStatus status,

        @Schema(required = true, examples = "Disetujui", description = "The status in the language of Accept-Language")
        String statusLabel,

        @Schema(required = true) Instant askedAt,

        @Schema(description = "Absent unless it was ever approved")
        Instant approvedAt,

        @Schema(description = "When it was denied or revoked; absent otherwise")
        Instant endedAt,

        @Schema(description = "Why it was denied or revoked")
        GrantReason reason,

        @Schema(examples = "Hanya pembacaan per orang.", description = "What who decided last wrote")
        String note,

        @Schema(required = true, description = "What this caller may do to it now: approve, deny, revoke")
        List<String> actions,

        @Schema(required = true, examples = "\"0\"", description = "Version, for If-Match")
        String etag) {

    /** A page of grants. */
    @Schema(name = "GrantPage", description = "A part of a list of grants, the latest first")
    public record GrantPage(
            @Schema(required = true) List<GrantView> items,

            @Schema(description = "Cursor of the next part; absent at the end")
            String next) {}
}
