package id.kironggo.insight;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What figures are asked for.
 *
 * @param filters what each axis is narrowed to, by code
 * @param services the services that the dimension of the filters has; null where none is asked for
 */
record Question(Period period, Map<Axis, String> filters, Set<String> services) {

    Question in(Period another) {
        return new Question(another, filters, services);
    }

    /** The same for everything. */
    Question unfiltered() {
        return new Question(period, Map.of(), null);
    }

    boolean isUnfiltered() {
        return filters.isEmpty();
    }

    String get(Axis axis) {
        return filters.get(axis);
    }

    /** Adds the filters that a table with service and owner can answer. */
    Query narrow(Query query) {
        return query.where("owner = ?", get(Axis.AGENCY))
                .where("service = ?", get(Axis.SERVICE))
                .where("service = any(?)", services)
                .where("district = ?", get(Axis.DISTRICT))
                .where("status = ?", get(Axis.STATUS));
    }

    /** The axes that are grouped by or narrowed, in the order of grouping. */
    List<Axis> axes(List<Axis> groupBy) {
        var axes = new ArrayList<>(groupBy);
        new EnumMap<Axis, String>(filters.isEmpty() ? new EnumMap<>(Axis.class) : filters)
                .keySet().stream().filter(axis -> !axes.contains(axis)).forEach(axes::add);
        return axes;
    }

    /**
     * Adds the rows of the sums of whole months, and of the cases of the days beside them, as one table.
     *
     * @param sums select from the table of sums, without where
     * @param cases the same from the cases; {@code day} the column with the day
     */
    Query rows(Query query, String sums, String cases, String day) {
        query.add("(");
        var months = period.months();
        months.ifPresent(whole -> query.add(sums + " where true")
                .where("month >= ?", whole.from())
                .where("month < ?", whole.to()));
        boolean isFirst = months.isEmpty();
        for (var rest : period.rest()) {
            query.add((isFirst ? "" : " union all ") + cases + " where " + day + " is not null")
                    .where(day + " >= ?", rest.from())
                    .where(day + " < ?", rest.to());
            isFirst = false;
        }
        return query.add(") sums");
    }
}
