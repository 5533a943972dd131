package id.kironggo.deadline;

import java.util.List;
import java.util.function.Function;

/**
 * Whom a late clock calls: the agency that must act, then the one above it, then the coordinator.
 *
 * @param above the agencies to call one after another for an agency, itself first
 * @param workingDays working days from one call to the next
 */
public record Ladder(Function<String, List<String>> above, int workingDays) {}
