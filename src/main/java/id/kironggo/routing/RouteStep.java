package id.kironggo.routing;

import id.kironggo.agency.DayUnit;
import id.kironggo.platform.text.Text;

/**
 * One step of a route.
 *
 * @param selector what the procedure names: an agency code, {@code OWNER}, {@code KEC-*}, {@code DESA} or {@code *}
 * @param agency code of the agency that the selector gave; null where the coordinator must choose
 * @param because how the selector gave it
 * @param days how long the step may take; null where it has the request's due date
 */
public record RouteStep(
        int step, String selector, String agency, String action, Integer days, DayUnit unit, Text because) {}
