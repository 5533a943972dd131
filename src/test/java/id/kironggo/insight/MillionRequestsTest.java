package id.kironggo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How quick statistics are over a million requests of three years: {@code ./mvnw test -Dtest=MillionRequestsTest
 * -Dinsight.million=1000000}, outside of the daily suite. It fills the requests, their dispositions, ratings and the ledger by
 * SQL, lets the figures catch up from the ledger as after an upgrade, and calls over HTTP.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "insight.million", matches = "\\d+")
class MillionRequestsTest {

    private static final int CALLS = 60;
    private static final int WARM = 10;
    private static final double BAR = 200;

    /** Half of the districts more often, some services too, as in life; ended within some 25 days, mostly in time. */
    private static final String REQUESTS = """
            insert into request select p.* from generate_series(%d, %d) i
                cross join lateral (select abs(hashint8(i)::bigint) as h) hashed
                cross join lateral (select services[1 + floor(sqrt(h %% (n * n)))::int] as row from (
                    select array_agg(v order by code) as services, count(*) as n from service v) all_services) picked
                cross join lateral (select (picked.row).code, case when (picked.row).owner = 'KEC-*' then 'KEC-07'
                    else (picked.row).owner end as owner) s
                cross join lateral (select '35.11.' || lpad((1 + (h / 37) %% 23)::text, 2, '0') as code) d
                cross join lateral (select now() - make_interval(mins => ((h / 3) %% 1576800)::int) as at,
                    case when h %% 40 = 0 then 'IN_PROGRESS' when h %% 40 = 1 then 'ROUTED' when h %% 40 < 4 then 'REJECTED'
                        when h %% 40 = 5 then 'WITHDRAWN' when h %% 40 < 9 then 'RESOLVED' else 'CLOSED' end as status) x
                cross join request t
                cross join lateral jsonb_populate_record(t, jsonb_build_object('id', md5('r' || i)::uuid, 'ticket', 'M-' || i,
                    'service', s.code, 'service_version', 1, 'owner', s.owner, 'custodian', s.owner, 'status', x.status,
                    'outcome', case when x.status in ('RESOLVED', 'CLOSED') then (array['FULFILLED', 'FULFILLED', 'FULFILLED', 'PARTLY',
                        'REFUSED', 'NO_AUTHORITY'])[1 + ((h / 7) %% 6)::int] end, 'district', d.code, 'village', d.code || '.2001',
                    'submitted_at', x.at, 'updated_at', x.at, 'routed_at', x.at, 'due_at', x.at + interval '14 days',
                    'ended_at', case when not x.status in ('ROUTED', 'IN_PROGRESS')
                        then x.at + make_interval(hours => ((h / 11) %% 480)::int) end,
                    'rated_at', case when i %% 8 = 0 and x.status = 'CLOSED' then x.at + interval '21 days' end,
                    'wakes_at', null)) p where t.id = '%s'""";

    private static final String DISPOSITIONS = """
            insert into disposition(id, version, request_id, kind, status, agency, step, instruction, binding, required, created_at,
                accepted_at, ended_at, updated_at, due_at)
            select md5('d' || k || ticket)::uuid, 0, id, 'STEP', case when ended_at is null and k = 1 then 'ACCEPTED' when k = 0
                    and returns_h = 0 then 'RETURNED' else 'COMPLETED' end, case when k = 0 then 'KEC-' || right(district, 2) else owner end,
                k, 'FOLLOW_UP', false, false, submitted_at + k * interval '20 hours', submitted_at, case when ended_at is null and k = 1
                    then null when k = 0 then submitted_at + interval '20 hours' else greatest(ended_at, submitted_at + interval '21 hours') end,
                submitted_at, due_at
            from (select *, abs(hashtext(ticket)) %% 30 as returns_h from request where ticket like 'M-%%') r
                cross join generate_series(0, 1) k""";

    private static final String RATINGS = """
            insert into feedback(request_id, given_at, requirements, procedure, time, cost, product, competence, conduct, complaints,
                facilities)
            select id, rated_at, 1 + h % 4, 1 + h / 2 % 4, 1 + h / 3 % 4, 1 + h / 5 % 4, 1 + h / 7 % 4, 1 + h / 11 % 4, 1 + h / 13 % 4,
                1 + h / 17 % 4, 1 + h / 19 % 4
            from (select *, abs(hashtext(ticket)) as h from request where ticket like 'M-%' and rated_at is not null) r""";

    private static final String LEDGER = """
            with entries as (
                insert into ledger_entry(id, at, type, subject, client, audience, canonical, leaf_hash)
                select md5('e' || ticket)::uuid, submitted_at, 'id.kironggo.request.submitted.v1', 'requests/' || id, 'client:demo-app',
                    '{}', '{}', sha256(ticket::bytea) from request where ticket like 'M-%'
                returning id)
            insert into ledger_position(position, entry, leaf_hash)
            select (select max(position) from ledger_position) + row_number() over (), id, sha256(id::text::bytea) from entries""";

    @Test
    void statisticsOverAMillionRequestsTakeNoTime() {
        int many = Integer.getInteger("insight.million");
        fill(many);
        long began = System.nanoTime();
        Figures.recount(Duration.ofMinutes(30));
        System.out.printf(
                "caught up in %d s%n",
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
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
        var template = Desk.of("demo-app").submit(Samples.of("CEMAR-ADUAN"));
        int step = 50_000;
        for (int from = 1; from <= many; from += step) {
            Owner.run(REQUESTS.formatted(from, Math.min(many, from + step - 1), template.id()));
        }
        Owner.run(DISPOSITIONS.formatted());
        Owner.run(RATINGS);
        Owner.run(LEDGER);
        System.out.printf("filled %d requests%n", many);
    }
}
