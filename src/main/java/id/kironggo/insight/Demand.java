package id.kironggo.insight;

import id.kironggo.search.ServiceSearch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What citizens ask for that the regency does not offer, or asks elsewhere. */
@ApplicationScoped
class Demand {

    private static final LocalDate BEFORE_ALL = LocalDate.of(2000, 1, 1);
    private static final LocalDate AFTER_ALL = LocalDate.of(2200, 1, 1);

    private final Sums sums;
    private final Inquiry inquiry;
    private final Labels labels;
    private final ServiceSearch search;

    Demand(Sums sums, Inquiry inquiry, Labels labels, ServiceSearch search) {
        this.search = search;
        this.sums = sums;
        this.inquiry = inquiry;
        this.labels = labels;
    }

    List<Figure> of(Question question) {
        boolean all = inquiry.seesAll();
        if (!all) {
            inquiry.requirePublic(question.axes(List.of()), 0);
        }
        var figures = new ArrayList<Figure>(withoutAuthority(question));
        figures.addAll(reclassified(question));
        if (question.isUnfiltered()) {
            figures.addAll(inVain(question.period()));
        }
        // no sum is told, from which a small one could be computed
        return all
                ? figures
                : figures.stream()
                        .map(figure -> figure.publicly(
                                Suppression.isSmall(figure.value().longValueExact())))
                        .toList();
    }

    /** What too few have typed has no phrase. */
    private List<Figure> inVain(Period period) {
        var from = period.from() == null ? BEFORE_ALL : period.from();
        var to = period.to() == null ? AFTER_ALL : period.to();
        return search.unanswered(from, to).stream()
                .map(asked -> {
                    var codes = new EnumMap<Axis, String>(Axis.class);
                    codes.put(Axis.MONTH, asked.month().toString());
                    if (asked.phrase() != null) {
                        codes.put(Axis.PHRASE, asked.phrase());
                    }
                    return Figure.of(Measure.UNANSWERED_SEARCH, asked.count()).by(codes, labels.of(codes));
                })
                .toList();
    }

    private List<Figure> withoutAuthority(Question question) {
        var query = new Query()
                .add(
                        "select service, count(*) from insight_case where outcome = 'NO_AUTHORITY' and answered_on is not null")
                .where("answered_on >= ?", question.period().from())
                .where("answered_on < ?", question.period().to());
        question.narrow(query).add(" group by service order by count(*) desc, service");
        return sums.read(query, row -> {
            var codes = Map.of(Axis.SERVICE, row.getString(1));
            var link = Links.answered(question).with("outcome", "NO_AUTHORITY").by(codes);
            return Figure.of(Measure.NO_AUTHORITY, row.getLong(2))
                    .by(codes, labels.of(codes))
                    .listed(link.toString());
        });
    }

    private List<Figure> reclassified(Question question) {
        var query = new Query()
                .add("select from_service, service, count(*) from insight_recast where from_service <> service")
                .where("submitted_on >= ?", question.period().from())
                .where("submitted_on < ?", question.period().to());
        question.narrow(query).add(" group by from_service, service order by count(*) desc, from_service, service");
        return sums.read(query, row -> {
            var codes = new EnumMap<Axis, String>(Axis.class);
            codes.put(Axis.SERVICE, row.getString(1));
            codes.put(Axis.TO_SERVICE, row.getString(2));
            var link = Links.submitted(question)
                    .with("service", row.getString(2))
                    .with("reclassifiedFrom", row.getString(1));
            return Figure.of(Measure.RECLASSIFIED, row.getLong(3))
                    .by(codes, labels.of(codes))
                    .listed(link.toString());
        });
    }
}
