package id.kironggo.agency;

import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Set;

/** The days on which an agency is closed were set. */
public record ClosuresSet(String agency, int closures, long version) implements Fact {

    @Override
    public String type() {
        return "agency.closures-set";
    }

    @Override
    public String subject() {
        return "agencies/" + agency;
    }

    @Override
    public Set<String> audience() {
        return Set.of(Parties.agency(agency));
    }
}
