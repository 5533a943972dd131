package id.kironggo.ledger;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

/** Single entries, for those who may read them: their audience, the coordinator and the auditor. */
@ApplicationScoped
class EntryDesk {

    private static final String FIND = "select canonical, leaf_hash, audience from ledger_entry where id = ?";

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

    /** The entry with its leaf hash; what isn't the caller's to see doesn't exist. */
    Kept find(String id, Caller caller) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND)) {
            query.setObject(1, uuid(id));
            try (var row = query.executeQuery()) {
                if (!row.next() || !isSeen((String[]) row.getArray(3).getArray(), caller)) {
                    throw ProblemException.notFound();
                }
                return new Kept(uuid(id), row.getString(1), row.getBytes(2));
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
    record Kept(UUID id, String canonical, byte[] leafHash) {}
}
