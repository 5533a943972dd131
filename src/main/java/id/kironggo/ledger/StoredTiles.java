package id.kironggo.ledger;

import id.kironggo.proof.Hashes;
import id.kironggo.proof.MerkleTree;
import id.kironggo.proof.Tile;
import id.kironggo.proof.TiledNodes;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The tree of the ledger's first {@code size} entries, as the database holds it: full tiles as they were cut, and the right edge from
 * the hashes below it.
 */
final class StoredTiles implements TiledNodes.Tiles {

    private static final String FULL = "select hashes from ledger_tile where level = ? and number = ?";
    private static final String LEAVES =
            "select leaf_hash from ledger_position where position >= ? and position < ? order by position";
    private static final String ROOTS =
            "select root from ledger_tile where level = ? and number >= ? and number < ? order by number";
    private static final String INSERT = "insert into ledger_tile(level, number, hashes, root) values (?, ?, ?, ?)";

    private final Connection connection;
    private final long size;

    StoredTiles(Connection connection, long size) {
        this.connection = connection;
        this.size = size;
    }

    /** The tree of the first {@code leaves} entries, which are not more than there are. */
    MerkleTree tree(long leaves) {
        return new MerkleTree(new TiledNodes(this), leaves);
    }

    @Override
    public Tile tile(int level, long number) {
        try {
            return number < hashesOf(level) / Tile.WIDTH ? full(level, number) : below(level, number);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Cuts what is full and not yet cut, at most {@code most} tiles; gives how many. */
    int cut(int most) throws SQLException {
        int cut = 0;
        long hashes = size;
        for (int level = 0; hashes >= Tile.WIDTH && cut < most; level++) {
            long next = next(level);
            long end = Math.min(hashes / Tile.WIDTH, next + most - cut);
            for (long number = next; number < end; number++) {
                insert(level, number, below(level, number));
            }
            cut += (int) Math.max(0, end - next);
            hashes = Math.max(end, next);
        }
        return cut;
    }

    /** How many hashes stand side by side on the level that tiles of this level begin at. */
    private long hashesOf(int level) {
        return size >>> (level * Tile.HEIGHT);
    }

    private long next(int level) throws SQLException {
        try (var query =
                connection.prepareStatement("select coalesce(max(number), -1) + 1 from ledger_tile where level = ?")) {
            query.setInt(1, level);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private Tile full(int level, long number) throws SQLException {
        try (var query = connection.prepareStatement(FULL)) {
            query.setInt(1, level);
            query.setLong(2, number);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    throw new LedgerContradicted("Tile " + number + " of level " + level + " is gone");
                }
                return new Tile(row.getBytes(1));
            }
        }
    }

    private Tile below(int level, long number) throws SQLException {
        long from = number * Tile.WIDTH;
        long to = Math.min(from + Tile.WIDTH, hashesOf(level));
        try (var query = connection.prepareStatement(level == 0 ? LEAVES : ROOTS)) {
            int parameter = 0;
            if (level > 0) {
                query.setInt(++parameter, level - 1);
            }
            query.setLong(++parameter, from);
            query.setLong(++parameter, to);
            try (var rows = query.executeQuery()) {
                var hashes = new ByteArrayOutputStream(Tile.BYTES);
                while (rows.next()) {
                    hashes.writeBytes(rows.getBytes(1));
                }
                if (hashes.size() != (to - from) * Hashes.LENGTH) {
                    throw new LedgerContradicted(
                            "Between " + from + " and " + to + " of level " + level + " hashes are gone");
                }
                return new Tile(hashes.toByteArray());
            }
        }
    }

    private void insert(int level, long number, Tile tile) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, level);
            insert.setLong(2, number);
            insert.setBytes(3, tile.hashes());
            insert.setBytes(4, tile.root());
            insert.executeUpdate();
        }
    }
}
