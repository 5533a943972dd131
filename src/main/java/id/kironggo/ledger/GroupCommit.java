package id.kironggo.ledger;

import id.kironggo.ledger.Scribe.Draft;
import id.kironggo.platform.persistence.Trip;
import id.kironggo.platform.security.Caller;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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

    /** Records facts in one round trip, commit included, and with them what {@code beside} writes of them, or nothing of either. */
    public void record(List<Act> acts, Beside beside) throws SQLException {
        var drafts = drafts(acts);
        var trip = entries(drafts);
        beside.write(trip, drafts.stream().map(Draft::recorded).toList());
        try (var connection = database.getConnection()) {
            trip.send(connection);
        }
        sequencer.wake();
    }

    /** Does {@code work} and records the facts that it gives, in their order, or nothing of either. */
    public void record(Work work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                entries(drafts(work.on(connection))).send(connection);
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

    private List<Draft> drafts(List<Act> acts) {
        return acts.stream().map(act -> scribe.draft(act.fact(), act.by())).toList();
    }

    private static Trip entries(List<Draft> drafts) {
        var trip = new Trip();
        if (drafts.isEmpty()) {
            return trip;
        }
        trip.write(
                INSERT,
                Trip.column(drafts, Draft::id, UUID[]::new),
                Trip.column(drafts, Draft::at, Instant[]::new),
                Trip.column(drafts, Draft::type, String[]::new),
                Trip.column(drafts, Draft::subject, String[]::new),
                Trip.column(drafts, Draft::client, String[]::new),
                Trip.column(drafts, Draft::agency, String[]::new),
                Trip.column(drafts, draft -> String.join(" ", draft.audience()), String[]::new),
                Trip.column(drafts, Draft::canonical, String[]::new),
                Trip.column(drafts, Draft::leaf, byte[][]::new));
        var signed = drafts.stream().filter(draft -> draft.signature() != null).toList();
        if (!signed.isEmpty()) {
            trip.write(
                    OFFICERS,
                    Trip.column(signed, Draft::id, UUID[]::new),
                    Trip.column(signed, draft -> draft.signature().agency(), String[]::new),
                    Trip.column(signed, draft -> draft.signature().salt(), byte[][]::new),
                    Trip.column(signed, draft -> draft.signature().officer(), byte[][]::new));
        }
        return trip;
    }

    /** A fact and who caused it. */
    public record Act(Fact fact, Caller by) {}

    /** What is written in the same transaction, and what there is to record of it. */
    public interface Work {
        List<Act> on(Connection connection) throws SQLException;
    }

    /** What else is written of the entries that are recorded, which it gets in the order of the facts. */
    public interface Beside {
        void write(Trip trip, List<Recorded> recorded);
    }
}
