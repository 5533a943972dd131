package id.kironggo.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A reading of personal data, as it was recorded.
 *
 * @param entry of its fact
 * @param purpose numbers and addresses in it masked; null where nobody was asked
 * @param requests those that it was about
 */
public record Accessed(
        UUID entry,
        AccessKind kind,
        Instant at,
        List<String> fields,
        String purpose,
        String legalBasis,
        List<UUID> requests) {}
