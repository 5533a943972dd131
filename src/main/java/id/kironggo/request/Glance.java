package id.kironggo.request;

import id.kironggo.platform.security.Caller;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;

/** Whether the caller may see a request at all, asked before each action; {@link Sight} says how much of it. */
@ApplicationScoped
class Glance {

    private static final String SEES = """
            select exists (
                select from request r
                where r.id = %s and (? or r.service = any (?))
                    and (? or exists (select from request_party p where p.party = any (?) and p.request_id = r.id)))""";

    private static final String REQUEST = SEES.formatted("?");
    private static final String DISPOSITION = SEES.formatted("(select request_id from disposition where id = ?)");

    private final AgroalDataSource database;

    Glance(AgroalDataSource database) {
        this.database = database;
    }

    boolean seesRequest(UUID id, Caller caller) {
        return sees(REQUEST, id, caller);
    }

    /** Whether the caller may see the request of this disposition. */
    boolean seesDisposition(UUID id, Caller caller) {
        return sees(DISPOSITION, id, caller);
    }

    private boolean sees(String sql, UUID id, Caller caller) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, id);
            query.setBoolean(2, caller.services().isEmpty());
            query.setArray(3, connection.createArrayOf("text", caller.services().toArray()));
            query.setBoolean(4, caller.coordinates() || caller.audits() || caller.oversees());
            query.setArray(
                    5, connection.createArrayOf("text", RequestParty.of(caller).toArray()));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Whether a request is visible could not be asked", e);
        }
    }
}
