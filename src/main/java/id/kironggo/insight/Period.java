package id.kironggo.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Days from one on until before another, Asia/Jakarta.
 *
 * @param from null: from the beginning on
 * @param to null: without an end
 */
record Period(LocalDate from, LocalDate to) {

    static final Period ALWAYS = new Period(null, null);

    /** Whether it begins and ends with a month. */
    boolean isOfWholeMonths() {
        return isFirst(from) && isFirst(to);
    }

    private static boolean isFirst(LocalDate day) {
        return day == null || day.getDayOfMonth() == 1;
    }

    /** The whole months in it. */
    Optional<Period> months() {
        var first = isFirst(from) ? from : from.withDayOfMonth(1).plusMonths(1);
        var end = isFirst(to) ? to : to.withDayOfMonth(1);
        boolean isNone = first != null && end != null && !first.isBefore(end);
        return isNone ? Optional.empty() : Optional.of(new Period(first, end));
    }

    /** The days in it that belong to no whole month in it. */
    List<Period> rest() {
        var months = months();
        var rest = new ArrayList<Period>();
        if (months.isEmpty()) {
            rest.add(this);
        } else {
            if (!isFirst(from)) {
                rest.add(new Period(from, months.get().from));
            }
            if (!isFirst(to)) {
                rest.add(new Period(months.get().to, to));
            }
        }
        return rest;
    }

    /** As long a time just before it: as many months of whole months, as many days of others; none of one without end. */
    Optional<Period> previous() {
        if (from == null || to == null) {
            return Optional.empty();
        }
        return Optional.of(
                isOfWholeMonths()
                        ? new Period(from.minusMonths(ChronoUnit.MONTHS.between(from, to)), from)
                        : new Period(from.minusDays(ChronoUnit.DAYS.between(from, to)), from));
    }
}
