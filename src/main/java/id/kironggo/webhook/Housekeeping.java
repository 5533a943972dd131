package id.kironggo.webhook;

import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.persistence.RealTime;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Forgets deliveries after 30 days, and those of a subscription that was deleted, with it. Any replica may do it. */
@ApplicationScoped
public class Housekeeping {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 5_000;

    private static final String ALL = "select id, deleted from webhook_subscription";

    private static final String FORGET = """
        delete from webhook_delivery where subscription = ? and event in (
            select event from webhook_delivery where subscription = ? and event < ? order by event limit %d)\
        """.formatted(BATCH);

    private static final String REMOVE = "delete from webhook_subscription where id = ? and deleted";

    private final AgroalDataSource database;
    private final Clock clock;

    Housekeeping(AgroalDataSource database, @RealTime Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Removes what is no longer kept, a part at a time. */
    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    public void forget() throws SQLException {
        var old = Ids.from(clock.instant().minus(KEPT));
        try (var connection = database.getConnection()) {
            for (var subscription : all(connection).entrySet()) {
                boolean isDeleted = subscription.getValue();
                forget(connection, subscription.getKey(), isDeleted ? Ids.from(Instant.MAX) : old);
                if (isDeleted) {
                    remove(connection, subscription.getKey());
                }
            }
        }
    }

    private static Map<UUID, Boolean> all(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(ALL);
                var row = query.executeQuery()) {
            var all = new HashMap<UUID, Boolean>();
            while (row.next()) {
                all.put(row.getObject(1, UUID.class), row.getBoolean(2));
            }
            return all;
        }
    }

    private static void forget(Connection connection, UUID subscription, UUID before) throws SQLException {
        try (var delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, subscription);
            delete.setObject(2, subscription);
            delete.setObject(3, before);
            while (delete.executeUpdate() == BATCH) {
                // each part is a transaction of its own
            }
        }
    }

    private static void remove(Connection connection, UUID subscription) throws SQLException {
        try (var delete = connection.prepareStatement(REMOVE)) {
            delete.setObject(1, subscription);
            delete.executeUpdate();
        }
    }
}
