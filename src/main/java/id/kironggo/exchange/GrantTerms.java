package id.kironggo.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Under what a call is made.
 *
 * @param fields of personal data that it is for
 * @param ratePerMinute null: no limit of its own
 */
public record GrantTerms(
        UUID id,
        String consumer,
        String purpose,
        String legalBasis,
        List<String> fields,
        Instant expiresAt,
        Integer ratePerMinute) {}
