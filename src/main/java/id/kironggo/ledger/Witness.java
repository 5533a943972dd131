package id.kironggo.ledger;

import id.kironggo.platform.privacy.FieldVault;
import id.kironggo.proof.MerkleTree;
import id.kironggo.proof.Nodes;
import id.kironggo.proof.TiledNodes;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads entries for the auditor, each with the proof that it is in the ledger, all by one checkpoint. */
@ApplicationScoped
public class Witness {

    /** What is found is cut to the part that is read before anything hangs on it. */
    static final String ENTRIES = """
            select e.id, e.at, e.type, e.subject, e.client, e.agency, e.canonical,
                p.position, coalesce(p.leaf_hash, e.leaf_hash), o.agency, o.officer
            from (select * from ledger_entry where %s order by at desc, id desc limit ?) e
                left join ledger_position p on p.entry = e.id
                left join ledger_officer o on o.entry = e.id
            order by e.at desc, e.id desc""";

    private final AgroalDataSource database;
    private final FieldVault vault;

    Witness(AgroalDataSource database, FieldVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** The newest checkpoint; none before the first was signed. */
    public Optional<Seal> seal() {
        try (var connection = database.getConnection()) {
            return Checkpoints.newest(connection)
                    .map(signed -> new Seal(signed.size(), signed.checkpoint().root(), signed.note()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is looked for, the latest first. */
    public List<ProvenEntry> entries(EntryQuery query, Seal seal) {
        var narrowed = query.narrowed("id").and("subject = ?", query.subject());
        return read(narrowed, query.limit(), seal);
    }

    /** The entries of these ids, the latest first. */
    public List<ProvenEntry> entries(Collection<UUID> ids, Seal seal) {
        return read(new EntryQuery.Narrowed().and("id = any(?)", ids.toArray(UUID[]::new)), ids.size(), seal);
    }

    private List<ProvenEntry> read(EntryQuery.Narrowed to, int limit, Seal seal) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(ENTRIES.formatted(to.where()))) {
            query.setInt(to.bind(query, 0) + 1, limit);
            var tree = seal == null ? null : tree(connection, seal);
            try (var rows = query.executeQuery()) {
                var entries = new ArrayList<ProvenEntry>();
                while (rows.next()) {
                    entries.add(entry(rows, tree));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Neighbours share most of their way to the root: what was computed for one is kept for the next. */
    private static MerkleTree tree(Connection connection, Seal seal) {
        Nodes stored = new TiledNodes(new StoredTiles(connection, seal.size()));
        Map<Node, byte[]> known = new HashMap<>();
        return new MerkleTree(
                (level, index) ->
                        known.computeIfAbsent(new Node(level, index), node -> stored.at(node.level(), node.index())),
                seal.size());
    }

    private ProvenEntry entry(ResultSet row, MerkleTree tree) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var position = row.getObject(8, Long.class);
        boolean isCovered = tree != null && position != null && position < tree.size();
        var officer = row.getBytes(11);
        return new ProvenEntry(
                id,
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                officer == null
                        ? null
                        : new Officer(row.getString(10), vault.open("ledger_officer", "officer", id, officer)),
                row.getString(7),
                position,
                row.getBytes(9),
                isCovered ? tree.inclusion(position).path() : null);
    }

    private record Node(int level, long index) {}
}
