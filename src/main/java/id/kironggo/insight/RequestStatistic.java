package id.kironggo.insight;

import id.kironggo.insight.Counts.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** How many requests there are, by up to two axes, with their sums. */
@ApplicationScoped
class RequestStatistic {

    private static final int PUBLIC_AXES = 2;

    private final Counts counts;
    private final Inquiry inquiry;
    private final Labels labels;

    RequestStatistic(Counts counts, Inquiry inquiry, Labels labels) {
        this.counts = counts;
        this.inquiry = inquiry;
        this.labels = labels;
    }

    List<Figure> of(Question question, List<Axis> groupBy) {
        return inquiry.seesAll() ? all(question, groupBy) : publicly(question, groupBy);
    }

    private List<Figure> all(Question question, List<Axis> groupBy) {
        var table = counts.of(Kind.SUBMITTED, question, groupBy);
        var figures = new ArrayList<Figure>();
        table.cells().forEach((key, n) -> figures.add(linked(question, codes(groupBy, key), n)));
        if (groupBy.size() == 2) {
            for (int i = 0; i < 2; i++) {
                var axis = groupBy.get(i);
                table.margin(i).forEach((code, n) -> figures.add(linked(question, Map.of(axis, code), n)));
            }
        }
        if (!groupBy.isEmpty()) {
            figures.add(linked(question, Map.of(), table.total()));
        }
        return groupBy.isEmpty() ? List.of(linked(question, Map.of(), table.total())) : figures;
    }

    private Figure linked(Question question, Map<Axis, String> codes, long n) {
        return figure(codes, n).listed(Links.submitted(question).by(codes).toString());
    }

    /**
     * What is narrowed is taken from the table in which it is a row, withheld as there: otherwise the row's sum would tell what the
     * table withholds.
     */
    private List<Figure> publicly(Question question, List<Axis> groupBy) {
        var axes = question.axes(groupBy);
        inquiry.requirePublic(axes, PUBLIC_AXES);
        var whole = counts.of(Kind.SUBMITTED, question.unfiltered(), axes);
        var withheld = Withholding.of(whole);
        var figures = new ArrayList<Figure>();
        for (var key : keys(whole, question)) {
            if (withheld.cells() && !key.contains(Table.ALL)) {
                continue;
            }
            var codes = codes(axes, key);
            codes.keySet().retainAll(groupBy);
            figures.add(figure(codes, whole.at(key)).publicly(withheld.hides(key)));
        }
        return figures;
    }

    /** The cells that fit the filters, and their sums over what was grouped by. */
    private static Iterable<List<String>> keys(Table whole, Question question) {
        var axes = whole.axes();
        var keys = new LinkedHashSet<List<String>>();
        whole.where(question.filters()).cells().keySet().forEach(keys::add);
        for (int i = 0; i < axes.size() && question.isUnfiltered() && axes.size() == 2; i++) {
            int other = i;
            whole.margin(i)
                    .keySet()
                    .forEach(code -> keys.add(other == 0 ? List.of(code, Table.ALL) : List.of(Table.ALL, code)));
        }
        // the sum: of a row that was narrowed to, its margin
        keys.add(axes.stream()
                .map(axis -> question.filters().getOrDefault(axis, Table.ALL))
                .toList());
        return keys;
    }

    private Figure figure(Map<Axis, String> codes, long n) {
        return Figure.of(Measure.REQUESTS, n).by(codes, labels.of(codes));
    }

    private static Map<Axis, String> codes(List<Axis> axes, List<String> key) {
        var codes = new EnumMap<Axis, String>(Axis.class);
        for (int i = 0; i < key.size(); i++) {
            if (!key.get(i).equals(Table.ALL)) {
                codes.put(axes.get(i), key.get(i));
            }
        }
        return codes;
    }
}
