package id.kironggo.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kironggo.ledger.Officer;
import id.kironggo.ledger.ProvenEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reading of personal data as the auditor reads it. */
@Schema(name = "AuditedAccess", description = "Who read personal data in clear, which and why, and the proof of it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditedAccess(
        @Schema(required = true, description = "Id of the ledger entry")
        UUID id,

        @Schema(required = true) Instant at,

        @Schema(required = true) AccessKind kind,

        @Schema(
                required = true,
                examples = "Data pribadi dibuka",
                description = "The kind in the language of Accept-Language")
        String kindLabel,

        @Schema(required = true, examples = "id.kironggo.request.revealed.v1")
        String type,

        @Schema(required = true, examples = "requests/01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10")
        String subject,

        @Schema(required = true, examples = "client:dinsos-p3akb", description = "`client:` and its id, or `citizen`")
        String actor,

        @Schema(examples = "DINSOS-P3AKB", description = "As which agency it acted")
        String agency,

        @Schema(examples = "st-0412", description = "Who of the staff acted, by the agency's own id; absent: not told")
        String officer,

        @Schema(required = true, description = "Ids of the requests that it was about")
        List<UUID> requests,

        @Schema(
                required = true,
                examples = "[\"/applicant/nik\"]",
                description = "Which fields, never what they said: JSON Pointers, or the names in the grant of a call")
        List<String> fields,

        @Schema(
                examples = "Mencocokkan NIK dengan data kependudukan.",
                description = "What for, as who read said; long numbers and e-mail addresses in it masked")
        String purpose,

        @Schema(examples = "UU 23/2006") String legalBasis,

        @Schema(required = true, description = "Where the entry stands and what proves it")
        AuditedEntry.Proof proof) {

    static AuditedAccess of(Accessed access, ProvenEntry entry) {
        return new AuditedAccess(
                entry.id(),
                entry.at(),
                access.kind(),
                access.kind().label().spoken(),
                entry.type(),
                entry.subject(),
                entry.client(),
                entry.agency(),
                Optional.ofNullable(entry.officer()).map(Officer::id).orElse(null),
                access.requests(),
                access.fields(),
                access.purpose(),
                access.legalBasis(),
                AuditedEntry.Proof.of(entry));
    }

    /** A part of the access trail. */
    @Schema(name = "AuditedAccessPage", description = "A part of the access trail, the latest first")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AuditedAccessPage(
            @Schema(required = true) List<AuditedAccess> items,

            @Schema(description = "Cursor of the next part; absent at the end")
            String next,

            @Schema(description = "Absent before the first was signed")
            AuditedEntry.Checkpoint checkpoint) {}
}
