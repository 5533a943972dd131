package id.kironggo.routing;

import java.util.Collection;
import java.util.List;

/** The rules in force at one moment, best first. */
record RuleSet(List<Rule> ranked) {

    static RuleSet of(Collection<Rule> rules) {
        return new RuleSet(rules.stream().sorted(Rule.RANK).toList());
    }

    /** Those that apply, best first. */
    List<Rule> applying(Matter matter) {
        return ranked.stream().filter(rule -> rule.unmet(matter) == null).toList();
    }
}
