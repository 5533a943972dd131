package id.kironggo.search;

import id.kironggo.ledger.Fact;
import java.util.Set;

/** The list of synonyms was set. */
public record SynonymsSet(int synonyms, long version) implements Fact {

    @Override
    public String type() {
        return "catalogue.synonyms-set";
    }

    @Override
    public String subject() {
        return "catalogue";
    }

    @Override
    public Set<String> audience() {
        return Set.of();
    }
}
