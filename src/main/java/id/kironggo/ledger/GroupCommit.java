package id.kironggo.ledger;

import id.kironggo.ledger.Scribe.Draft;
import id.kironggo.platform.persistence.Trip;
import id.kironggo.platform.security.Caller;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Records facts of many callers in one transaction of its own, so that they share one commit: for what comes too often to
 * have a commit each.
 */
@ApplicationScoped
public class GroupCommit {

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
        var trip = Entries.of(drafts);
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
                Entries.of(drafts(work.on(connection))).send(connection);
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
