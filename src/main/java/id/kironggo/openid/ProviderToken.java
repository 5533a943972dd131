package id.kironggo.openid;

import java.time.Instant;
import java.util.Set;

/**
 * What a verified token of the provider says, and nothing of the person that it may tell besides.
 *
 * @param kid the key that signed it
 * @param agency null where it names none
 * @param scopes as it claims them; which of them count is another question
 * @param officer who of the staff signed in; null where it doesn't say
 */
public record ProviderToken(
        String kid,
        String client,
        String agency,
        Set<String> scopes,
        String officer,
        Instant issuedAt,
        Instant expiresAt) {}
