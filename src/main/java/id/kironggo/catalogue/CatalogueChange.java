package id.kironggo.catalogue;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** When what the agencies offer changed last. */
@ApplicationScoped
public class CatalogueChange {

    private static final String LAST = """
            select coalesce(max(e.at), to_timestamp(0)) from service s join ledger_entry e on e.subject = 'services/' || s.code
            where e.type in ('id.kironggo.service.published.v1', 'id.kironggo.service.retired.v1')""";

    private final AgroalDataSource database;

    CatalogueChange(AgroalDataSource database) {
        this.database = database;
    }

    public Instant last() {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery(LAST)) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
