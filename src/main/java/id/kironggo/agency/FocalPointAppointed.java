package id.kironggo.agency;

import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Set;
import java.util.UUID;

/** A focal point was appointed; who it is stands in the register only. */
public record FocalPointAppointed(String agency, UUID focalPoint, int phase) implements Fact {

    @Override
    public String type() {
        return "focal-point.appointed";
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
