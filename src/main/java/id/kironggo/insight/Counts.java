package id.kironggo.insight;

import id.kironggo.catalogue.Dimensions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts requests by up to two axes. */
@ApplicationScoped
class Counts {

    private final Sums sums;
    private final Dimensions dimensions;

    Counts(Sums sums, Dimensions dimensions) {
        this.sums = sums;
        this.dimensions = dimensions;
    }

    /** By up to two axes; of the answered ones without filters. */
    Table of(Kind kind, Question question, List<Axis> axes) {
        var columns = axes.stream().map(Axis::column).distinct().toList();
        var query = new Query()
                .add("select " + columns.stream().map(c -> c + ", ").collect(Collectors.joining()) + "sum(n) from ");
        boolean isInPlace = kind == Kind.ANSWERED && axes.contains(Axis.DISTRICT);
        (isInPlace ? Kind.ANSWERED_IN : kind).rows(question, query);
        query.add(" where true");
        question.narrow(query);
        if (!columns.isEmpty()) {
            query.add(" group by " + String.join(", ", columns));
        }
        var found = sums.read(query, row -> {
            var codes = new ArrayList<String>();
            for (int i = 1; i <= columns.size(); i++) {
                codes.add(row.getString(i));
            }
            return Map.entry(codes, row.getLong(columns.size() + 1));
        });
        var cells = new HashMap<List<String>, Long>();
        found.forEach(row -> cells.merge(codes(axes, columns, row.getKey()), row.getValue(), Long::sum));
        return Table.of(axes, cells);
    }

    private List<String> codes(List<Axis> axes, List<String> columns, List<String> row) {
        return axes.stream()
                .map(axis -> {
                    var code = row.get(columns.indexOf(axis.column()));
                    return axis == Axis.DIMENSION ? dimension(code) : code;
                })
                .toList();
    }

    private String dimension(String service) {
        return dimensions.of(service).map(Enum::name).orElse(CaseBook.NOWHERE);
    }

    /** By which of their days requests are counted. */
    enum Kind {
        SUBMITTED("insight_cube", "service, owner, district, status", "submitted_on"),
        ANSWERED("insight_answered", "service, owner, kept", "answered_on"),
        /** The same by district, and by nothing else. */
        ANSWERED_IN("insight_place", "district, kept", "answered_on"),
        RATED("insight_survey", "service, owner, district", "rated_on");

        private final String months;
        private final String days;
        private final String day;

        Kind(String table, String columns, String day) {
            this.months = "select month, " + columns + ", n from " + table;
            this.days = "select date_trunc('month', " + day + ")::date as month, " + columns
                    + ", 1::bigint as n from insight_case";
            this.day = day;
        }

        private void rows(Question question, Query query) {
            question.rows(query, months, days, day);
        }
    }
}
