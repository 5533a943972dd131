package id.kironggo.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Set;

/** Something happened to a version of a service; {@code type} says what. */
public record ServiceFact(@JsonIgnore String type, String service, int version, String owner) implements Fact {

    static final String CREATED = "service.created";
    static final String DRAFTED = "service.drafted";
    static final String PUBLISHED = "service.published";
    static final String DISCARDED = "service.discarded";
    static final String RETIRED = "service.retired";

    @Override
    public String subject() {
        return "services/" + service;
    }

    @Override
    public Set<String> audience() {
        return Selectors.BY_PLACE.contains(owner) ? Set.of() : Set.of(Parties.agency(owner));
    }
}
