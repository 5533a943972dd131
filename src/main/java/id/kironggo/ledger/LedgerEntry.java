package id.kironggo.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;

/**
 * An entry as it is read.
 *
 * @param position its place in the ledger; null until the sequencer has passed
 * @param canonical the entry in canonical JSON (RFC 8785), over which the leaf hash is taken
 */
public record LedgerEntry(
        UUID id, Long position, Instant at, String type, String subject, String agency, String canonical) {

    /** What the fact itself says. */
    public JsonNode data(ObjectMapper mapper) {
        try {
            return mapper.readTree(canonical).path("data");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Ledger entry " + id + " can't be read", e);
        }
    }

    /** Noun and verb of its type, such as {@code request.submitted}. */
    public String verb() {
        return type.replaceAll("^id\\.kironggo\\.|\\.v\\d+$", "");
    }
}
