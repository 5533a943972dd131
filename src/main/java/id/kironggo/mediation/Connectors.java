package id.kironggo.mediation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** When agencies last came for their calls. */
@ApplicationScoped
class Connectors {

    private static final String SEEN = """
            insert into mediation_connector(agency, seen_at) values (?, now())
            on conflict (agency) do update set seen_at = excluded.seen_at""";

    private final Cache<String, Boolean> noted = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    private final AgroalDataSource database;

    Connectors(AgroalDataSource database) {
        this.database = database;
    }

    /** One of this agency asks for its calls: noted every five seconds, however often it asks. */
    void seen(String agency) {
        if (noted.asMap().putIfAbsent(agency, true) != null) {
            return;
        }
        try (var connection = database.getConnection();
                var seen = connection.prepareStatement(SEEN)) {
            seen.setString(1, agency);
            seen.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Instant> lastSeen(String agency) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select seen_at from mediation_connector where agency = ?")) {
            query.setString(1, agency);
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
