package id.kironggo.kafka;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The row of who relays and how far it has come. Times are the database's. A term is held under an id of its own: whoever comes
 * back with that of an earlier one changes nothing.
 */
@ApplicationScoped
class Lease {

    private static final String HELD_UNTIL = "held_until = clock_timestamp() + interval '10 seconds'";

    private static final String TAKE =
            "update kafka_relay set term = ?, " + HELD_UNTIL + " where term is null or held_until < clock_timestamp()";
    private static final String KEEP = "update kafka_relay set " + HELD_UNTIL + " where term = ?";
    private static final String RELEASE = "update kafka_relay set term = null, held_until = null where term = ?";

    private static final String BEGIN = """
        update kafka_relay set epoch = ?, topic = ?,
            position = case when epoch = ? and topic = ? then position else -1 end
        where term = ? returning position\
        """;

    private static final String STORE = "update kafka_relay set position = ? where term = ?";
    private static final String LOOK = "select position from kafka_relay where epoch = ?";

    private final AgroalDataSource database;

    Lease(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether nobody else holds it. */
    boolean take(UUID term) throws SQLException {
        return update(TAKE, statement -> statement.setObject(1, term));
    }

    /** Whether nobody has taken it meanwhile. */
    boolean keep(UUID term) throws SQLException {
        return update(KEEP, statement -> statement.setObject(1, term));
    }

    void release(UUID term) throws SQLException {
        update(RELEASE, statement -> statement.setObject(1, term));
    }

    /**
     * The last position that was acknowledged in this epoch and topic, -1 where none was; nothing where the term is over. To be asked
     * once nobody else can write any more: who has sent before may have been about to put it down.
     */
    OptionalLong begin(UUID term, String epoch, String topicId) throws SQLException {
        return number(BEGIN, statement -> {
            statement.setString(1, epoch);
            statement.setString(2, topicId);
            statement.setString(3, epoch);
            statement.setString(4, topicId);
            statement.setObject(5, term);
        });
    }

    /** Puts down what was acknowledged, unless the term is over. */
    boolean store(UUID term, long position) throws SQLException {
        return update(STORE, statement -> {
            statement.setLong(1, position);
            statement.setObject(2, term);
        });
    }

    /** How far it has come in this epoch, whoever holds it. */
    long position(String epoch) throws SQLException {
        return number(LOOK, statement -> statement.setString(1, epoch)).orElse(-1);
    }

    private boolean update(String sql, Binding binding) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeUpdate() == 1;
        }
    }

    private OptionalLong number(String sql, Binding binding) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (var row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
