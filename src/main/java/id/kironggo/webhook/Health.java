package id.kironggo.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How receivers are doing, by what became of their deliveries; put down only where it has changed. */
@ApplicationScoped
class Health {

    private static final Duration LONGEST = Duration.ofDays(5);

    private static final String WELL = """
        update webhook_subscription set failing_since = null, first_delivered_at = coalesce(first_delivered_at, ?)
        where id = any(?) and (failing_since is not null or first_delivered_at is null)\
        """;

    private static final String UNWELL =
            "update webhook_subscription set failing_since = ? where id = any(?) and failing_since is null";

    private static final String TOO_LONG =
            "select id from webhook_subscription where id = any(?) and failing_since <= ? and status = 'ACTIVE' and"
                    + " not deleted";

    private final Clock clock;

    Health(Clock clock) {
        this.clock = clock;
    }

    /** Gives those to which nothing got through for too long. */
    Set<UUID> note(Connection connection, List<Outcome> outcomes) throws SQLException {
        Map<Boolean, Set<UUID>> seen = outcomes.stream()
                .collect(Collectors.partitioningBy(
                        Outcome::isDelivered, Collectors.mapping(Outcome::subscription, Collectors.toSet())));
        var well = seen.get(true);
        var unwell = new HashSet<>(seen.get(false));
        unwell.removeAll(well);
        update(connection, WELL, well);
        update(connection, UNWELL, unwell);
        return unwell.isEmpty() ? Set.of() : tooLong(connection, unwell);
    }

    private void update(Connection connection, String sql, Set<UUID> subscriptions) throws SQLException {
        if (subscriptions.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement(sql)) {
            update.setObject(1, DeliveryBook.time(clock.instant()));
            update.setArray(2, connection.createArrayOf("uuid", subscriptions.toArray()));
            update.executeUpdate();
        }
    }

    private Set<UUID> tooLong(Connection connection, Set<UUID> subscriptions) throws SQLException {
        try (var query = connection.prepareStatement(TOO_LONG)) {
            query.setArray(1, connection.createArrayOf("uuid", subscriptions.toArray()));
            query.setObject(2, DeliveryBook.time(clock.instant().minus(LONGEST)));
            var found = new HashSet<UUID>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            return found;
        }
    }
}
