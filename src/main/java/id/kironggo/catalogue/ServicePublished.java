package id.kironggo.catalogue;

import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Set;

/** A version of a service came into force. */
public record ServicePublished(String service, int version, String owner) implements Fact {

    @Override
    public String type() {
        return "service.published";
    }

    @Override
    public String subject() {
        return "services/" + service;
    }

    @Override
    public Set<String> audience() {
        return Selectors.BY_PLACE.contains(owner) ? Set.of() : Set.of(Parties.agency(owner));
    }
}
