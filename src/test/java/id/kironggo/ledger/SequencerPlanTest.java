package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.PlainDatabase;
import java.sql.Connection;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sequencer does for a few entries doesn't grow with the ledger: by what PostgreSQL says that it reads. */
@Plain
class SequencerPlanTest {

    private static final int ENTRIES = 15_000;

    private static final String FILL = """
        insert into ledger_type(name) values ('id.kironggo.test.one.v1');
        create temporary table given as select n - 1 as position, md5('e' || n)::uuid as id from generate_series(1, %1$d) n;
        insert into ledger_entry
            select id, now(), 'id.kironggo.test.one.v1', 'tests/' || position, 'system', null, '{agency:A}', '{}', sha256('') from given;
        """;

    private static final String PLACED = """
        insert into ledger_position select position, id, sha256(''), 1, 'tests/' || position from given where position < %1$d;
        insert into ledger_audience select 'agency:A', position, 1 from given where position < %1$d;
        """;

    private static final String DUE = "insert into ledger_queue(entry) select id from given where position >= %d";

    /** Whether PostgreSQL has looked at the tables lately, and at a queue that was full then, or never. */
    @ParameterizedTest
    @ValueSource(strings = {"analyze", "analyze ledger_entry, ledger_position", "select"})
    void aFewEntriesArePlacedWithoutReadingTheLedger(String statistics) throws Exception {
        try (var ledger = PlainDatabase.apart();
                var owner = ledger.owner()) {
            int placed = ENTRIES - 3;
            run(owner, FILL.formatted(ENTRIES));
            run(owner, PLACED.formatted(placed));
            run(owner, DUE.formatted(0));
            run(owner, statistics);
            run(owner, "delete from ledger_queue");
            run(owner, DUE.formatted(placed));

            var plan = placing(owner);

            assertThat(plan).doesNotContainPattern("Seq Scan on ledger_(entry|position|audience|queue)");
            assertThat(plan).contains("Index Scan using ledger_entry_pkey");
        }
    }

    /** They stay until the next vacuum, and it is far between where facts come thick. */
    @Test
    void deadRowsOfWhatWasPlacedAreNotPassed() throws Exception {
        try (var ledger = PlainDatabase.apart();
                var owner = ledger.owner()) {
            run(owner, FILL.formatted(ENTRIES));
            run(owner, PLACED.formatted(ENTRIES - 3));
            run(owner, "alter table ledger_queue set (autovacuum_enabled = off)");
            run(owner, DUE.formatted(0));
            run(owner, "delete from ledger_queue");
            String now = read(owner, "select pg_snapshot_xmin(pg_current_snapshot())");
            run(owner, DUE.formatted(ENTRIES - 3));
            run(owner, "analyze ledger_queue");

            owner.setAutoCommit(false);
            run(owner, Sequencer.HOLD);
            var all = pages(owner, "0");
            var since = pages(owner, now);

            // the first look marks the dead rows, and a second one costs a third of it wherever it begins
            assertThat(since).isLessThan(all / 6);
        }
    }

    private static int pages(Connection owner, String from) throws Exception {
        var before = owner.setSavepoint();
        var plan = read(owner, "explain (analyze, buffers) " + Sequencer.placing(from));
        owner.rollback(before);
        var hit = Pattern.compile("Buffers: shared hit=(\\d+)").matcher(plan);
        assertThat(hit.find()).as(plan).isTrue();
        return Integer.parseInt(hit.group(1));
    }

    private static String placing(Connection owner) throws Exception {
        return read(owner, "explain (analyze) " + Sequencer.PLACE);
    }

    private static String read(Connection owner, String sql) throws Exception {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            var plan = new StringBuilder();
            while (row.next()) {
                plan.append(row.getString(1)).append('\n');
            }
            return plan.toString().strip();
        }
    }

    private static void run(Connection owner, String sql) throws Exception {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
