package id.kironggo.exchange;

import id.kironggo.openapi.PathTemplates;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the {@link Gate}. What did not change since the one before is taken over compiled. */
@Singleton
class GateLoad {

    private static final String APIS = "select agency, code, document_version, mode, base_url, timeout_seconds, "
            + "max_bytes, health_path, visibility, status, operations from api";
    private static final String GRANTS = "select consumer, agency, api, id, operations, purpose, legal_basis, fields, "
            + "expires_at, rate_per_minute, status, approved_at from api_grant order by asked_at desc, id desc";

    private final ApiViews views;

    GateLoad(ApiViews views) {
        this.views = views;
    }

    Gate read(Connection connection, long stamp, Gate before) throws SQLException {
        var apis = new HashMap<Gate.Name, Gate.Offer>();
        try (var query = connection.prepareStatement(APIS);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var name = new Gate.Name(rows.getString("agency"), rows.getString("code"));
                apis.put(
                        name,
                        offer(rows, name, before == null ? null : before.apis().get(name)));
            }
        }
        return new Gate(stamp, Map.copyOf(apis), grants(connection));
    }

    private Gate.Offer offer(ResultSet row, Gate.Name name, Gate.Offer before) throws SQLException {
        var operations = row.getString("operations");
        var templates = before != null && before.operations().equals(operations)
                ? before.templates()
                : PathTemplates.of(views.operations(operations));
        var baseUrl = row.getString("base_url");
        var route = new ApiRoute(
                name.agency(),
                name.api(),
                row.getInt("document_version"),
                ApiMode.valueOf(row.getString("mode")),
                // paths begin with a slash
                baseUrl == null ? null : URI.create(baseUrl.replaceFirst("/+$", "")),
                Duration.ofSeconds(row.getInt("timeout_seconds")),
                row.getLong("max_bytes"),
                row.getString("health_path"),
                ApiVisibility.PUBLIC.name().equals(row.getString("visibility")));
        boolean isActive = ApiStatus.ACTIVE.name().equals(row.getString("status"));
        return new Gate.Offer(route, isActive, operations, templates);
    }

    private static Map<Gate.Access, List<Gate.Held>> grants(Connection connection) throws SQLException {
        var grants = new HashMap<Gate.Access, List<Gate.Held>>();
        try (var query = connection.prepareStatement(GRANTS);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var access =
                        new Gate.Access(rows.getString("consumer"), rows.getString("agency"), rows.getString("api"));
                grants.computeIfAbsent(access, any -> new ArrayList<>()).add(held(rows, access.consumer()));
            }
        }
        grants.replaceAll((access, all) -> List.copyOf(all));
        return Map.copyOf(grants);
    }

    private static Gate.Held held(ResultSet row, String consumer) throws SQLException {
        var terms = new GrantTerms(
                row.getObject("id", UUID.class),
                consumer,
                row.getString("purpose"),
                row.getString("legal_basis"),
                list(row.getArray("fields")),
                instant(row, "expires_at"),
                row.getObject("rate_per_minute", Integer.class));
        return new Gate.Held(
                terms,
                Set.copyOf(list(row.getArray("operations"))),
                GrantStatus.valueOf(row.getString("status")),
                row.getObject("approved_at") != null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
