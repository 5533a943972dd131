package id.kironggo.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Where deliveries are put down, taken to be sent, and settled: many at a time, in the transaction of a turn. */
@ApplicationScoped
class DeliveryBook {

    /** Longer than any attempt lasts: who took one and was lost is then stood in for. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final String PUT = """
        insert into webhook_delivery(subscription, event, status, next_at)
        select subscription, event, 'PENDING', next_at
        from unnest(?::uuid[], ?::uuid[], ?::timestamptz[]) given(subscription, event, next_at)
        on conflict do nothing\
        """;

    private static final String CLAIM = """
        with due as (
            select d.subscription, d.event
            from unnest(?::uuid[], ?::int[]) endpoint(subscription, room)
            cross join lateral (
                select w.subscription, w.event from webhook_delivery w
                where w.subscription = endpoint.subscription and w.status = 'PENDING' and w.next_at <= ?
                order by w.next_at limit endpoint.room for update skip locked) d)
        update webhook_delivery w set next_at = ? from due
        where w.subscription = due.subscription and w.event = due.event
        returning w.subscription, w.event, w.attempts\
        """;

    private static final String SETTLE = """
        update webhook_delivery d set status = given.status, attempts = d.attempts + 1, next_at = given.next_at,
            last_attempt_at = given.at, http_status = given.http_status, latency_millis = given.millis,
            failure = given.failure, excerpt = given.excerpt
        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::int[], ?::int[], ?::text[],
            ?::bytea[]) given(subscription, event, status, next_at, at, http_status, millis, failure, excerpt)
        where d.subscription = given.subscription and d.event = given.event and d.status = 'PENDING'\
        """;

    private final Sealing sealing;
    private final Clock clock;

    DeliveryBook(Sealing sealing, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Puts down who is to be told of what; what this replica sends itself nobody else takes for a while. */
    void put(Connection connection, List<Entered> entered) throws SQLException {
        if (entered.isEmpty()) {
            return;
        }
        var now = clock.instant();
        try (var insert = connection.prepareStatement(PUT)) {
            var columns = new Columns<>(connection, entered);
            insert.setArray(1, columns.of("uuid", Entered::subscription));
            insert.setArray(2, columns.of("uuid", Entered::event));
            insert.setArray(3, columns.of("timestamptz", one -> time(one.isTaken() ? now.plus(LEASE) : now)));
            insert.executeUpdate();
        }
    }

    /** Takes what is due, of each as much as it has room for. */
    void claim(Connection connection, Endpoints endpoints, List<Round.Due> taken) throws SQLException {
        var hungry = endpoints.withRoom();
        if (hungry.isEmpty()) {
            return;
        }
        var now = clock.instant();
        try (var claim = connection.prepareStatement(CLAIM)) {
            var columns = new Columns<>(connection, hungry);
            claim.setArray(1, columns.of("uuid", Endpoint::id));
            claim.setArray(2, columns.of("int4", Endpoint::room));
            claim.setObject(3, time(now));
            claim.setObject(4, time(now.plus(LEASE)));
            try (var row = claim.executeQuery()) {
                while (row.next()) {
                    var endpoint = endpoints.find(row.getObject(1, UUID.class)).orElseThrow();
                    endpoint.take();
                    taken.add(new Round.Due(endpoint, row.getObject(2, UUID.class), row.getInt(3)));
                }
            }
        }
        hungry.forEach(endpoint -> endpoint.hungry(endpoint.room() == 0));
    }

    void settle(Connection connection, List<Outcome> outcomes) throws SQLException {
        if (outcomes.isEmpty()) {
            return;
        }
        var settled = outcomes.stream().map(this::settled).toList();
        try (var update = connection.prepareStatement(SETTLE)) {
            var columns = new Columns<>(connection, settled);
            update.setArray(1, columns.of("uuid", one -> one.outcome.subscription()));
            update.setArray(2, columns.of("uuid", one -> one.outcome.event()));
            update.setArray(3, columns.of("text", one -> one.status.name()));
            update.setArray(4, columns.of("timestamptz", one -> time(one.next)));
            update.setArray(5, columns.of("timestamptz", one -> time(one.outcome.at())));
            update.setArray(6, columns.of("int4", one -> one.outcome.status()));
            update.setArray(7, columns.of("int4", one -> one.outcome.millis()));
            update.setArray(8, columns.of("text", one -> nameOf(one.outcome.failure())));
            update.setArray(9, columns.bytes(one -> sealed(one.outcome)));
            update.executeUpdate();
        }
    }

    private static String nameOf(DeliveryFailure failure) {
        return failure == null ? null : failure.name();
    }

    private byte[] sealed(Outcome outcome) {
        return sealing.sealExcerpt(outcome.subscription(), outcome.event(), outcome.excerpt());
    }

    private Settled settled(Outcome outcome) {
        if (outcome.isDelivered()) {
            return new Settled(outcome, DeliveryStatus.DELIVERED, outcome.at());
        }
        return RetryPlan.next(outcome)
                .map(next -> new Settled(outcome, DeliveryStatus.PENDING, next))
                .orElseGet(() -> new Settled(outcome, DeliveryStatus.DEAD, outcome.at()));
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** An event for a subscription; {@code isTaken}: by this replica, which sends it at once. */
    record Entered(UUID subscription, UUID event, boolean isTaken) {}

    private record Settled(Outcome outcome, DeliveryStatus status, Instant next) {}

    private record Columns<T>(Connection connection, List<T> rows) {

        Array of(String type, Function<T, Object> value) throws SQLException {
            return connection.createArrayOf(type, rows.stream().map(value).toArray());
        }

        Array bytes(Function<T, byte[]> value) throws SQLException {
            var values = new ArrayList<byte[]>();
            rows.forEach(row -> values.add(value.apply(row)));
            return connection.createArrayOf("bytea", values.toArray(byte[][]::new));
        }
    }
}
