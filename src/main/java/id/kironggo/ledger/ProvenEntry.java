package id.kironggo.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * An entry with the proof that it is in the ledger.
 *
 * @param officer who of the staff acted; null where that was not told
 * @param position null until the sequencer has passed
 * @param leafHash the one that the tree holds
 * @param path the hashes from leaf to root; null where the checkpoint doesn't cover the entry yet
 */
public record ProvenEntry(
        UUID id,
        Instant at,
        String type,
        String subject,
        String client,
        String agency,
        Officer officer,
        String canonical,
        Long position,
        byte[] leafHash,
        List<byte[]> path) {

    /** What the fact itself says. */
    public JsonNode data(ObjectMapper mapper) {
        return new LedgerEntry(id, position, at, type, subject, agency, canonical).data(mapper);
    }

    /** The leaf hash in standard Base64. */
    public String leaf() {
        return Base64.getEncoder().encodeToString(leafHash);
    }

    /** The proof in standard Base64; null as {@code path}. */
    public List<String> proof() {
        return path == null ? null : InclusionView.base64(path);
    }
}
