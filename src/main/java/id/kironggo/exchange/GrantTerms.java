package id.kironggo.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was granted. */
public record GrantTerms(
        UUID id,
        String consumer,
        String purpose,
        String legalBasis,
        List<String> fields,
        Instant expiresAt,
        Integer ratePerMinute) {}
