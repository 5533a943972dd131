package id.kironggo.insight;

import id.kironggo.insight.Counts.Kind;
import id.kironggo.request.SatisfactionElement;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How content citizens are: Survei Kepuasan Masyarakat (PermenPANRB 14/2017), over all that is asked for and by one axis. */
@ApplicationScoped
class Contentment {

    private static final String ELEMENTS =
            IntStream.rangeClosed(1, 9).mapToObj(i -> "u" + i).collect(Collectors.joining(", "));
    private static final String RATED =
            "select month, service, owner, district, n, " + ELEMENTS + " from insight_survey";
    private static final String RATED_DAYS =
            "select date_trunc('month', rated_on)::date as month, service, owner, district, 1::bigint as n, "
                    + IntStream.rangeClosed(1, 9)
                            .mapToObj(i -> "scores[" + i + "]::bigint as u" + i)
                            .collect(Collectors.joining(", "))
                    + " from insight_case";

    private static final BigDecimal A = new BigDecimal("88.31");
    private static final BigDecimal B = new BigDecimal("76.61");
    private static final BigDecimal C = new BigDecimal("65.00");

    private final Sums sums;
    private final Counts counts;
    private final Inquiry inquiry;
    private final Labels labels;
    private final id.kironggo.catalogue.Dimensions dimensions;

    Contentment(Sums sums, Counts counts, Inquiry inquiry, Labels labels, id.kironggo.catalogue.Dimensions dimensions) {
        this.sums = sums;
        this.counts = counts;
        this.inquiry = inquiry;
        this.labels = labels;
        this.dimensions = dimensions;
    }

    List<Figure> of(Question question, List<Axis> groupBy) {
        boolean all = inquiry.seesAll();
        var axes = question.axes(groupBy);
        if (!all) {
            inquiry.requirePublic(axes, 1);
        }
        var withheld = all
                ? new Withholding(Set.of(), false)
                : Withholding.of(counts.of(Kind.RATED, question.unfiltered(), axes));
        var figures = new ArrayList<Figure>();
        var whole = new long[10];
        for (var group : scores(question, groupBy).entrySet()) {
            Arrays.setAll(whole, i -> whole[i] + group.getValue()[i]);
            if (!groupBy.isEmpty()) {
                var codes = Map.of(groupBy.get(0), group.getKey());
                figures.addAll(told(question, codes, group.getValue(), all, withheld.hides(List.of(group.getKey()))));
            }
        }
        var key = axes.stream()
                .map(axis -> question.filters().getOrDefault(axis, Table.ALL))
                .toList();
        boolean isRepeated = !groupBy.isEmpty() && question.get(groupBy.get(0)) != null;
        figures.addAll(isRepeated ? List.of() : told(question, Map.of(), whole, all, withheld.hides(key)));
        return figures;
    }

    /** How many rated, and the sums of their scores, by code. */
    private Map<String, long[]> scores(Question question, List<Axis> groupBy) {
        var column = groupBy.isEmpty() ? "''" : groupBy.get(0).column();
        var query = new Query()
                .add("select " + column + ", sum(n), "
                        + IntStream.rangeClosed(1, 9)
                                .mapToObj(i -> "sum(u" + i + ")")
                                .collect(Collectors.joining(", "))
                        + " from ");
        question.rows(query, RATED, RATED_DAYS, "rated_on").add(" where true");
        question.narrow(query).add(" group by 1 having sum(n) > 0");
        var found = new TreeMap<String, long[]>();
        sums.read(query, row -> {
            var code = row.getString(1);
            boolean isDimension = !groupBy.isEmpty() && groupBy.get(0) == Axis.DIMENSION;
            var name = isDimension ? dimensions.of(code).map(Enum::name).orElse(CaseBook.NOWHERE) : code;
            var scores = found.computeIfAbsent(name, any -> new long[10]);
            for (int i = 0; i < scores.length; i++) {
                scores[i] += row.getLong(i + 2);
            }
            return name;
        });
        return found;
    }

    private List<Figure> told(
            Question question, Map<Axis, String> codes, long[] scores, boolean all, boolean isWithheld) {
        var link = Links.rated(question).by(codes).toString();
        var label = labels.of(codes);
        return figures(codes, scores).stream()
                .map(figure -> figure.label().isEmpty() ? figure.by(codes, label) : figure)
                .map(figure -> all ? figure.listed(link) : figure.publicly(isWithheld))
                .toList();
    }

    private List<Figure> figures(Map<Axis, String> codes, long[] scores) {
        var figures = new ArrayList<Figure>();
        var index = index(scores);
        figures.add(Figure.of(Measure.RESPONDENTS, scores[0]));
        figures.add(Figure.of(Measure.INDEX, index));
        figures.add(Figure.text(Measure.GRADE, index == null ? null : grade(index)));
        int place = 0;
        for (var element : SatisfactionElement.values()) {
            place++;
            var key = new TreeMap<Axis, String>(codes);
            key.put(Axis.ELEMENT, element.name());
            figures.add(Figure.of(Measure.ELEMENT, average(scores, place)).by(key, labels.of(key)));
        }
        return figures;
    }

    private static BigDecimal average(long[] scores, int element) {
        return scores[0] == 0
                ? null
                : BigDecimal.valueOf(scores[element]).divide(BigDecimal.valueOf(scores[0]), 2, RoundingMode.HALF_UP);
    }

    /** By the whole sums, not by rounded averages: rounded weights would never come to 100. */
    static BigDecimal index(long[] scores) {
        long sum = Arrays.stream(scores, 1, scores.length).sum();
        return scores[0] == 0
                ? null
                : BigDecimal.valueOf(sum * 25).divide(BigDecimal.valueOf(scores[0] * 9), 2, RoundingMode.HALF_UP);
    }

    static String grade(BigDecimal index) {
        if (index.compareTo(A) >= 0) {
            return "A";
        }
        return index.compareTo(B) >= 0 ? "B" : index.compareTo(C) >= 0 ? "C" : "D";
    }
}
