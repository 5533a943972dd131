package id.kironggo.ledger;

import id.kironggo.ledger.Scribe.Draft;
import id.kironggo.platform.security.Caller;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/**
 * Records facts of many callers in one transaction of its own, so that they share one commit: for what comes too often to
 * have a commit each.
 */
@ApplicationScoped
public class GroupCommit {

    private static final String INSERT = """
            with given as (
                select * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::bytea[])
                    with ordinality given(id, at, type, subject, client, agency, audience, canonical, leaf_hash, ordinal)),
            entry as (
                insert into ledger_entry(id, at, type, subject, client, agency, audience, canonical, leaf_hash)
                select id, at, type, subject, client, agency, string_to_array(audience, ' '), canonical, leaf_hash from given)
            insert into ledger_queue(entry) select id from given order by ordinal""";

    private static final String OFFICERS = """
            insert into ledger_officer(entry, agency, salt, officer)
            select * from unnest(?::uuid[], ?::text[], ?::bytea[], ?::bytea[])""";

    private final AgroalDataSource database;
    private final Scribe scribe;
    private final Sequencer sequencer;

    GroupCommit(AgroalDataSource database, Scribe scribe, Sequencer sequencer) {
        this.database = database;
        this.scribe = scribe;
        this.sequencer = sequencer;
    }

    /** Does {@code work} and records the facts that it gives, in their order, or nothing of either. */
    public void record(Work work) throws SQLException {
        record(work, (connection, recorded) -> {});
    }

    /** The same, with what hangs on the entries: {@code hanging} gets them in the order of the facts. */
    public void record(Work work, Hanging hanging) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var acts = work.on(connection);
                if (!acts.isEmpty()) {
                    var drafts = acts.stream()
                            .map(act -> scribe.draft(act.fact(), act.by()))
                            .toList();
                    insert(connection, drafts);
                    hanging.on(connection, drafts.stream().map(Draft::recorded).toList());
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
        sequencer.wake();
    }

    private static void insert(Connection connection, List<Draft> drafts) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            var columns = new Columns<>(connection, drafts);
            insert.setArray(1, columns.of("uuid", Draft::id));
            insert.setArray(2, columns.of("timestamptz", draft -> draft.at().atOffset(ZoneOffset.UTC)));
            insert.setArray(3, columns.of("text", Draft::type));
            insert.setArray(4, columns.of("text", Draft::subject));
            insert.setArray(5, columns.of("text", Draft::client));
            insert.setArray(6, columns.of("text", Draft::agency));
            insert.setArray(7, columns.of("text", draft -> String.join(" ", draft.audience())));
            insert.setArray(8, columns.of("text", Draft::canonical));
            insert.setArray(9, columns.bytes(Draft::leaf));
            insert.executeUpdate();
        }
        var signed = drafts.stream().filter(draft -> draft.signature() != null).toList();
        if (signed.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(OFFICERS)) {
            var columns = new Columns<>(connection, signed);
            insert.setArray(1, columns.of("uuid", Draft::id));
            insert.setArray(2, columns.of("text", draft -> draft.signature().agency()));
            insert.setArray(3, columns.bytes(draft -> draft.signature().salt()));
            insert.setArray(4, columns.bytes(draft -> draft.signature().officer()));
            insert.executeUpdate();
        }
    }

    /** A fact and who caused it. */
    public record Act(Fact fact, Caller by) {}

    /** What is written in the same transaction, and what there is to record of it. */
    public interface Work {
        List<Act> on(Connection connection) throws SQLException;
    }

    /** What else is written of the entries that were recorded. */
    public interface Hanging {
        void on(Connection connection, List<Recorded> recorded) throws SQLException;
    }

    private record Columns<T>(Connection connection, List<T> rows) {

        Array of(String type, Function<T, Object> value) throws SQLException {
            return connection.createArrayOf(type, rows.stream().map(value).toArray());
        }

        Array bytes(Function<T, byte[]> value) throws SQLException {
            return connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new));
        }
    }
}
