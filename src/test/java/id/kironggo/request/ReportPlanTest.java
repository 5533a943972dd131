package id.kironggo.request;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.PlainDatabase;
import id.kironggo.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What Open311 asks is found by an index, whatever it is narrowed by: by what PostgreSQL says that it read. Over 50,000 requests with
 * twice as many entries in the daily suite; over a million by {@code ./mvnw test -Dtest=ReportPlanTest -Dopen311.requests=1000000}.
 */
@Plain
class ReportPlanTest {

    private static final int REQUESTS = Integer.getInteger("open311.requests", 50_000);
    private static final Instant NOW = Instant.parse("2026-11-27T05:00:00Z");
    private static final Duration DAYS = Duration.ofDays(730);
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final int PAGE = 1_000;
    private static final int UPDATES = 10_000;

    private static final Set<String> LARGE = Set.of("request", "ledger_entry");

    /** Of two years: a fifth are complaints, half of those came by Open311, of one large site and many small ones. */
    private static final String FILL = """
        insert into request(id, version, ticket, access_code_hash, service, service_version, owner, submitter, status, outcome,
            channel, anonymous, confidential, open_answers, route, submitted_at, updated_at, due_at, custodian, answers, clocks,
            routed_at)
        select md5('r' || n)::uuid, 0, 'T' || n, sha256('')::bytea, x.service, 1, 'A' || h %% 40,
            case when x.is_open311 then case when h %% 9 < 6 then 'site' else 'site' || h %% 50 end else 'app' || h %% 7 end,
            case when n > %1$d - %1$d / 20 then 'IN_PROGRESS' when h %% 50 = 0 then 'REJECTED' else 'CLOSED' end, null,
            case when x.is_open311 then 'OPEN311' else 'APP' end, false, h %% 11 = 0, '{}', '{}', x.at, x.at, x.at, 'A1', '', '[]', x.at
            from generate_series(1, %1$d) n
                cross join lateral (select abs(hashint8(n)::bigint) as h) hashed
                cross join lateral (select case when h %% 5 = 0 then 'C' || (h / 5) %% 8 else 'S' || h %% 28 end as service,
                    h %% 10 = 0 as is_open311,
                    timestamptz '%2$s' - (%1$d - n) * interval '%3$d milliseconds' as at) x;
        insert into ledger_entry
        select md5('e' || k || n)::uuid, r.submitted_at + k * interval '1 hour',
                case k when 0 then 'id.kironggo.request.submitted.v1' else 'id.kironggo.disposition.accepted.v1' end,
                'requests/' || r.id, 'a1', 'A1', '{}', '{"data":{}}', sha256('')
            from generate_series(1, %1$d) n join request r on r.ticket = 'T' || n, generate_series(0, 1) k;
        """;

    /** And how many rows may be read for it: no more than what is of the time asked for, wherever the rest lies. */
    private record Asked(ReportLists.Statement statement, int most) {}

    @Test
    void everyQuestionHasItsIndex() throws Exception {
        try (var apart = PlainDatabase.apart();
                var owner = apart.owner()) {
            try (var statement = owner.createStatement()) {
                statement.execute(FILL.formatted(REQUESTS, NOW, DAYS.toMillis() / REQUESTS));
                statement.execute("analyze");
            }
            var failures = new ArrayList<String>();
            try (var connection = apart.serving().getConnection()) {
                for (var asked : all().entrySet()) {
                    check(connection, asked.getKey(), asked.getValue(), failures);
                }
            }
            assertThat(failures).isEmpty();
        }
    }

    private static Map<String, Asked> all() {
        var all = new LinkedHashMap<String, Asked>();
        for (var who : List.of("", "site", "site7", "app1", "nobody")) {
            var audience = new ReportLists.Audience(who, codes("C", 8), codes("S", 28));
            var name = who.isEmpty() ? "anybody" : who;
            for (int back : List.of(0, 365)) {
                var until = NOW.minus(Duration.ofDays(back));
                var when = ", 90 days until " + back + " days ago";
                requests(until)
                        .forEach((what, query) -> all.put(
                                name + when + what,
                                new Asked(ReportLists.statement(query, audience), during(LONGEST))));
                for (var window : List.of(Duration.ofHours(2), Duration.ofDays(1), LONGEST)) {
                    var updates = ReportNews.statement(until.minus(window), until, UPDATES, audience);
                    // entries, each with its request; for many of them, all requests that whoever asks may know of
                    int known = window.equals(LONGEST) ? REQUESTS / 4 : 0;
                    all.put(name + when + ": updates of " + window, new Asked(updates, 3 * during(window) + known));
                }
            }
        }
        return all;
    }

    /** So many requests are submitted meanwhile, and some more. */
    private static int during(Duration window) {
        return (int) (REQUESTS * window.toSeconds() / DAYS.toSeconds()) + 500;
    }

    private static Map<String, Report.Query> requests(Instant until) {
        var from = until.minus(LONGEST);
        var ids = IntStream.range(1, 1_001)
                .mapToObj(n -> UUID.fromString(md5("r" + n)))
                .collect(Collectors.toSet());
        return Map.of(
                ": requests", query(from, until, null, null, null, 0),
                ": requests that are open", query(from, until, null, true, null, 0),
                ": requests that are closed", query(from, until, null, false, null, 0),
                ": requests of a service", query(from, until, Set.of("C3"), null, null, 0),
                ": requests of no service", query(from, until, Set.of("NONE"), null, null, 0),
                ": requests of two services that are open", query(from, until, Set.of("C3", "C4"), true, null, 0),
                ": requests, page 5", query(from, until, null, null, null, 4 * PAGE),
                ": requests by ids", query(null, null, null, null, ids, 0));
    }

    /** As PostgreSQL makes a uuid of it. */
    private static String md5(String text) {
        try {
            var hex = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
            return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})", "$1-$2-$3-$4-");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Report.Query query(
            Instant from, Instant until, Set<String> services, Boolean open, Set<UUID> ids, int offset) {
        return new Report.Query(from, until, services, open, ids, PAGE, offset);
    }

    private static String[] codes(String prefix, int many) {
        return IntStream.range(0, many).mapToObj(n -> prefix + n).toArray(String[]::new);
    }

    private static void check(Connection connection, String name, Asked asked, List<String> failures)
            throws SQLException, IOException {
        var values =
                asked.statement().values().stream().map(ReportPlanTest::literal).collect(Collectors.joining(", "));
        for (var plan : Plan.of(connection, asked.statement().sql(), values).entrySet()) {
            var what = plan.getValue().of(name + ", " + plan.getKey() + " plan");
            System.out.println(what);
            boolean isWhole = plan.getValue().whole().stream().anyMatch(LARGE::contains);
            if (plan.getValue().rows() > asked.most() || isWhole) {
                failures.add(what + ", " + plan.getValue().explained());
            }
        }
    }

    private static String literal(Object value) {
        return value instanceof Object[] many
                ? Stream.of(many).map(Object::toString).collect(Collectors.joining(",", "'{", "}'"))
                : value instanceof Integer ? value.toString() : "'" + value + "'";
    }
}
