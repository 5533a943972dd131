package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.PlainDatabase;
import id.kironggo.Plan;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every filter of the feed finds its events by an index, wherever in the ledger they are: by what PostgreSQL says that it read. Over
 * 50,000 entries in the daily suite; over a million by {@code ./mvnw test -Dtest=FeedPlanTest -Dfeed.entries=1000000}.
 */
@Plain
class FeedPlanTest {

    private static final int ENTRIES = Integer.getInteger("feed.entries", 50_000);
    private static final int LIMIT = 20;
    /** Rows that are read to answer at most; a thousand of them where a subject is one that all share. */
    private static final int MOST = 6_000;

    private static final Set<String> SMALL = Set.of("ledger_type", "ledger_epoch");

    /** A fifth of it about one subject that few may read, half of it of one app, some agencies large and one that has hardly anything. */
    private static final String FILL = """
        insert into ledger_type(name) select 'id.kironggo.n' || n / 10 || '.v' || n %% 10 || '.v1' from generate_series(0, 99) n;
        create temporary table given as
            select n - 1 as position, md5('e' || n)::uuid as id, 1 + floor(100 * power(h / 1e6, 3))::int as type,
                case when n %% 5 = 0 then 'requests/*' else 'requests/' || n / 8 end as subject,
                case when n %% 5 = 0 then array[]::text[]
                    else array['agency:A' || floor(40 * power(h2 / 1e6, 2)), case when n %% 2 = 0 then 'client:app' else 'client:c' || h %% 90 end]
                        || case when n %% 5000 = 1 then array['agency:RARE'] else array[]::text[] end end as audience
            from generate_series(1, %1$d) n
                cross join lateral (select abs(hashint8(n)::bigint) %% 1000000 as h, abs(hashint8(n + 7)::bigint) %% 1000000 as h2) x;
        insert into ledger_entry select g.id, now(), t.name, g.subject, 'system', null, g.audience, '{}', sha256('')
            from given g join ledger_type t on t.id = g.type;
        insert into ledger_position select position, id, sha256(''), type, subject from given;
        insert into ledger_audience select unnest(audience), position, type from given;
        drop table given;
        """;

    @Test
    void everyFilterHasItsIndex() throws Exception {
        try (var ledger = PlainDatabase.apart();
                var owner = ledger.owner()) {
            try (var statement = owner.createStatement()) {
                statement.execute(FILL.formatted(ENTRIES));
                statement.execute("analyze");
            }
            var failures = new ArrayList<String>();
            try (var connection = ledger.serving().getConnection()) {
                for (var asked : asks().entrySet()) {
                    for (long after : List.of(-1L, ENTRIES / 2L, ENTRIES - 30L)) {
                        check(connection, asked.getKey(), at(asked.getValue(), after), failures);
                    }
                }
            }
            assertThat(failures).isEmpty();
        }
    }

    private static Map<String, Ask> asks() {
        var asks = new TreeMap<String, Ask>();
        for (var who : List.of("all", "agency:A0", "agency:A39", "agency:RARE", "agency:NONE")) {
            var parties = who.equals("all") ? null : Set.of(who, "client:app");
            var few = who.equals("all") ? null : Set.of(who, "client:nobody");
            asks.put(who + ", whatever", ask(parties, List.of(), List.of(), null));
            asks.put(who + ", whatever of it alone", ask(few, List.of(), List.of(), null));
            asks.put(who + ", a frequent type", ask(parties, List.of("id.kironggo.n0.v0.v1"), List.of(), null));
            asks.put(who + ", a rare type", ask(few, List.of("id.kironggo.n9.v9.v1"), List.of(), null));
            asks.put(who + ", a type that never was", ask(few, List.of("id.kironggo.n.v.v1"), List.of(), null));
            asks.put(
                    who + ", two types",
                    ask(parties, List.of("id.kironggo.n0.v0.v1", "id.kironggo.n9.v9.v1"), List.of(), null));
            asks.put(who + ", a family", ask(parties, List.of(), List.of("id.kironggo.n7."), null));
            asks.put(who + ", all by a family", ask(parties, List.of(), List.of("id.kironggo."), null));
            asks.put(who + ", a subject", ask(parties, List.of(), List.of(), "requests/" + ENTRIES / 16));
            asks.put(who + ", no subject", ask(parties, List.of(), List.of(), "requests/none"));
            asks.put(who + ", a subject that all share", ask(few, List.of(), List.of(), "requests/*"));
            asks.put(
                    who + ", a subject that all share, a type",
                    ask(few, List.of("id.kironggo.n9.v9.v1"), List.of(), "requests/*"));
        }
        return asks;
    }

    private static Ask ask(Set<String> parties, List<String> types, List<String> families, String subject) {
        return new Ask(-1, parties, types, families, subject, LIMIT);
    }

    private static Ask at(Ask ask, long after) {
        return new Ask(after, ask.parties(), ask.types(), ask.families(), ask.subject(), ask.limit());
    }

    private static void check(Connection connection, String name, Ask ask, List<String> failures)
            throws SQLException, IOException {
        for (var plan :
                Plan.of(connection, FeedReader.statement(ask), values(ask)).entrySet()) {
            var what = plan.getValue().of(name + ", " + plan.getKey() + " plan, after " + ask.after());
            System.out.println(what);
            var whole = plan.getValue().whole();
            whole.removeAll(SMALL);
            if (plan.getValue().rows() > MOST || !whole.isEmpty()) {
                failures.add(what + ", " + plan.getValue().explained());
            }
        }
    }

    private static String values(Ask ask) {
        return "%s, %s, %s, %s, %d"
                .formatted(
                        ask.parties() == null ? "null" : array(ask.parties()),
                        ask.isOfTypes() ? array(ask.types()) : "null",
                        array(ask.families()),
                        ask.subject() == null ? "null" : "'" + ask.subject() + "'",
                        ask.after());
    }

    private static String array(Collection<String> texts) {
        return "'{" + String.join(",", texts) + "}'";
    }
}
