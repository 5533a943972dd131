package id.kironggo.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.ledger.Officer;
import id.kironggo.ledger.ProvenEntry;
import id.kironggo.ledger.Seal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the ledger as the auditor reads it. */
@Schema(name = "AuditedEntry", description = "What was recorded, and the proof that it is in the ledger")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditedEntry(
        @Schema(required = true, description = "Id of the entry")
        UUID id,

        @Schema(required = true) Instant at,

        @Schema(required = true, examples = "id.kironggo.disposition.accepted.v1")
        String type,

        @Schema(
                required = true,
                examples = "requests/01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10",
                description = "What it happened to")
        String subject,

        @Schema(
                required = true,
                examples = "client:dinsos-p3akb",
                description = "`client:` and its id, `citizen` or `system`")
        String actor,

        @Schema(examples = "DINSOS-P3AKB", description = "As which agency it acted")
        String agency,

        @Schema(examples = "st-0412", description = "Who of the staff acted, by the agency's own id; absent: not told")
        String officer,

        @Schema(required = true, type = SchemaType.OBJECT, description = "Ids, codes and status")
        JsonNode data,

        @Schema(required = true, description = "Where the entry stands and what proves it")
        Proof proof) {

    static AuditedEntry of(ProvenEntry entry, ObjectMapper mapper) {
        return new AuditedEntry(
                entry.id(),
                entry.at(),
                entry.type(),
                entry.subject(),
                entry.client(),
                entry.agency(),
                Optional.ofNullable(entry.officer()).map(Officer::id).orElse(null),
                entry.data(mapper),
                Proof.of(entry));
    }

    /** The proof of one row: with the checkpoint of the page all that it takes. */
    @Schema(
            name = "AuditProof",
            description = "The entry byte for byte, and its inclusion in the tree of the page's checkpoint (RFC 9162)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Proof(
            @Schema(
                    required = true,
                    examples = "{\"actor\":\"client:dinsos-p3akb\",\"agency\":\"DINSOS-P3AKB\"}",
                    description = "The entry in canonical JSON (RFC 8785), over which the leaf hash is taken:"
                            + " SHA-256(0x00 ‖ entry)")
            String entry,

            @Schema(examples = "5", description = "Where it stands, from 0; absent for a moment after it was recorded")
            Long position,

            @Schema(required = true, maxLength = 44, examples = "JQbzXZvn6fWXJ6H+1r/RHnhLxC3z7JrAzH2S6fU2Y9c=")
            String leafHash,

            @Schema(
                    description = "The hashes beside the way from leaf to root, the lowest first, in standard Base64;"
                            + " absent as long as the checkpoint doesn't cover the entry, a second at most")
            List<String> path) {

        static Proof of(ProvenEntry entry) {
            return new Proof(entry.canonical(), entry.position(), entry.leaf(), entry.proof());
        }
    }

    /** The checkpoint by which a page is proved. */
    @Schema(name = "AuditCheckpoint", description = "The checkpoint by which all of a page is proved")
    public record Checkpoint(
            @Schema(required = true, examples = "8", description = "How many entries it covers")
            long treeSize,

            @Schema(required = true, maxLength = 44, examples = "XcnaecBllrBlhcoVhcnLHYnSKfxPkFKYXWsHbwAuW8I=")
            String rootHash,

            @Schema(
                    required = true,
                    maxLength = 1000,
                    description = "As it was signed (C2SP tlog-checkpoint); `/v1/ledger/key` verifies it")
            String note) {

        static Checkpoint of(Seal seal) {
            return seal == null ? null : new Checkpoint(seal.size(), seal.rootHash(), seal.note());
        }
    }

    /** A part of the ledger. */
    @Schema(name = "AuditedEntryPage", description = "A part of the ledger, the latest first")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AuditedEntryPage(
            @Schema(required = true) List<AuditedEntry> items,

            @Schema(description = "Cursor of the next part; absent at the end")
            String next,

            @Schema(description = "Absent before the first was signed")
            Checkpoint checkpoint) {}
}
