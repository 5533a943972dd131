package id.kironggo.routing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.agency.Dimension;
import id.kironggo.catalogue.ServiceKind;
import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule was made, amended, put into force or out of it, or removed; as it is now, or was when it was removed.
 *
 * @param because the request for which the coordinator ruled, where a ruling became the rule
 */
public record RuleChanged(
        @JsonIgnore String type,
        UUID rule,
        boolean active,
        int priority,
        int step,
        List<String> services,
        List<ServiceKind> kinds,
        List<Dimension> dimensions,
        List<String> districts,
        List<String> villages,
        Set<String> fields,
        String lead,
        List<String> supporting,
        UUID because)
        implements Fact {

    static RuleChanged of(String verb, RoutingRule kept) {
        var rule = kept.rule();
        var match = rule.match();
        return new RuleChanged(
                "routing.rule-" + verb,
                kept.id(),
                kept.isActive(),
                rule.priority(),
                rule.step(),
                match.services(),
                match.kinds(),
                match.dimensions(),
                match.districts(),
                match.villages(),
                new TreeSet<>(match.answers().keySet()),
                rule.lead(),
                rule.supporting(),
                kept.because());
    }

    @Override
    public String subject() {
        return "routing/rules/" + rule;
    }

    /** Selectors are no parties: who they give depends on the request. */
    @Override
    public Set<String> audience() {
        return Stream.concat(Stream.of(lead), supporting.stream())
                .filter(code -> !RuleCheck.LEADS.contains(code))
                .map(Parties::agency)
                .collect(Collectors.toSet());
    }
}
