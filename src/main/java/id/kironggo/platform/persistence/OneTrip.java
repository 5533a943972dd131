package id.kironggo.platform.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Gathers what a transaction writes and sends it in one round trip, at the latest before the commit: waiting for each statement
 * costs more than the statement. Each must write a row.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class OneTrip {

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;

    OneTrip(AgroalDataSource database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Writes after what was written before; {@code values} are the parameters in order, an array of strings a {@code text[]}. */
    public void write(String sql, Object... values) {
        writeOr(() -> new IllegalStateException("Nothing was written by: " + sql), sql, values);
    }

    /** The same; {@code otherwise} is what is wrong where no row is written. */
    public void writeOr(Supplier<? extends RuntimeException> otherwise, String sql, Object... values) {
        gathered().add(new Write(sql, otherwise, values));
    }

    /** Sends what was gathered so far; for whoever writes so much that one trip would be too long. */
    public void flush() {
        sendAll(gathered());
    }

    private void sendAll(List<Write> writes) {
        try {
            send(writes);
        } catch (SQLException e) {
            throw new IllegalStateException("A transaction could not be written", e);
        }
        writes.clear();
    }

    @SuppressWarnings("unchecked") // only this method puts it there
    private List<Write> gathered() {
        var writes = (List<Write>) transaction.getResource(this);
        if (writes == null) {
            writes = new ArrayList<>();
            transaction.putResource(this, writes);
            transaction.registerInterposedSynchronization(new BeforeCommit(writes));
        }
        return writes;
    }

    private void send(List<Write> writes) throws SQLException {
        if (writes.isEmpty()) {
            return;
        }
        // the driver parts the text again, prepares each statement by itself and waits once
        var sql = writes.stream().map(Write::sql).collect(Collectors.joining(";"));
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            int parameter = 0;
            for (var write : writes) {
                for (var value : write.values) {
                    bind(connection, statement, ++parameter, value);
                }
            }
            statement.execute();
            for (var write : writes) {
                if (statement.getUpdateCount() == 0) {
                    throw write.otherwise.get();
                }
                statement.getMoreResults();
            }
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int parameter, Object value)
            throws SQLException {
        if (value instanceof String[] texts) {
            statement.setArray(parameter, connection.createArrayOf("text", texts));
        } else if (value instanceof Instant instant) {
            statement.setObject(parameter, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Enum<?> constant) {
            statement.setString(parameter, constant.name());
        } else {
            statement.setObject(parameter, value);
        }
    }

    private record Write(String sql, Supplier<? extends RuntimeException> otherwise, Object[] values) {}

    private final class BeforeCommit implements Synchronization {

        private final List<Write> writes;

        BeforeCommit(List<Write> writes) {
            this.writes = writes;
        }

        @Override
        public void beforeCompletion() {
            sendAll(writes);
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
