package id.kironggo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Desk;
import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How quick statistics are over a million requests of three years: {@code ./mvnw test -Dtest=MillionRequests
 * -Dinsight.million=1000000}, outside of the daily suite. It fills by SQL what statistics read, sums it up by the statements of
 * {@link CaseBook}, and calls over HTTP.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "insight.million", matches = "\\d+")
class MillionRequests {

    private static final int CALLS = 40;
    private static final int WARM = 6;
    private static final double BAR = 200;

    /** Some services more often than others, as in life; answered within 24 days, mostly in time. */
    private static final String CASES = """
            insert into insight_case(id, service, owner, district, submitted_on, status, outcome, due_at, is_open, answered_on, days,
                kept, returns, rated_on, scores)
            select md5('r' || i)::uuid, s.code, s.owner, '35.11.' || lpad((1 + (h / 37) % 23)::text, 2, '0'), x.on_day, x.status,
                case when x.status in ('RESOLVED', 'CLOSED') then (array['FULFILLED', 'FULFILLED', 'FULFILLED', 'PARTLY', 'REFUSED',
                    'NO_AUTHORITY'])[1 + ((h / 7) % 6)::int] end,
                x.on_day + interval '14 days', x.status in ('IN_PROGRESS', 'ROUTED'),
                case when x.is_answered then x.on_day + x.took end, case when x.is_answered then x.took end,
                case when x.is_answered then x.took <= 14 end, case when h % 30 = 0 then 1 else 0 end,
                case when x.status = 'CLOSED' and i % 8 = 0 then x.on_day + x.took end,
                case when x.status = 'CLOSED' and i % 8 = 0 then array[1 + h % 4, 1 + h / 2 % 4, 1 + h / 3 % 4, 1 + h / 5 % 4,
                    1 + h / 7 % 4, 1 + h / 11 % 4, 1 + h / 13 % 4, 1 + h / 17 % 4, 1 + h / 19 % 4]::smallint[] end
            from generate_series(1, ?) i
                cross join lateral (select abs(hashint8(i)::bigint) as h) hashed
                join (select code, case when owner = 'KEC-*' then 'KEC-07' else owner end as owner, row_number() over (order by code)
                    as n from service) s on s.n = 1 + floor(sqrt(h % 1296))::int
                cross join lateral (select current_date - ((h / 3) % 1095)::int as on_day, ((h / 11) % 25)::int as took,
                    case when h % 40 = 0 then 'IN_PROGRESS' when h % 40 = 1 then 'ROUTED' when h % 40 < 4 then 'REJECTED'
                        when h % 40 = 5 then 'WITHDRAWN' when h % 40 < 9 then 'RESOLVED' else 'CLOSED' end as status,
                    not (h % 40 in (0, 1, 5)) as is_answered) x""";

    private static final String CUSTODY = """
            insert into insight_custody(id, agency, seconds, returned, service, owner, district, submitted_on, status, answered_on)
            select id, 'KEC-' || right(district, 2), 72000, returns, service, owner, district, submitted_on, status, answered_on
                from insight_case
            union all select id, owner, coalesce(days, 0) * 86400, 0, service, owner, district, submitted_on, status, answered_on
                from insight_case
            on conflict do nothing""";

    private static final String RECAST = """
            insert into insight_recast(id, from_service, service, owner, district, submitted_on)
            select id, 'PENGADUAN-UMUM', service, owner, district, submitted_on from insight_case
                where hashtext(id::text) % 100 = 0""";

    @Test
    void statisticsOverAMillionRequestsTakeNoTime() {
        int many = Integer.getInteger("insight.million");
        fill(many);
        Owner.run("vacuum analyze");
        assertThat(Owner.count("insight_case")).isGreaterThanOrEqualTo(many);
        for (var table : List.of("insight_cube", "insight_answered", "insight_held", "insight_survey")) {
            System.out.printf("%s has %d rows%n", table, Owner.count(table));
        }
        System.out.printf("%-72s %8s %8s %8s%n", "ms over " + many + " requests", "p50", "p99", "max");
        boolean isQuick = true;
        for (var path : paths()) {
            isQuick &= measured("overseer " + path, () -> Figures.all(path));
        }
        for (var path : List.of(
                "requests?groupBy=service,district",
                "requests?groupBy=service&district=35.11.07",
                "performance",
                "performance?district=35.11.07",
                "satisfaction?groupBy=service",
                "demand")) {
            isQuick &= measured("public   " + path, () -> Figures.publicly(path));
        }
        isQuick &= measured("readiness", () -> Desk.of("DLH")
                .http()
                .get("/v1/smart-city/readiness")
                .then()
                .statusCode(200));
        assertThat(isQuick).as("every call within %s ms at its median", BAR).isTrue();
    }

    private static List<String> paths() {
        var month = YearMonth.now(ZoneId.of("Asia/Jakarta"));
        var year = "from=" + month.minusMonths(12).atDay(1) + "&to=" + month.atDay(1);
        var days = "from=" + month.minusMonths(12).atDay(12) + "&to="
                + month.atDay(1).minusDays(9);
        return List.of(
                "requests",
                "requests?groupBy=service",
                "requests?groupBy=service,district",
                "requests?groupBy=agency,month",
                "requests?groupBy=dimension,status&" + year,
                "requests?groupBy=month,status&district=35.11.07",
                "requests?groupBy=service,district&" + days,
                "performance",
                "performance?" + year,
                "performance?" + days,
                "performance?district=35.11.07",
                "performance?agency=DLH&" + year,
                "satisfaction",
                "satisfaction?groupBy=service&" + year,
                "satisfaction?groupBy=district&" + days,
                "demand",
                "demand?" + year);
    }

    private static boolean measured(String name, Runnable call) {
        for (int i = 0; i < WARM; i++) {
            call.run();
        }
        var took = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long began = System.nanoTime();
            call.run();
            took[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "%-72s %8.1f %8.1f %8.1f%n",
                name,
                took[CALLS / 2],
                took[CALLS * 99 / 100],
                took[CALLS - 1]);
        return took[CALLS / 2] <= BAR;
    }

    private static void fill(int many) {
        long began = System.nanoTime();
        Owner.run(CASES.replace("?", String.valueOf(many)));
        Owner.run(CUSTODY);
        Owner.run(RECAST);
        CaseBook.TALLIES.forEach(tally ->
                Owner.run(tally.formatted(1).replace("c.id = any(?)", "true").replace("id = any(?)", "true")));
        System.out.printf(Locale.ROOT, "filled %d requests in %.1f s%n", many, (System.nanoTime() - began) / 1e9);
    }
}
