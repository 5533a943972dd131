package id.kironggo.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What citizens ask for that the regency does not offer, or asks elsewhere. */
@ApplicationScoped
class Demand {

    private final Sums sums;
    private final Inquiry inquiry;
    private final Labels labels;

    Demand(Sums sums, Inquiry inquiry, Labels labels) {
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
        // PLUG: catalogue.ServiceSearch.unanswered(from, to), where the question is unfiltered, each of its rows as
        // Figure.of(Measure.UNANSWERED_SEARCH, count).by(Map.of(Axis.PHRASE, phrase, Axis.MONTH, month), phrase)
        // no sum is told, from which a small one could be computed
        return all
                ? figures
                : figures.stream()
                        .map(figure -> figure.publicly(
                                Suppression.isSmall(figure.value().longValueExact())))
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
                .add("select from_service, service, count(*) from insight_case join insight_recast using (id)"
                        + " where from_service <> service")
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
