package id.kironggo.insight;

import id.kironggo.insight.Counts.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** How well requests were handled: promises kept, time taken, and who had them how long. */
@ApplicationScoped
class Performance {

    private static final String SPREAD =
            "select month, service, owner, days, kept, n, returned, returns from insight_answered";
    private static final String SPREAD_DAYS = "select date_trunc('month', answered_on)::date as month, service, owner,"
            + " district, days, kept, 1::bigint as n, (returns > 0)::int as returned, returns::bigint from insight_case";

    private static final String HELD =
            "select service, owner, district, agency, n, seconds, returned from insight_held";
    private static final String HELD_DAYS =
            "select service, owner, district, agency, 1::bigint as n, seconds, returned::bigint from insight_custody";

    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    private final Sums sums;
    private final Counts counts;
    private final Inquiry inquiry;
    private final Labels labels;
    private final Backlog backlog;

    Performance(Sums sums, Counts counts, Inquiry inquiry, Labels labels, Backlog backlog) {
        this.sums = sums;
        this.counts = counts;
        this.inquiry = inquiry;
        this.labels = labels;
        this.backlog = backlog;
    }

    List<Figure> of(Question question) {
        boolean all = inquiry.seesAll();
        if (!all) {
            inquiry.requirePublic(question.axes(List.of()), 1);
        }
        var figures = new ArrayList<Figure>(all ? answered(question) : answeredPublicly(question));
        if (all || question.isUnfiltered()) {
            figures.addAll(custody(question, all));
            figures.addAll(backlog.of(question, all));
        }
        question.period().previous().map(question::in).ifPresent(before -> (all
                        ? answered(before)
                        : answeredPublicly(before))
                .forEach(figure -> figures.add(figure.previous())));
        return figures;
    }

    private List<Figure> answered(Question question) {
        var spread = spread(question);
        var link = Links.answered(question).toString();
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(Measure.ANSWERED, spread.answered()).listed(link));
        figures.add(Figure.of(Measure.KEPT, spread.kept())
                .listed(Links.answered(question).with("kept", "true").toString()));
        figures.add(Figure.of(Measure.LATE, spread.answered() - spread.kept())
                .listed(Links.answered(question).with("kept", "false").toString()));
        figures.add(Figure.of(Measure.KEPT_SHARE, spread.keptShare()).listed(link));
        figures.add(Figure.of(Measure.MEDIAN_DAYS, spread.within(50)).listed(link));
        figures.add(Figure.of(Measure.P90_DAYS, spread.within(90)).listed(link));
        figures.add(Figure.of(Measure.RETURNED, spread.returned())
                .listed(Links.answered(question).with("returned", "true").toString()));
        figures.add(Figure.of(Measure.RETURNS, spread.returns())
                .listed(Links.answered(question).with("returned", "true").toString()));
        return figures;
    }

    /** Promises kept and broken are a table with what was narrowed to; what follows from withheld cells is withheld too. */
    private List<Figure> answeredPublicly(Question question) {
        var axes = question.axes(List.of(Axis.KEPT));
        var withheld = Withholding.of(counts.of(Kind.ANSWERED, question.unfiltered(), axes));
        var filter = question.filters().values().stream().toList();
        boolean isKeptHidden = withheld.hides(key("true", filter)) || withheld.hides(key("false", filter));
        boolean isAllHidden = withheld.hides(key(Table.ALL, filter));
        boolean isReturnHidden = !question.isUnfiltered();
        var spread = spread(question);
        isReturnHidden |=
                Suppression.isSmall(spread.returned()) || Suppression.isSmall(spread.answered() - spread.returned());
        var hidden = Set.of(Measure.KEPT, Measure.LATE, Measure.KEPT_SHARE);
        var returns = Set.of(Measure.RETURNED, Measure.RETURNS);
        boolean hidesReturns = isReturnHidden;
        return answered(question).stream()
                .map(figure -> figure.publicly(isAllHidden
                        || (isKeptHidden && hidden.contains(figure.measure()))
                        || (hidesReturns && returns.contains(figure.measure()))))
                .toList();
    }

    private static List<String> key(String kept, List<String> filter) {
        var key = new ArrayList<>(List.of(kept));
        key.addAll(filter);
        return key;
    }

    private Spread spread(Question question) {
        var query = new Query().add("select days, kept, sum(n), sum(returned), sum(returns) from ");
        if (question.get(Axis.DISTRICT) == null) {
            question.rows(query, SPREAD, SPREAD_DAYS.replace(" district,", ""), "answered_on");
        } else {
            // by district there are too many sums: its cases are fewer
            query.add("(" + SPREAD_DAYS + " where answered_on is not null")
                    .where("answered_on >= ?", question.period().from())
                    .where("answered_on < ?", question.period().to())
                    .where("district = ?", question.get(Axis.DISTRICT))
                    .add(") sums");
        }
        query.add(" where true");
        question.narrow(query).add(" group by days, kept having sum(n) > 0");
        return new Spread(sums.read(
                query,
                row -> new Spread.Bucket(
                        row.getInt(1), row.getBoolean(2), row.getLong(3), row.getLong(4), row.getLong(5))));
    }

    /** How long each agency had what was answered. */
    private List<Figure> custody(Question question, boolean all) {
        var query = new Query().add("select agency, sum(n), sum(seconds), sum(returned) from ");
        question.rows(query, HELD, HELD_DAYS, "answered_on").add(" where true");
        question.narrow(query).add(" group by agency having sum(n) > 0 order by agency");
        var figures = new ArrayList<Figure>();
        sums.read(query, row -> {
            var codes = Map.of(Axis.AGENCY, row.getString(1));
            var link = Links.answered(question).with("held", row.getString(1)).toString();
            long n = row.getLong(2);
            long given = row.getLong(4);
            var days = BigDecimal.valueOf(row.getLong(3))
                    .divide(DAY.multiply(BigDecimal.valueOf(n)), 1, RoundingMode.HALF_UP);
            figures.add(held(Figure.of(Measure.HELD, n), codes, link, all, () -> n));
            figures.add(held(Figure.of(Measure.CUSTODY_DAYS, days), codes, link, all, () -> n));
            figures.add(held(
                    Figure.of(Measure.GIVEN_BACK, given), codes, link, all, () -> Math.min(n, given == 0 ? n : given)));
            return n;
        });
        return figures;
    }

    private Figure held(Figure figure, Map<Axis, String> codes, String link, boolean all, LongSupplier least) {
        var named = figure.by(codes, labels.of(codes)).listed(link);
        return all ? named : named.publicly(Suppression.isSmall(least.getAsLong()));
    }
}
