package id.kironggo.insight;

import id.kironggo.platform.web.JsonSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has not ended yet, by age: as of now, whatever period is asked for. */
@ApplicationScoped
class Backlog {

    /** Ages in days, each up to before the next. */
    private static final List<Integer> FROM = List.of(0, 6, 15, 31, 61);

    private static final String OPEN = """
            select width_bucket(?::date - submitted_on, array[0, 6, 15, 31, 61]) - 1, count(*),
                count(*) filter (where due_at < ? and status <> 'AWAITING_CITIZEN')
            from insight_case where is_open""";

    private final Sums sums;
    private final Labels labels;
    private final Clock clock;

    Backlog(Sums sums, Labels labels, Clock clock) {
        this.sums = sums;
        this.labels = labels;
        this.clock = clock;
    }

    List<Figure> of(Question question, boolean all) {
        var today = LocalDate.ofInstant(clock.instant(), JsonSettings.ZONE);
        var query =
                question.narrow(new Query().add(OPEN, today, clock.instant())).add(" group by 1 order by 1");
        // one that was submitted after midnight elsewhere counts as new
        var rows = sums.read(query, row -> new Open(Math.max(0, row.getInt(1)), row.getLong(2), row.getLong(3)));
        var counts = new HashMap<List<String>, Long>();
        rows.forEach(row -> counts.merge(List.of(name(row.age)), row.n, Long::sum));
        var table = Table.of(List.of(Axis.AGE), counts);
        var withheld = Withholding.of(table);
        var figures = new ArrayList<Figure>();
        for (int age = 0; age < FROM.size(); age++) {
            var codes = Map.of(Axis.AGE, name(age));
            var key = List.of(name(age));
            var figure = Figure.of(Measure.BACKLOG, table.at(key)).by(codes, labels.of(codes));
            figures.add(all ? figure.listed(link(question, age, today)) : figure.publicly(withheld.hides(key)));
        }
        var sum = Figure.of(Measure.BACKLOG, table.total());
        var open = Links.open(question).toString();
        figures.add(all ? sum.listed(open) : sum.publicly(withheld.hides(List.of(Table.ALL))));
        long overdue = rows.stream().mapToLong(Open::overdue).sum();
        var late = Figure.of(Measure.OVERDUE, overdue);
        boolean isLateHidden = Suppression.isSmall(overdue) || Suppression.isSmall(table.total() - overdue);
        figures.add(all ? late.listed(open + "&overdue=true") : late.publicly(isLateHidden));
        return figures;
    }

    private static String name(int age) {
        return age == FROM.size() - 1 ? FROM.get(age) + "+" : FROM.get(age) + "-" + (FROM.get(age + 1) - 1);
    }

    private static String link(Question question, int age, LocalDate today) {
        var from = age == FROM.size() - 1 ? null : today.minusDays(FROM.get(age + 1) - 1L);
        var to = age == 0 ? null : today.minusDays(FROM.get(age) - 1L);
        return Links.open(question).during("", new Period(from, to)).toString();
    }

    private record Open(int age, long n, long overdue) {}
}
