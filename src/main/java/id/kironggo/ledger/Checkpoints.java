package id.kironggo.ledger;

import id.kironggo.proof.Checkpoint;
import id.kironggo.proof.SignedNote;
import id.kironggo.proof.VerifierKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** What was signed of the tree, as it is kept. */
final class Checkpoints {

    private static final String NEWEST = """
        select k.origin, c.size, c.root, c.signature, k.public_key
        from ledger_checkpoint c join ledger_key k on k.epoch = c.epoch
        where c.epoch = (select epoch from ledger_epoch order by started_at desc limit 1)
        order by c.size desc limit 1\
        """;

    private static final String INSERT =
            "insert into ledger_checkpoint(epoch, size, root, signature, signed_at) values (?, ?, ?, ?, ?)";

    private Checkpoints() {}

    /** The newest one of this epoch. */
    static Optional<Signed> newest(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(NEWEST);
                var row = query.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            var checkpoint = new Checkpoint(row.getString(1), row.getLong(2), row.getBytes(3));
            var key = new VerifierKey(row.getString(1), row.getBytes(5));
            return Optional.of(new Signed(checkpoint, row.getBytes(4), key));
        }
    }

    static void insert(Connection connection, LogKey key, Checkpoint checkpoint, Instant at) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, key.epoch());
            insert.setLong(2, checkpoint.size());
            insert.setBytes(3, checkpoint.root());
            insert.setBytes(4, key.sign(checkpoint));
            insert.setObject(5, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** A checkpoint with its signature. */
    record Signed(Checkpoint checkpoint, byte[] signature, VerifierKey key) {

        long size() {
            return checkpoint.size();
        }

        String note() {
            return SignedNote.signed(checkpoint.text(), key, signature).toString();
        }
    }
}
