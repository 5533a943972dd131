package id.kironggo.agency;

import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Set;

/** An agency was registered. */
public record AgencyRegistered(String code, AgencyKind kind) implements Fact {

    @Override
    public String type() {
        return "agency.registered";
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
