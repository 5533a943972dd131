package id.kironggo.catalogue;

import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Set;

/** A service passed from one agency to its successor. */
public record ServiceHandedOver(String service, String from, String to) implements Fact {

    @Override
    public String type() {
        return "service.handed-over";
    }

    @Override
    public String subject() {
        return "services/" + service;
    }

    @Override
    public Set<String> audience() {
        return Set.of(Parties.agency(from), Parties.agency(to));
    }
}
