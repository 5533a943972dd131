package id.kironggo.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A grant was asked for, approved, denied or revoked; {@code type} says which. Purpose, legal basis and notes are texts,
 * which stay out.
 *
 * @param reason null unless it was denied or revoked
 */
public record GrantFact(
        @JsonIgnore String type,
        UUID grant,
        String consumer,
        String agency,
        String api,
        List<String> operations,
        Instant expiresAt,
        Integer ratePerMinute,
        GrantReason reason)
        implements Fact {

    static GrantFact of(String type, ApiGrant grant) {
        return new GrantFact(
                type,
                grant.id(),
                grant.consumer(),
                grant.agency(),
                grant.api(),
                grant.operations(),
                grant.expiresAt(),
                grant.ratePerMinute(),
                grant.reason());
    }

    @Override
    public String subject() {
        return "grants/" + grant;
    }

    @Override
    public Set<String> audience() {
        return Set.of(Parties.agency(consumer), Parties.agency(agency));
    }
}
