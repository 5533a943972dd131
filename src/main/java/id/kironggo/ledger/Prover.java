package id.kironggo.ledger;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Proves what is in the ledger, by the tree that was last signed. */
@ApplicationScoped
class Prover {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final AgroalDataSource database;

    Prover(AgroalDataSource database) {
        this.database = database;
    }

    /** The newest checkpoint as a signed note. */
    String checkpoint() {
        return ask((connection, signed) -> signed.note());
    }

    /** The key that verifies it. */
    String key() {
        return ask((connection, signed) -> signed.key().toString());
    }

    /** Proves that a leaf is in the tree of {@code treeSize} entries; null: of those that the checkpoint covers. */
    InclusionView inclusion(byte[] leaf, Long treeSize) {
        return ask((connection, signed) -> {
            long size = treeSize == null ? signed.size() : within(treeSize, signed.size(), "treeSize");
            long position = position(connection, "leaf_hash = ?", leaf);
            if (position < 0 || position >= size) {
                throw ProblemException.notFound();
            }
            return prove(connection, signed, position, size, leaf);
        });
    }

    /** Proves that an entry is in the tree that the checkpoint covers. */
    InclusionView inclusion(Recorded entry) {
        return ask((connection, signed) -> {
            long position = position(connection, "entry = ?", entry.entry());
            if (position < 0 || position >= signed.size()) {
                throw ProblemType.NOT_COVERED
                        .because(
                                "Catatan ini belum tercakup dalam titik periksa; coba lagi sebentar.",
                                "No checkpoint covers this entry yet; try again in a moment.")
                        .retryAfter(SOON);
            }
            return prove(connection, signed, position, signed.size(), entry.leafHash());
        });
    }

    ConsistencyView consistency(long from, Long to) {
        return ask((connection, signed) -> {
            long size = to == null ? signed.size() : within(to, signed.size(), "to");
            within(from, size, "from");
            return ConsistencyView.of(
                    new StoredTiles(connection, signed.size()).tree(size).consistency(from));
        });
    }

    private static InclusionView prove(
            Connection connection, Checkpoints.Signed signed, long position, long size, byte[] leaf) {
        var tree = new StoredTiles(connection, signed.size()).tree(size);
        return InclusionView.of(tree.inclusion(position), leaf, tree.root());
    }

    private static long within(long size, long most, String name) {
        if (size < 1 || size > most) {
            throw ProblemException.invalid(
                    "/query/" + name, "Harus dari 1 sampai " + most + ".", "Must be from 1 to " + most + ".");
        }
        return size;
    }

    /** The first such position, or -1. */
    private static long position(Connection connection, String where, Object value) throws SQLException {
        // the least one is sought here: asked for it, the planner may rather walk through all positions
        try (var query = connection.prepareStatement("select position from ledger_position where " + where)) {
            query.setObject(1, value);
            try (var row = query.executeQuery()) {
                long first = -1;
                while (row.next()) {
                    first = first < 0 ? row.getLong(1) : Math.min(first, row.getLong(1));
                }
                return first;
            }
        }
    }

    private <T> T ask(Question<T> question) {
        try (var connection = database.getConnection()) {
            var signed = Checkpoints.newest(connection).orElseThrow(() -> ProblemType.UNAVAILABLE
                    .because("Belum ada titik periksa yang ditandatangani.", "No checkpoint has been signed yet.")
                    .retryAfter(SOON));
            return question.answer(connection, signed);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Question<T> {
        T answer(Connection connection, Checkpoints.Signed signed) throws SQLException;
    }
}
