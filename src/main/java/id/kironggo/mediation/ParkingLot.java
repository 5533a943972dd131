package id.kironggo.mediation;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.platform.privacy.FieldVault;
import id.kironggo.platform.problem.ProblemException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where calls lie until a connector comes for them: sealed, and gone with their answer. */
@ApplicationScoped
class ParkingLot {

    private static final String TABLE = "mediation_parked";

    private static final String PUT = """
            insert into mediation_parked(id, replica, agency, api, answer_before, request)
            values (?, ?, ?, ?, now() + ? * interval '1 millisecond', ?)""";

    // as many as fit in an answer of some 16 MiB; given out again when half of the time that was left is over
    private static final String LEASE = """
            with free as (
                select id, length(request) as size from mediation_parked
                where agency = ? and (?::text is null or api = ?) and answer is null and answer_before > now()
                    and (leased_until is null or leased_until < now())
                order by id limit ? for update skip locked),
            fit as (
                select id from (select id, sum(size) over (order by id) - size as before from free) sized
                where before < 16777216)
            update mediation_parked p
            set leased_until = now() + greatest(interval '1 second', (answer_before - now()) / 2)
            from fit where p.id = fit.id
            returning p.id, p.api, p.answer_before, p.request""";

    private static final String ANSWER = """
            update mediation_parked set answer = ? where id = ? and agency = ? and answer is null and answer_before > now()
            returning replica""";

    private static final String HELD = "select 1 from mediation_parked where id = ? and agency = ?";

    private static final String COLLECT =
            "delete from mediation_parked where replica = ? and answer is not null returning id, answer";

    private static final String REMOVE = "delete from mediation_parked where id = ?";

    // a replica removes what its callers no longer wait for; these were left by a lost one
    private static final String PURGE =
            "delete from mediation_parked where answer_before < now() - interval '10 seconds'";

    private final AgroalDataSource database;
    private final FieldVault vault;
    private final ObjectMapper mapper;

    ParkingLot(AgroalDataSource database, FieldVault vault, ObjectMapper mapper) {
        this.database = database;
        this.vault = vault;
        this.mapper = mapper;
    }

    void put(MediatedCall call, UUID replica, ParkedRequest request) throws SQLException {
        try (var connection = database.getConnection();
                var put = connection.prepareStatement(PUT)) {
            put.setObject(1, call.id());
            put.setObject(2, replica);
            put.setString(3, call.route().agency());
            put.setString(4, call.route().api());
            put.setLong(5, call.route().timeout().toMillis());
            put.setBytes(6, seal("request", call.id(), request));
            put.executeUpdate();
        }
    }

    /** Gives calls out to a connector, oldest first; {@code api} null: of all APIs of the agency. */
    List<PendingCall> lease(String agency, String api, int limit) {
        try (var connection = database.getConnection();
                var lease = connection.prepareStatement(LEASE)) {
            lease.setString(1, agency);
            lease.setString(2, api);
            lease.setString(3, api);
            lease.setInt(4, limit);
            var leased = new ArrayList<PendingCall>();
            try (var row = lease.executeQuery()) {
                while (row.next()) {
                    leased.add(pending(row));
                }
            }
            leased.sort(Comparator.comparing(PendingCall::id));
            return leased;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PendingCall pending(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var request = open("request", id, row.getBytes(4), ParkedRequest.class);
        return new PendingCall(
                id,
                row.getString(2),
                request.method(),
                request.path(),
                request.query(),
                request.headers(),
                request.body(),
                request.assertion(),
                request.salt(),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }

    /**
     * Keeps the answer for the replica whose caller waits, and gives that replica.
     *
     * @throws ProblemException NOT_FOUND where nobody waits for it, ILLEGAL_ACTION where it was answered before
     */
    UUID answer(UUID id, String agency, AnswerPending answer) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(ANSWER)) {
            update.setBytes(1, seal("answer", id, answer));
            update.setObject(2, id);
            update.setString(3, agency);
            try (var row = update.executeQuery()) {
                if (row.next()) {
                    return row.getObject(1, UUID.class);
                }
            }
            throw isHeld(connection, id, agency)
                    ? ProblemException.illegal(
                            "Panggilan ini sudah dijawab.", "This call has been answered already.", List.of())
                    : ProblemException.notFound();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a call to this agency is here, answered or not. */
    boolean holds(UUID id, String agency) {
        try (var connection = database.getConnection()) {
            return isHeld(connection, id, agency);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isHeld(Connection connection, UUID id, String agency) throws SQLException {
        try (var query = connection.prepareStatement(HELD)) {
            query.setObject(1, id);
            query.setString(2, agency);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** The answers to callers of a replica; with that they are gone from here. */
    Map<UUID, AnswerPending> collect(UUID replica) throws SQLException {
        try (var connection = database.getConnection();
                var collect = connection.prepareStatement(COLLECT)) {
            collect.setObject(1, replica);
            var answers = new HashMap<UUID, AnswerPending>();
            try (var row = collect.executeQuery()) {
                while (row.next()) {
                    var id = row.getObject(1, UUID.class);
                    answers.put(id, open("answer", id, row.getBytes(2), AnswerPending.class));
                }
            }
            return answers;
        }
    }

    void remove(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var remove = connection.prepareStatement(REMOVE)) {
            remove.setObject(1, id);
            remove.executeUpdate();
        }
    }

    void purge() throws SQLException {
        try (var connection = database.getConnection();
                var purge = connection.prepareStatement(PURGE)) {
            purge.executeUpdate();
        }
    }

    private byte[] seal(String column, UUID id, Object content) {
        try {
            return vault.sealBytes(TABLE, column, id, mapper.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T open(String column, UUID id, byte[] sealed, Class<T> type) {
        try {
            return mapper.readValue(vault.openBytes(TABLE, column, id, sealed), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
