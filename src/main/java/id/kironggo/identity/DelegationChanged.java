package id.kironggo.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An agency let another act for it, or no longer does; {@code type} says which. */
public record DelegationChanged(
        @JsonIgnore String type, UUID delegation, String from, String to, List<String> services, Instant expiresAt)
        implements Fact {

    static DelegationChanged of(String type, Delegation d) {
        return new DelegationChanged(type, d.id(), d.from(), d.to(), d.services(), d.expiresAt());
    }

    @Override
    public String subject() {
        return "delegations/" + delegation;
    }

    @Override
    public Set<String> audience() {
        return Set.of(Parties.agency(from), Parties.agency(to));
    }
}
