package id.kironggo.mediation;

import id.kironggo.ledger.GroupCommit;
import id.kironggo.ledger.GroupCommit.Act;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.persistence.Trip;
import id.kironggo.platform.security.Caller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which calls are under way, and on which replica: what a replica had in hand when it was lost is closed by another, as
 * {@link CallOutcome#UNKNOWN}.
 */
@ApplicationScoped
public class OpenCalls {

    /** A replica that was not seen for so long is lost, in seconds. */
    private static final int LOST = 20;

    private static final int BATCH = 500;

    private static final String OPEN = """
            insert into mediation_call(id, replica, consumer, agency, api)
            select id, ?::uuid, consumer, agency, api from unnest(?::uuid[], ?::text[], ?::text[], ?::text[])
                as given(id, consumer, agency, api)""";

    private static final String CLOSE = "delete from mediation_call where id = any(?) returning id";

    private static final String SEEN = """
            insert into mediation_replica(id, seen_at) values (?, now())
            on conflict (id) do update set seen_at = excluded.seen_at""";

    private static final String LEFT = """
            delete from mediation_call where id in (
                select c.id from mediation_call c left join mediation_replica r on r.id = c.replica and r.seen_at > now() - interval '%d seconds'
                where r.id is null order by c.id limit %d for update of c skip locked)
            returning id, consumer, agency, api""".formatted(LOST, BATCH);

    private static final String FORGET = "delete from mediation_replica where seen_at < now() - interval '1 day'";

    private final UUID replica = Ids.next();
    private final AgroalDataSource database;
    private final GroupCommit ledger;
    private final ParkingLot lot;

    OpenCalls(AgroalDataSource database, GroupCommit ledger, ParkingLot lot) {
        this.lot = lot;
        this.database = database;
        this.ledger = ledger;
    }

    void start(@Observes StartupEvent start) throws SQLException {
        tellAlive();
    }

    UUID replica() {
        return replica;
    }

    void open(Trip trip, List<MediatedCall> calls) {
        trip.write(
                OPEN,
                replica,
                Trip.column(calls, MediatedCall::id, UUID[]::new),
                Trip.column(calls, call -> call.consumer().agency(), String[]::new),
                Trip.column(calls, call -> call.route().agency(), String[]::new),
                Trip.column(calls, call -> call.route().api(), String[]::new));
    }

    /** Closes calls, and gives those that were open: a replica that was taken for lost finds its calls closed. */
    static Set<UUID> close(Connection connection, List<UUID> calls) throws SQLException {
        var closed = new HashSet<UUID>();
        if (calls.isEmpty()) {
            return closed;
        }
        try (var delete = connection.prepareStatement(CLOSE)) {
            delete.setArray(1, connection.createArrayOf("uuid", calls.toArray()));
            try (var row = delete.executeQuery()) {
                while (row.next()) {
                    closed.add(row.getObject(1, UUID.class));
                }
            }
        }
        return closed;
    }

    /** Says that this replica lives, and closes what lost ones left. */
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    public void sweep() throws SQLException {
        tellAlive();
        while (closeLeft() == BATCH) {
            tellAlive();
        }
        lot.purge();
    }

    private void tellAlive() throws SQLException {
        try (var connection = database.getConnection();
                var seen = connection.prepareStatement(SEEN);
                var forget = connection.prepareStatement(FORGET)) {
            seen.setObject(1, replica);
            seen.executeUpdate();
            forget.executeUpdate();
        }
    }

    private int closeLeft() throws SQLException {
        var facts = new ArrayList<Act>();
        ledger.record(connection -> {
            try (var left = connection.prepareStatement(LEFT);
                    var row = left.executeQuery()) {
                while (row.next()) {
                    facts.add(new Act(
                            CallEnded.unknown(
                                    row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)),
                            Caller.system()));
                }
            }
            return facts;
        });
        return facts.size();
    }
}
