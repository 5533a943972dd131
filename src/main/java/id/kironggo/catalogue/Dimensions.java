package id.kironggo.catalogue;

import id.kironggo.agency.Dimension;
import id.kironggo.platform.persistence.Snapshot;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** To which dimension of the smart city each service belongs, those not in force any more too; at most two seconds old. */
@ApplicationScoped
public class Dimensions {

    private final Snapshot<Map<String, Dimension>> byService;

    Dimensions(AgroalDataSource database) {
        byService = new Snapshot<>(() -> read(database));
    }

    public Optional<Dimension> of(String service) {
        return Optional.ofNullable(byService.get().get(service));
    }

    public Set<String> servicesOf(Dimension dimension) {
        return byService.get().entrySet().stream()
                .filter(service -> service.getValue() == dimension)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, Dimension> read(AgroalDataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select code, dimension from service")) {
            var found = new HashMap<String, Dimension>();
            while (rows.next()) {
                found.put(rows.getString(1), Dimension.valueOf(rows.getString(2)));
            }
            return Map.copyOf(found);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
