package id.kironggo.agency;

import java.time.Instant;

/** How days are counted for an agency, whose own closures do not count either. */
public interface DayCount {

    /**
     * When {@code amount} days after {@code from} are over. Working days: day 1 is the first one after the date of
     * {@code from}, and the last one ends with its service; calendar days: the same time of day. A year that is not
     * loaded is a problem that names it.
     */
    Due due(Instant from, int amount, DayUnit unit, String agency);

    /** The working days that began after the day of {@code from}, up to the day of {@code to}. */
    int workingDays(Instant from, Instant to, String agency);
}
