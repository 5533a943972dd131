package id.kironggo.agency;

import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Set;

/** What is known of an agency was amended. */
public record AgencyAmended(String code, long version) implements Fact {

    @Override
    public String type() {
        return "agency.amended";
    }

    @Override
    public String subject() {
        return "agencies/" + code;
    }

    @Override
    public Set<String> audience() {
        return Set.of(Parties.agency(code));
    }
}
