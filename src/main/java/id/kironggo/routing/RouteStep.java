package id.kironggo.routing;

import id.kironggo.agency.DayUnit;
import id.kironggo.platform.text.Text;
import java.util.List;
import java.util.UUID;

/**
 * One step of a route.
 *
 * @param selector what the procedure names: an agency code, {@code OWNER}, {@code KEC-*}, {@code DESA} or {@code *}
 * @param agency code of the agency that the selector gave; null where the coordinator must choose
 * @param because how the selector gave it
 * @param days how long the step may take; null where it has the request's due date
 * @param rule the rule that named the agency instead of the selector; null where none did
 * @param supporting codes of the agencies that get a task when the step is accepted
 */
public record RouteStep(
        int step,
        String selector,
        String agency,
        String action,
        Integer days,
        DayUnit unit,
        Text because,
        UUID rule,
        List<String> supporting) {

    public RouteStep {
        // routes from before there were rules have none
        supporting = supporting == null ? List.of() : List.copyOf(supporting);
    }

    RouteStep by(String successor) {
        return new RouteStep(step, selector, successor, action, days, unit, because, rule, supporting);
    }
}
