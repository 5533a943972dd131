package id.kironggo.routing;

import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Set;
import java.util.UUID;

/**
 * A ruling became a rule.
 *
 * @param because the request for which the coordinator ruled
 */
public record RuleMade(UUID rule, String service, int step, String district, String agency, UUID because)
        implements Fact {

    @Override
    public String type() {
        return "routing.rule-made";
    }

    @Override
    public String subject() {
        return "routing/rules/" + rule;
    }

    @Override
    public Set<String> audience() {
        return Set.of(Parties.agency(agency));
    }
}
