package id.kironggo.insight;

import id.kironggo.platform.web.JsonSettings;
import id.kironggo.request.RequestFigure;
import id.kironggo.request.RequestFigure.Custody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Enters requests as they are now: what they were is taken out of the sums, and what they are put in. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class CaseBook {

    /** Instead of a district where a request names no village. */
    static final String NOWHERE = "NONE";

    private static final String CASE = """
            insert into insight_case(id, service, owner, district, submitted_on, status, outcome, due_at, is_open, answered_on,
                days, kept, returns, rated_on, scores) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CUSTODY = """
            insert into insight_custody(id, agency, seconds, returned, service, owner, district, submitted_on, status, answered_on)
            select id, ?, ?, ?, service, owner, district, submitted_on, status, answered_on from insight_case where id = ?""";
    private static final String RECAST = """
            insert into insight_recast(id, from_service, service, owner, district, submitted_on)
            select id, ?, service, owner, district, submitted_on from insight_case where id = ?""";

    /** How the sums follow from the cases; %d is 1 to put in and -1 to take out. */
    static final List<String> TALLIES = List.of("""
            insert into insight_cube as s select date_trunc('month', submitted_on)::date, service, owner, district, status,
                %1$d * count(*) from insight_case where id = any(?) group by 1, 2, 3, 4, 5
            on conflict (month, service, owner, district, status) do update set n = s.n + excluded.n""", """
            insert into insight_answered as s select date_trunc('month', answered_on)::date, service, owner, days, kept,
                %1$d * count(*), %1$d * count(*) filter (where returns > 0), %1$d * sum(returns)
            from insight_case where id = any(?) and answered_on is not null group by 1, 2, 3, 4, 5
            on conflict (month, service, owner, days, kept) do update
                set n = s.n + excluded.n, returned = s.returned + excluded.returned, returns = s.returns + excluded.returns""", """
            insert into insight_place as s select date_trunc('month', answered_on)::date, district, kept, %1$d * count(*)
            from insight_case where id = any(?) and answered_on is not null group by 1, 2, 3
            on conflict (month, district, kept) do update set n = s.n + excluded.n""", """
            insert into insight_held as s select date_trunc('month', answered_on)::date, service, owner, district, agency,
                %1$d * count(*), %1$d * sum(seconds), %1$d * sum(returned)
            from insight_custody where id = any(?) and answered_on is not null group by 1, 2, 3, 4, 5
            on conflict (month, service, owner, district, agency) do update
                set n = s.n + excluded.n, seconds = s.seconds + excluded.seconds, returned = s.returned + excluded.returned""", """
            insert into insight_survey as s select date_trunc('month', rated_on)::date, service, owner, district, %1$d * count(*),
                %1$d * sum(scores[1]), %1$d * sum(scores[2]), %1$d * sum(scores[3]), %1$d * sum(scores[4]), %1$d * sum(scores[5]),
                %1$d * sum(scores[6]), %1$d * sum(scores[7]), %1$d * sum(scores[8]), %1$d * sum(scores[9])
            from insight_case where id = any(?) and rated_on is not null group by 1, 2, 3, 4
            on conflict (month, service, owner, district) do update set n = s.n + excluded.n, u1 = s.u1 + excluded.u1,
                u2 = s.u2 + excluded.u2, u3 = s.u3 + excluded.u3, u4 = s.u4 + excluded.u4, u5 = s.u5 + excluded.u5,
                u6 = s.u6 + excluded.u6, u7 = s.u7 + excluded.u7, u8 = s.u8 + excluded.u8, u9 = s.u9 + excluded.u9""");

    private final Sums sums;

    CaseBook(Sums sums) {
        this.sums = sums;
    }

    /** Forgets everything, to begin anew. */
    void empty() {
        sums.write(new Query()
                .add("truncate insight_case, insight_custody, insight_recast, insight_cube, insight_answered,"
                        + " insight_place, insight_held, insight_survey"));
    }

    List<UUID> ownedBy(String agency) {
        return sums.read(
                new Query().add("select id from insight_case where owner = ?", agency),
                row -> row.getObject(1, UUID.class));
    }

    void enter(Collection<RequestFigure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        var ids = figures.stream().map(RequestFigure::id).toArray(UUID[]::new);
        tally(-1, ids);
        for (var table : List.of("insight_case", "insight_custody", "insight_recast")) {
            sums.write(new Query().add("delete from " + table + " where id = any(?)", (Object) ids));
        }
        sums.writeAll(CASE, figures.stream().map(CaseBook::row).toList());
        sums.writeAll(
                CUSTODY, figures.stream().flatMap(f -> custody(f).stream()).toList());
        sums.writeAll(
                RECAST,
                figures.stream()
                        .flatMap(f -> f.before().stream().map(service -> new Object[] {service, f.id()}))
                        .toList());
        tally(1, ids);
    }

    private void tally(int sign, UUID[] ids) {
        TALLIES.forEach(tally -> sums.write(new Query().add(tally.formatted(sign), (Object) ids)));
    }

    private static Object[] row(RequestFigure f) {
        var submitted = day(f.submittedAt());
        boolean isAnswered = f.isAnswered();
        var answered = isAnswered ? day(f.endedAt()) : null;
        return new Object[] {
            f.id(),
            f.service(),
            f.owner(),
            f.district() == null ? NOWHERE : f.district(),
            submitted,
            f.status().name(),
            f.outcome() == null ? null : f.outcome().name(),
            f.dueAt(),
            f.isOpen(),
            answered,
            isAnswered ? (int) ChronoUnit.DAYS.between(submitted, answered) : null,
            isAnswered ? !f.endedAt().isAfter(f.dueAt()) : null,
            (int) f.custody().stream().filter(Custody::returned).count(),
            f.scores().isEmpty() ? null : day(f.ratedAt()),
            f.scores().isEmpty()
                    ? null
                    : f.scores().stream().map(Integer::shortValue).toArray(Short[]::new)
        };
    }

    private static List<Object[]> custody(RequestFigure f) {
        var byAgency = new TreeMap<String, long[]>();
        for (var held : f.custody()) {
            var sum = byAgency.computeIfAbsent(held.agency(), agency -> new long[2]);
            sum[0] += held.to() == null
                    ? 0
                    : Duration.between(held.from(), held.to()).toSeconds();
            sum[1] += held.returned() ? 1 : 0;
        }
        var rows = new ArrayList<Object[]>();
        byAgency.forEach((agency, sum) -> rows.add(new Object[] {agency, sum[0], (int) sum[1], f.id()}));
        return rows;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, JsonSettings.ZONE);
    }
}
