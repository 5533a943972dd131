package id.kironggo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Owner;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure is what plain SQL over the tables of the requests comes to, whatever lives they had. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private static final Map<String, String> COLUMNS = Map.of(
            "agency", "r.owner",
            "service", "r.service",
            "district", "coalesce(r.district, 'NONE')",
            "dimension", "(select dimension from service s where s.code = r.service)",
            "month", "to_char(r.submitted_at at time zone 'Asia/Jakarta', 'YYYY-MM')",
            "status", "r.status");

    private static final String ANSWERED = "r.status in ('RESOLVED', 'REJECTED', 'CLOSED') and r.ended_at is not null";
    private static final String DAYS = "((r.ended_at at time zone 'Asia/Jakarta')::date"
            + " - (r.submitted_at at time zone 'Asia/Jakarta')::date)";

    @Inject
    AgroalDataSource database;

    private boolean isDone;

    @BeforeEach
    void live() {
        if (isDone) {
            return;
        }
        Lives.ensure(database);
        Figures.recount();
        isDone = true;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agency",
                "service",
                "district",
                "dimension",
                "month",
                "status",
                "service,district",
                "dimension,status",
                "agency,month",
                "month,status",
                "dimension,district",
                "district,agency"
            })
    void countsAreThoseOfTheRequests(String groupBy) {
        var axes = List.of(groupBy.split(","));
        for (var period : periods()) {
            var where = during("r.submitted_at", period);
            var counted = Figures.values(Figures.all("requests?groupBy=" + groupBy + parameters(period)), "REQUESTS");
            var expected = new HashMap<Map<String, String>, BigDecimal>();
            expected.putAll(counts(axes, where));
            expected.putAll(counts(List.of(), where));
            if (axes.size() == 2) {
                axes.forEach(axis -> expected.putAll(counts(List.of(axis), where)));
            }
            assertThat(counted).isEqualTo(expected);
        }
    }

    @Test
    void filtersCountOnlyWhatFits() {
        var filtered = Figures.all(
                "requests?groupBy=status&groupBy=district&dimension=ENVIRONMENT&agency=DLH&status=RESOLVED");
        var where =
                " where r.owner = 'DLH' and r.status = 'RESOLVED' and " + COLUMNS.get("dimension") + " = 'ENVIRONMENT'";
        var expected = new HashMap<>(counts(List.of("status", "district"), where));
        expected.putAll(counts(List.of("status"), where));
        expected.putAll(counts(List.of("district"), where));
        expected.putAll(counts(List.of(), where));
        assertThat(Figures.values(filtered, "REQUESTS")).isEqualTo(expected);
        assertThat(Figures.values(Figures.all("requests?service=SKKH&district=35.11.07"), "REQUESTS"))
                .isEqualTo(counts(List.of(), " where r.service = 'SKKH' and r.district = '35.11.07'"));
    }

    @Test
    void performanceIsThatOfTheRequests() {
        for (var filter : filters().entrySet()) {
            for (var period : periods()) {
                var told = Figures.all("performance?" + filter.getKey() + parameters(period));
                var where = during("r.ended_at", period) + " and " + ANSWERED + filter.getValue();
                assertThat(one(told, "ANSWERED")).isEqualTo(sql("count(*)", where));
                assertThat(one(told, "KEPT")).isEqualTo(sql("count(*) filter (where r.ended_at <= r.due_at)", where));
                assertThat(one(told, "LATE")).isEqualTo(sql("count(*) filter (where r.ended_at > r.due_at)", where));
                assertThat(one(told, "KEPT_SHARE"))
                        .isEqualTo(sql(
                                "round(100.0 * count(*) filter (where r.ended_at <= r.due_at) / nullif(count(*), 0), 2)",
                                where));
                assertThat(one(told, "MEDIAN_DAYS"))
                        .isEqualTo(sql("percentile_disc(0.5) within group (order by " + DAYS + ")", where));
                assertThat(one(told, "P90_DAYS"))
                        .isEqualTo(sql("percentile_disc(0.9) within group (order by " + DAYS + ")", where));
                assertThat(one(told, "RETURNS")).isEqualTo(sql("coalesce(sum(" + returns() + "), 0)", where));
                assertThat(one(told, "RETURNED"))
                        .isEqualTo(sql("count(*) filter (where " + returns() + " > 0)", where));
                assertCustody(told, where);
            }
        }
    }

    @Test
    void theBacklogIsWhatHasNotEnded() {
        for (var filter : filters().entrySet()) {
            var told = Figures.all("performance?" + filter.getKey());
            var open = " where r.status in ('RECEIVED', 'ROUTED', 'IN_PROGRESS', 'AWAITING_CITIZEN', 'REOPENED')"
                    + filter.getValue();
            var backlog = Figures.values(told, "BACKLOG");
            assertThat(backlog.get(Map.of())).isEqualTo(sql("count(*)", open));
            var age = " and (now() at time zone 'Asia/Jakarta')::date"
                    + " - (r.submitted_at at time zone 'Asia/Jakarta')::date between ";
            assertThat(backlog.get(Map.of("age", "0-5"))).isEqualTo(sql("count(*)", open + age + "0 and 5"));
            assertThat(backlog.get(Map.of("age", "15-30"))).isEqualTo(sql("count(*)", open + age + "15 and 30"));
            assertThat(backlog.get(Map.of("age", "61+"))).isEqualTo(sql("count(*)", open + age + "61 and 99999"));
            assertThat(one(told, "OVERDUE"))
                    .isEqualTo(sql("count(*)", open + " and r.status <> 'AWAITING_CITIZEN' and r.due_at < now()"));
        }
    }

    @Test
    void thePreviousPeriodIsAsLongAndJustBefore() {
        var month = YearMonth.now(WIB);
        var told = Figures.all("performance" + "?from=" + month.minusMonths(1).atDay(1) + "&to=" + month.atDay(1));
        List<Map<String, Object>> figures = told.getList("figures");
        var answered = figures.stream()
                .filter(f ->
                        f.get("measure").equals("ANSWERED") && f.get("period").equals("PREVIOUS"))
                .map(Figures::value)
                .toList();
        var before =
                Map.entry(month.minusMonths(2).atDay(1), month.minusMonths(1).atDay(1));
        assertThat(answered).containsExactly(sql("count(*)", during("r.ended_at", before) + " and " + ANSWERED));
    }

    @Test
    void satisfactionIsThatOfTheRatings() {
        var sum =
                "(f.requirements + f.procedure + f.time + f.cost + f.product + f.competence + f.conduct + f.complaints + f.facilities)";
        for (var period : periods()) {
            var told = Figures.all("satisfaction?groupBy=service" + parameters(period));
            var from = " join feedback f on f.request_id = r.id" + during("f.given_at", period);
            assertThat(Figures.values(told, "RESPONDENTS").get(Map.of())).isEqualTo(sql("count(*)", from));
            assertThat(Figures.values(told, "INDEX").get(Map.of()))
                    .isEqualTo(sql("round(25.0 * sum(" + sum + ") / (9 * nullif(count(*), 0)), 2)", from));
            for (var service : Lives.OWNERS.keySet()) {
                var mine = from + " and r.service = '" + service + "'";
                assertThat(Figures.values(told, "INDEX").get(Map.of("service", service)))
                        .isEqualTo(sql("round(25.0 * sum(" + sum + ") / (9 * nullif(count(*), 0)), 2)", mine));
                assertThat(Figures.values(told, "ELEMENT").get(Map.of("service", service, "element", "CONDUCT")))
                        .isEqualTo(sql("round(avg(f.conduct), 2)", mine));
            }
        }
    }

    @Test
    void demandIsWhatWasAskedForInVain() {
        for (var period : periods()) {
            var told = Figures.all("demand?format=json" + parameters(period));
            var authority = Figures.values(told, "NO_AUTHORITY");
            for (var service : Lives.OWNERS.keySet()) {
                var n = sql(
                        "count(*)",
                        during("r.ended_at", period) + " and r.outcome = 'NO_AUTHORITY' and " + ANSWERED
                                + " and r.service = '" + service + "'");
                assertThat(authority.get(Map.of("service", service))).isEqualTo(n.signum() == 0 ? null : n);
                var pairs = sql(
                        "count(distinct r.id)",
                        " join reclassification k on k.request_id = r.id" + during("r.submitted_at", period)
                                + " and k.from_service = '" + service + "' and r.service = 'PENGADUAN-UMUM'");
                assertThat(Figures.values(told, "RECLASSIFIED")
                                .get(Map.of("service", service, "toService", "PENGADUAN-UMUM")))
                        .isEqualTo(pairs.signum() == 0 ? null : pairs);
            }
        }
    }

    private static void assertCustody(JsonPath told, String where) {
        var held =
                " join (select request_id, agency, sum(extract(epoch from date_trunc('second', ended_at) - date_trunc('second',"
                        + " created_at))) as seconds, count(*) filter (where status = 'RETURNED') as given from disposition"
                        + " where kind <> 'TASK' group by 1, 2) h on h.request_id = r.id";
        for (var agency : List.of("DLH", "DISKOMINFO", "DISNAKKAN")) {
            var mine = held + where + " and h.agency = '" + agency + "'";
            var n = sql("count(*)", mine);
            assertThat(Figures.values(told, "HELD").get(Map.of("agency", agency)))
                    .isEqualTo(n.signum() == 0 ? null : n);
            assertThat(Figures.values(told, "CUSTODY_DAYS").get(Map.of("agency", agency)))
                    .isEqualTo(sql("round(sum(h.seconds) / (86400.0 * nullif(count(*), 0)), 1)", mine));
        }
    }

    private static String returns() {
        return "(select count(*) from disposition d where d.request_id = r.id and d.kind <> 'TASK' and d.status = 'RETURNED')";
    }

    private static BigDecimal one(JsonPath told, String measure) {
        return Figures.values(told, measure).get(Map.of());
    }

    private static Map<Map<String, String>, BigDecimal> counts(List<String> axes, String where) {
        var columns = axes.stream().map(COLUMNS::get).toList();
        var keys = columns.isEmpty() ? "''" : String.join(" || ';' || ", columns);
        var counts = new HashMap<Map<String, String>, BigDecimal>();
        var group = columns.isEmpty() ? "" : " group by 1";
        // the count is put before the codes, which come in one column
        var rows = Owner.list("select n || ';' || keys from (select " + keys + " as keys, count(*) as n from request r"
                + where + group + ") counted");
        for (var row : rows) {
            var parts = row.split(";", -1);
            var key = new LinkedHashMap<String, String>();
            for (int i = 0; i < axes.size(); i++) {
                key.put(axes.get(i), parts[i + 1]);
            }
            counts.put(key, Figures.plain(parts[0]));
        }
        return counts;
    }

    private static BigDecimal sql(String what, String where) {
        var value = Owner.list("select " + what + " from request r" + where).get(0);
        return value == null ? null : Figures.plain(value);
    }

    /** Whole months, days within one, and days over several. */
    private static List<Map.Entry<LocalDate, LocalDate>> periods() {
        var today = LocalDate.now(WIB);
        var month = today.withDayOfMonth(1);
        return List.of(
                Map.entry(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1)),
                Map.entry(month.minusMonths(1), month),
                Map.entry(month.minusMonths(2).plusDays(11), today.minusDays(2)),
                Map.entry(month.minusMonths(1).plusDays(3), month.minusMonths(1).plusDays(19)));
    }

    private static Map<String, String> filters() {
        return Map.of(
                "format=json", "",
                "agency=DLH", " and r.owner = 'DLH'",
                "service=SKKH", " and r.service = 'SKKH'",
                "district=35.11.08", " and r.district = '35.11.08'",
                "dimension=ENVIRONMENT", " and " + COLUMNS.get("dimension") + " = 'ENVIRONMENT'");
    }

    private static String parameters(Map.Entry<LocalDate, LocalDate> period) {
        return "&from=" + period.getKey() + "&to=" + period.getValue();
    }

    private static String during(String time, Map.Entry<LocalDate, LocalDate> period) {
        return " where " + time + " >= timestamp '" + period.getKey() + "' at time zone 'Asia/Jakarta' and " + time
                + " < timestamp '" + period.getValue() + "' at time zone 'Asia/Jakarta'";
    }
}
