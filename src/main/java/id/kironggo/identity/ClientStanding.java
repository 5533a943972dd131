package id.kironggo.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;

/** Whether a client still stands, asked at each call and looked up at most once a second. */
@ApplicationScoped
class ClientStanding {

    private final Cache<String, Boolean> standing = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    private final AgroalDataSource database;

    ClientStanding(AgroalDataSource database) {
        this.database = database;
    }

    boolean isActive(String client) {
        return standing.get(client, this::lookUp);
    }

    private boolean lookUp(String client) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select status = 'ACTIVE' from client where id = ?")) {
            query.setString(1, client);
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
