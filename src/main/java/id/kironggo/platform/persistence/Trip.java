package id.kironggo.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is written in one round trip: waiting for each statement costs more than the statement. Where no transaction is under way on
 * its connection, it is one by itself, commit included. Each statement must write a row; of a trip that is a transaction by itself
 * that is found out after the commit.
 */
public final class Trip {

    /** After some more the driver waits in between (64,000 bytes of answers, 250 each), and what was sent by then would be committed. */
    private static final int TOGETHER = 200;

    private final List<Supplier<List<Write>>> parts = new ArrayList<>();

    /**
     * Writes after what is written before; {@code values} are the parameters in order: arrays of strings, ids, times and bytes
     * are {@code text[]}, {@code uuid[]}, {@code timestamptz[]} and {@code bytea[]}.
     */
    public Trip write(String sql, Object... values) {
        return writeOr(() -> new IllegalStateException("Nothing was written by: " + sql), sql, values);
    }

    /** The same; {@code otherwise} is what is wrong where no row is written. */
    public Trip writeOr(Supplier<? extends RuntimeException> otherwise, String sql, Object... values) {
        var write = List.of(new Write(sql, otherwise, values));
        parts.add(() -> write);
        return this;
    }

    /** Writes at this place what is known only when this is sent. */
    public Trip include(Supplier<Trip> later) {
        parts.add(() -> later.get().writes());
        return this;
    }

    /** One column of rows that are written together. */
    public static <R, T> T[] column(List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    private List<Write> writes() {
        return parts.stream().flatMap(part -> part.get().stream()).toList();
    }

    /** Sends what was gathered, and forgets it. */
    public void send(Connection connection) throws SQLException {
        var writes = writes();
        if (writes.size() > TOGETHER && connection.getAutoCommit()) {
            sendAsTransaction(writes, connection);
        } else if (!writes.isEmpty()) {
            sendAll(writes, connection);
        }
        parts.clear();
    }

    private static void sendAsTransaction(List<Write> writes, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            sendAll(writes, connection);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void sendAll(List<Write> writes, Connection connection) throws SQLException {
        // the driver parts the text again, prepares each statement by itself and waits once
        var sql = writes.stream().map(Write::sql).collect(Collectors.joining(";"));
        try (var statement = connection.prepareStatement(sql)) {
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
        } else if (value instanceof UUID[] ids) {
            statement.setArray(parameter, connection.createArrayOf("uuid", ids));
        } else if (value instanceof Instant[] times) {
            var there = Stream.of(times).map(Trip::sent).toArray();
            statement.setArray(parameter, connection.createArrayOf("timestamptz", there));
        } else if (value instanceof byte[][] bytes) {
            statement.setArray(parameter, connection.createArrayOf("bytea", bytes));
        } else if (value instanceof Instant instant) {
            statement.setObject(parameter, sent(instant));
        } else if (value instanceof Enum<?> constant) {
            statement.setString(parameter, constant.name());
        } else {
            statement.setObject(parameter, value);
        }
    }

    private static OffsetDateTime sent(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Write(String sql, Supplier<? extends RuntimeException> otherwise, Object[] values) {}
}
