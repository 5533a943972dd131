package id.kironggo.routing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A rule in force: who takes a step instead of whom the procedure names.
 *
 * @param lead an agency's code or a selector
 * @param supporting codes or selectors of those who get a task when the lead accepts
 */
record Rule(
        UUID id,
        String name,
        int priority,
        int step,
        LocalDate from,
        LocalDate until,
        Match match,
        String lead,
        List<String> supporting,
        List<RuleExample> examples) {

    /** The higher priority, then the one that says more, then the older: never undecided. */
    static final Comparator<Rule> RANK = Comparator.comparingInt(Rule::priority)
            .thenComparing(rule -> rule.match.specificity())
            .reversed()
            .thenComparing(Rule::id);

    /** Why it does not apply to this matter; null where it does. */
    Criterion unmet(Matter matter) {
        var unmet = match.unmet(matter);
        return unmet != null ? unmet : isInForce(matter.on()) ? null : Criterion.TIME;
    }

    private boolean isInForce(LocalDate on) {
        return (from == null || !on.isBefore(from)) && (until == null || !on.isAfter(until));
    }
}
