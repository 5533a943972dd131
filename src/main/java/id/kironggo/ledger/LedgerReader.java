package id.kironggo.ledger;

import id.kironggo.platform.privacy.FieldVault;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the ledger: the timeline of a subject, and the feed by position. */
@ApplicationScoped
public class LedgerReader {

    private static final String COLUMNS = "e.id, p.position, e.at, e.type, e.subject, e.agency, e.canonical";

    private final AgroalDataSource database;
    private final FieldVault vault;

    LedgerReader(AgroalDataSource database, FieldVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Everything that happened to a subject, in the order in which it was recorded. */
    public List<LedgerEntry> timeline(String subject) {
        return read(
                "select " + COLUMNS + " from ledger_entry e left join ledger_position p on p.entry = e.id"
                        + " where e.subject = ? order by p.position nulls last, e.id",
                query -> query.setString(1, subject));
    }

    /** Who of an agency's staff did what happened to a subject, by entry, for those whom {@link Officer} names. */
    public Map<UUID, Officer> officers(String subject) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select o.entry, o.agency, o.officer from ledger_officer o"
                        + " join ledger_entry e on e.id = o.entry where e.subject = ?")) {
            query.setString(1, subject);
            var officers = new HashMap<UUID, Officer>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var entry = rows.getObject(1, UUID.class);
                    var id = vault.open("ledger_officer", "officer", entry, rows.getBytes(3));
                    officers.put(entry, new Officer(rows.getString(2), id));
                }
            }
            return officers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The feed of the whole ledger after a position, for the coordinator. */
    public List<LedgerEntry> after(long position, int limit) {
        return read(
                "select " + COLUMNS + " from ledger_position p join ledger_entry e on e.id = p.entry"
                        + " where p.position > ? order by p.position limit ?",
                query -> {
                    query.setLong(1, position);
                    query.setInt(2, limit);
                });
    }

    /** The feed after a position, of what any of these parties may read. */
    public List<LedgerEntry> after(long position, Set<String> parties, int limit) {
        return read(
                "select " + COLUMNS + " from (select distinct found.position from unnest(?) party cross join lateral"
                        + " (select position from ledger_audience where ledger_audience.party = party.party and position > ?"
                        + " order by position limit " + limit + ") found order by 1 limit " + limit + ") a"
                        + " join ledger_position p on p.position = a.position join ledger_entry e on e.id = p.entry"
                        + " order by p.position",
                query -> {
                    query.setArray(1, query.getConnection().createArrayOf("text", parties.toArray()));
                    query.setLong(2, position);
                });
    }

    /** The entries of these ids that there are, in no order. */
    public List<LedgerEntry> entries(Collection<UUID> ids) {
        return read(
                "select " + COLUMNS + " from ledger_entry e left join ledger_position p on p.entry = e.id"
                        + " where e.id = any(?)",
                query -> query.setArray(1, query.getConnection().createArrayOf("uuid", ids.toArray())));
    }

    /** What the system itself recorded from this id on, in order; some of it may have no position yet. */
    public List<LedgerEntry> bySystem(UUID from, int limit) {
        return read(
                "select " + COLUMNS + " from ledger_entry e left join ledger_position p on p.entry = e.id"
                        + " where e.id >= ? and e.client = 'system' order by e.id limit ?",
                query -> {
                    query.setObject(1, from);
                    query.setInt(2, limit);
                });
    }

    /** Whether any client ever did something. */
    public boolean isTouched() {
        return single("select exists (select 1 from ledger_entry where client <> 'system')", row -> row.getBoolean(1));
    }

    /** The last position given; -1 where there is none. */
    public long head() {
        return single("select coalesce(max(position), -1) from ledger_position", row -> row.getLong(1));
    }

    /** The epoch of this ledger: a restore from backup starts a new one. */
    public String epoch() {
        return single("select epoch from ledger_epoch order by started_at desc limit 1", row -> row.getString(1));
    }

    private List<LedgerEntry> read(String sql, Binding binding) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            binding.bind(query);
            try (var rows = query.executeQuery()) {
                var entries = new ArrayList<LedgerEntry>();
                while (rows.next()) {
                    entries.add(entry(rows, 1));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The entry whose columns begin with this one. */
    static LedgerEntry entry(ResultSet row, int first) throws SQLException {
        return new LedgerEntry(
                row.getObject(first, UUID.class),
                row.getObject(first + 1, Long.class),
                row.getObject(first + 2, OffsetDateTime.class).toInstant(),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getString(first + 5),
                row.getString(first + 6));
    }

    private <T> T single(String sql, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return reading.of(row);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement query) throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
