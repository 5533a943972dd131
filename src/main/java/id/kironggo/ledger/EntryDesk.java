package id.kironggo.ledger;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;

/** Single entries, for those who may read them: their audience, the coordinator and the auditor. */
@ApplicationScoped
public class EntryDesk {

    private static final String FIND = "select canonical, leaf_hash, at, audience from ledger_entry where id = ?";

    private final AgroalDataSource database;
    private final Ledger ledger;

    EntryDesk(AgroalDataSource database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** The entry in canonical form; the auditor's reading is itself recorded. */
    String read(String id, Caller caller) {
        var canonical = find(id, caller).canonical();
        if (caller.audits()) {
            var read = new LedgerRead(uuid(id), null, null);
            QuarkusTransaction.joiningExisting().run(() -> ledger.record(read, caller));
        }
        return canonical;
    }

    /** What was recorded; what isn't the caller's to see doesn't exist. */
    public Recorded recorded(String id, Caller caller) {
        return find(id, caller).recorded();
    }

    private Kept find(String id, Caller caller) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND)) {
            query.setObject(1, uuid(id));
            try (var row = query.executeQuery()) {
                if (!row.next() || !isSeen((String[]) row.getArray(4).getArray(), caller)) {
                    throw ProblemException.notFound();
                }
                var at = row.getObject(3, OffsetDateTime.class).toInstant();
                return new Kept(row.getString(1), new Recorded(uuid(id), at, row.getBytes(2)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound();
        }
    }

    private static boolean isSeen(String[] audience, Caller caller) {
        return caller.coordinates()
                || caller.audits()
                || Arrays.stream(audience).anyMatch(Parties.of(caller)::contains);
    }

    /** An entry as it was recorded. */
    private record Kept(String canonical, Recorded recorded) {}
}
