package id.kironggo.reorganisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Set;
import java.util.UUID;

/** An agency was merged into another, or suspended in its favour, and what it held passed over. */
public record AgencyReorganised(
        @JsonIgnore String type,
        UUID reorganisation,
        String agency,
        String successor,
        String legalBasis,
        long requests,
        long dispositions,
        int services,
        int rules,
        int clients)
        implements Fact {

    static AgencyReorganised of(Reorganisation done) {
        var moved = done.moved();
        return new AgencyReorganised(
                done.kind() == ReorganisationKind.MERGE ? "agency.merged" : "agency.suspended",
                done.id(),
                done.agency(),
                done.successor(),
                done.legalBasis(),
                moved.requests(),
                moved.dispositions(),
                moved.services().size(),
                moved.rules(),
                moved.clients().size());
    }

    @Override
    public String subject() {
        return "agencies/" + agency;
    }

    @Override
    public Set<String> audience() {
        return Set.of(Parties.agency(agency), Parties.agency(successor));
    }
}
