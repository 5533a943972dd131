package id.kironggo;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The owner of the database, who sees and may do what the serving role can't. */
public final class Owner {

    private static AgroalDataSource pool;

    private Owner() {}

    public static void run(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of all rows, as text. */
    public static List<String> list(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static long count(String sql) {
        return Long.parseLong(list("select count(*) from " + sql).get(0));
    }

    private static synchronized Connection connect() throws SQLException {
        if (pool == null) {
            var config = ConfigProvider.getConfig();
            pool = Pools.of(
                    config.getValue("quarkus.datasource.jdbc.url", String.class),
                    config.getValue("quarkus.flyway.username", String.class),
                    config.getValue("quarkus.flyway.password", String.class));
        }
        return pool.getConnection();
    }
}
