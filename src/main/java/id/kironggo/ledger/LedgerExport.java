package id.kironggo.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.platform.security.Caller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The ledger itself in JSON lines, for whoever checks it as a whole. */
@ApplicationScoped
class LedgerExport {

    /** Beside each entry the hash that the tree holds, and where no tile is cut yet, the one that goes into it. */
    private static final String LINES = """
        select p.position, coalesce(substr(t.hashes, (p.position % 256)::int * 32 + 1, 32), p.leaf_hash), e.canonical
        from ledger_position p
            left join ledger_entry e on e.id = p.entry
            left join ledger_tile t on t.level = 0 and t.number = p.position / 256
        where p.position >= ? order by p.position limit ?\
        """;

    private final AgroalDataSource database;
    private final ObjectMapper mapper;
    private final Ledger ledger;

    LedgerExport(AgroalDataSource database, ObjectMapper mapper, Ledger ledger) {
        this.database = database;
        this.mapper = mapper;
        this.ledger = ledger;
    }

    /** As many lines from a position on; the reading is itself recorded. */
    String read(long from, int limit, Caller auditor) {
        try (var connection = database.getConnection()) {
            var lines = lines(connection, from, limit);
            var read = new LedgerRead(null, from, lines.size());
            QuarkusTransaction.joiningExisting().run(() -> ledger.record(read, auditor));
            return String.join("", lines);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> lines(Connection connection, long from, int limit) throws SQLException {
        try (var query = connection.prepareStatement(LINES)) {
            query.setLong(1, from);
            query.setInt(2, limit);
            try (var rows = query.executeQuery()) {
                var lines = new ArrayList<String>();
                while (rows.next()) {
                    lines.add(line(rows) + "\n");
                }
                return lines;
            }
        }
    }

    private String line(ResultSet row) throws SQLException {
        return mapper.createObjectNode()
                .put("position", row.getLong(1))
                .put("leafHash", InclusionView.base64(row.getBytes(2)))
                .put("entry", row.getString(3))
                .toString();
    }
}
