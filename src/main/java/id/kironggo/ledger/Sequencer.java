package id.kironggo.ledger;

import id.kironggo.platform.persistence.Signals;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Gives every committed entry its position: dense, never renumbered, and if A committed before B began, A comes first. One
 * replica at a time holds the lock; entries of a transaction that has not committed are not in the queue for it.
 */
@ApplicationScoped
public class Sequencer {

    /** What replicas hear of {@link Signals} when entries got their positions. */
    public static final String PLACED = "ledger.placed";

    private static final int BATCH = 5_000;
    private static final long POLL_MILLIS = 25;
    /** How long others are waited for, so that one batch takes what would have been many. */
    private static final long PACE_MILLIS = 10;

    private static final long LOCK = 0x4B49524F4E474747L;

    // By ctid and by a lateral join that OFFSET 0 keeps from being flattened: the planner expects a full batch, and
    // would read whole tables for the few rows that are due. Only the lock's holder deletes, and nobody updates, so a
    // ctid stays true. Only this background work notifies: NOTIFY takes a database-wide lock at commit.
    private static final String PLACING = """
            with due as (
                select ctid, xid, ordinal, entry from ledger_queue where xid >= '%%s' order by xid, ordinal limit %d),
            moved as (
                delete from ledger_queue where ctid = any(array(select ctid from due))),
            ready as (
                select (select coalesce(max(position), -1) from ledger_position)
                           + row_number() over (order by d.xid, d.ordinal) as position,
                       e.*
                from due d cross join lateral (
                    select id, type, subject, audience, leaf_hash from ledger_entry where id = d.entry offset 0) e),
            learnt as (
                insert into ledger_type(name)
                select distinct type from ready p where not exists (select from ledger_type t where t.name = p.type)
                returning id, name),
            typed as (
                select p.*, t.id number
                from ready p join (select id, name from ledger_type union all select id, name from learnt) t on t.name = p.type),
            placed as (
                insert into ledger_position(position, entry, leaf_hash, type, subject)
                select position, id, leaf_hash, number, subject from typed),
            told as (
                insert into ledger_audience(party, position, type) select unnest(audience), position, number from typed)
            select placed, pg_snapshot_xmin(pg_current_snapshot()), case when placed > 0 then pg_notify('%s', '%s')::text end
            from (select count(*) placed from typed) counted""".formatted(BATCH, Signals.CHANNEL, PLACED);

    // Of few rows that live, the planner would read the table, and all its dead rows with it.
    static final String HOLD =
            "select pg_try_advisory_xact_lock(" + LOCK + ")::int, set_config('enable_seqscan', 'off', true)";

    private static final String IS_DUE = """
            select count(*), pg_snapshot_xmin(pg_current_snapshot())
            from (select 1 from ledger_queue where xid >= '%s' order by xid, ordinal limit 1) q""";

    private static final String FIRST = "0";
    static final String PLACE = placing(FIRST);
    private static final Duration ANEW = Duration.ofMinutes(1);

    private final AgroalDataSource database;
    private final long anew;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    // What older transactions left is placed, and its dead rows need not be passed. From the first again each minute:
    // the transactions of a database that was restored from a backup may begin before.
    private String from = FIRST;
    private long begunAnew = System.nanoTime();

    @Inject
    Sequencer(AgroalDataSource database) {
        this(database, ANEW);
    }

    /** One that begins with the first transaction again so often. */
    Sequencer(AgroalDataSource database, Duration anew) {
        this.database = database;
        this.anew = anew.toNanos();
    }

    void start(@Observes StartupEvent start) {
        running = true;
        thread = new Thread(this::run, "ledger-sequencer");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        running = false;
        wake();
        thread.join(2_000);
    }

    /** Something was committed. */
    void wake() {
        wake.release();
    }

    private void run() {
        while (running) {
            try {
                boolean isWoken = wake.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                wake.drainPermits();
                int placed = place(isWoken);
                if (placed == BATCH) {
                    Log.debug("The sequencer is behind and goes on at once");
                    wake();
                } else if (placed > 0) {
                    TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | IllegalStateException e) {
                Log.warnf("The sequencer could not work and tries again: %s", e.getMessage());
                pause();
            }
        }
    }

    /** Where nobody woke, it is looked first whether another replica left something: that needs no lock. */
    private int place(boolean isWoken) throws SQLException {
        if (System.nanoTime() - begunAnew > anew) {
            from = FIRST;
            begunAnew = System.nanoTime();
        }
        try (var connection = database.getConnection()) {
            if (!isWoken && counted(ask(connection, IS_DUE.formatted(from)), 1) == 0) {
                return 0;
            }
            connection.setAutoCommit(false);
            try {
                var placed = ask(connection, HOLD).count() > 0 ? ask(connection, placing(from)) : Found.NONE;
                connection.commit();
                return counted(placed, BATCH);
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    static String placing(String from) {
        return PLACING.formatted(from);
    }

    /** Where fewer were found than were looked for, none is left of the transactions that had ended before. */
    private int counted(Found found, int most) {
        if (found.count() < most && found.running() != null) {
            from = found.running();
        }
        return found.count();
    }

    /** Planned anew each time: a plan that was made for an empty ledger would be kept while it grows, and finds entries by any index. */
    private static Found ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return new Found(row.getInt(1), row.getString(2));
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many, and the oldest transaction that was running then. */
    private record Found(int count, String running) {

        static final Found NONE = new Found(0, null);
    }
}
