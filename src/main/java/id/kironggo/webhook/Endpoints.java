package id.kironggo.webhook;

import id.kironggo.identity.TokenBearers;
import id.kironggo.platform.security.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All receivers that are active, as of the last change. Used by one thread. */
@ApplicationScoped
class Endpoints {

    private static final String ALL = """
        select id, client, agency, oversees, url, types, subjects, secret, previous_secret, previous_secret_until, behind
        from webhook_subscription where status = 'ACTIVE' and not deleted\
        """;

    private final Map<UUID, Endpoint> endpoints = new HashMap<>();
    private final TokenBearers bearers;
    private final Sealing sealing;
    private final int most;
    private long revision = -1;

    Endpoints(
            TokenBearers bearers,
            Sealing sealing,
            @ConfigProperty(name = "kironggo.webhook.concurrency", defaultValue = "32") int most) {
        this.bearers = bearers;
        this.sealing = sealing;
        this.most = most;
    }

    /** Reads them anew unless they are as of {@code present}. */
    void follow(Connection connection, long present) throws SQLException {
        if (present == revision) {
            return;
        }
        var found = new HashSet<UUID>();
        try (var query = connection.prepareStatement(ALL);
                var row = query.executeQuery()) {
            while (row.next()) {
                var id = row.getObject(1, UUID.class);
                found.add(id);
                endpoints.computeIfAbsent(id, any -> new Endpoint(most)).follow(terms(id, row), interest(row));
            }
        }
        endpoints.keySet().retainAll(found);
        revision = present;
    }

    private Terms terms(UUID id, ResultSet row) throws SQLException {
        var until = row.getObject(10, OffsetDateTime.class);
        return new Terms(
                id,
                sealing.url(id, row.getBytes(5)),
                sealing.key(id, row.getBytes(8)),
                sealing.key(id, row.getBytes(9)),
                until == null ? Instant.EPOCH : until.toInstant());
    }

    private static Interest interest(ResultSet row) throws SQLException {
        return new Interest(
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                texts(row, 6),
                texts(row, 7),
                row.getObject(11, Long.class));
    }

    private static Set<String> texts(ResultSet row, int column) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) row.getArray(column).getArray()));
    }

    /** The next look reads them anew. */
    void forget() {
        revision = -1;
    }

    Optional<Endpoint> find(UUID id) {
        return Optional.ofNullable(endpoints.get(id));
    }

    List<Endpoint> upToDate() {
        return endpoints.values().stream()
                .filter(endpoint -> endpoint.interest().behind() == null)
                .toList();
    }

    List<Endpoint> behind() {
        return endpoints.values().stream()
                .filter(endpoint -> endpoint.interest().behind() != null)
                .toList();
    }

    /** Those to which something may be sent now. */
    List<Endpoint> withRoom() {
        return endpoints.values().stream()
                .filter(endpoint -> endpoint.isHungry() && endpoint.room() > 0 && mayHear(endpoint))
                .toList();
    }

    void allHungry() {
        endpoints.values().forEach(endpoint -> endpoint.hungry(true));
    }

    /** While its client is suspended or revoked, or has lost the scope, nothing is sent. */
    boolean mayHear(Endpoint endpoint) {
        var interest = endpoint.interest();
        var scope = interest.oversees() ? Scopes.REQUESTS_OVERSEE : Scopes.EVENTS;
        return bearers.bears(interest.client(), interest.agency(), Set.of(scope));
    }
}
