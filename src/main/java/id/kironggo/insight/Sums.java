package id.kironggo.insight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The cases and sums as they are stored: where every figure is read. */
@ApplicationScoped
class Sums {

    private final AgroalDataSource database;

    Sums(AgroalDataSource database) {
        this.database = database;
    }

    <T> List<T> read(Query query, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query.text())) {
            bind(connection, statement, query.values());
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(query.text(), e);
        }
    }

    int write(Query query) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query.text())) {
            bind(connection, statement, query.values());
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(query.text(), e);
        }
    }

    /** Writes many rows by one statement. */
    void writeAll(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                bind(connection, statement, java.util.Arrays.asList(row));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Object> values)
            throws SQLException {
        int parameter = 0;
        for (var value : values) {
            parameter++;
            if (value instanceof String[] texts) {
                statement.setArray(parameter, connection.createArrayOf("text", texts));
            } else if (value instanceof java.util.UUID[] ids) {
                statement.setArray(parameter, connection.createArrayOf("uuid", ids));
            } else if (value instanceof Short[] numbers) {
                statement.setArray(parameter, connection.createArrayOf("smallint", numbers));
            } else if (value instanceof Instant instant) {
                statement.setObject(parameter, instant.atOffset(ZoneOffset.UTC));
            } else {
                statement.setObject(parameter, value);
            }
        }
    }

    /** What a row holds. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
