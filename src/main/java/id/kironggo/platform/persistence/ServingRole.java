package id.kironggo.platform.persistence;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Refuses the start where the configured login may not act as the serving role.
 *
 * <p>Such a service would seem to run, and the pool would leave one more half-open connection in the server with every
 * attempt, until nobody else gets in either.
 */
@ApplicationScoped
public class ServingRole {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String NO_SUCH_ROLE = "22023";

    private final AgroalDataSource database;

    public ServingRole(AgroalDataSource database) {
        this.database = database;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.isValid(1);
        } catch (SQLException e) {
            String state = e.getSQLState();
            if (INSUFFICIENT_PRIVILEGE.equals(state) || NO_SUCH_ROLE.equals(state)) {
                throw new StartRefused("The login of QUARKUS_DATASOURCE_USERNAME may not act as the role"
                        + " kironggo_app (" + e.getMessage() + "). In the database: GRANT kironggo_app TO that login.");
            }
            throw e;
        }
    }
}
