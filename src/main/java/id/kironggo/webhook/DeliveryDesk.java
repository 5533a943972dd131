package id.kironggo.webhook;

import id.kironggo.ledger.LedgerEntry;
import id.kironggo.ledger.LedgerReader;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.web.Cursors;
import id.kironggo.platform.web.Page;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is seen of deliveries, and what is sent again. */
@ApplicationScoped
@Transactional
class DeliveryDesk {

    private static final int MOST = 10_000;

    private static final String LIST = """
        select event, status, attempts, next_at, last_attempt_at, http_status, latency_millis, failure, excerpt
        from webhook_delivery where subscription = ? and event < ? %s order by event desc limit ?\
        """;

    private static final String AGAIN = """
        update webhook_delivery set attempts = case status when 'PENDING' then attempts else 0 end, status = 'PENDING',
            next_at = ? where subscription = ? and event = ?
        returning event, status, attempts, next_at, last_attempt_at, http_status, latency_millis, failure, excerpt\
        """;

    private static final String REPLAY = """
        with chosen as (
            select subscription, event from webhook_delivery
            where subscription = ? and event >= ? and event < ? and %s
            order by event limit ? for update)
        update webhook_delivery d set status = 'PENDING', attempts = 0, next_at = ? from chosen
        where d.subscription = chosen.subscription and d.event = chosen.event\
        """;

    private final AgroalDataSource database;
    private final LedgerReader ledger;
    private final Sealing sealing;
    private final Cursors cursors;
    private final Clock clock;

    DeliveryDesk(AgroalDataSource database, LedgerReader ledger, Sealing sealing, Cursors cursors, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.sealing = sealing;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** The latest events first; {@code status} null: all. */
    Page<DeliveryView> list(UUID subscription, DeliveryStatus status, String cursor, int limit) {
        var list = "deliveries|" + subscription + "|" + status;
        var before = cursor == null
                ? Ids.from(Instant.MAX)
                : UUID.fromString(cursors.decode(list, cursor).get(0));
        var rows = rows(subscription, status, before, limit + 1);
        var entries = entries(rows);
        return Page.of(rows, limit, last -> cursors.encode(list, last.event.toString()))
                .map(row -> view(subscription, row, entries.get(row.event)));
    }

    private Map<UUID, LedgerEntry> entries(List<Row> rows) {
        return rows.isEmpty()
                ? Map.of()
                : ledger.entries(rows.stream().map(Row::event).toList()).stream()
                        .collect(Collectors.toMap(LedgerEntry::id, Function.identity()));
    }

    private List<Row> rows(UUID subscription, DeliveryStatus status, UUID before, int limit) {
        // a constant, so that the partial index of dead letters serves
        var narrowing = status == null ? "" : "and status = '" + status + "'";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(LIST.formatted(narrowing))) {
            query.setObject(1, subscription);
            query.setObject(2, before);
            query.setInt(3, limit);
            var rows = new ArrayList<Row>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(Row.of(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private DeliveryView view(UUID subscription, Row row, LedgerEntry entry) {
        return new DeliveryView(
                row.event,
                row.event + "_" + subscription,
                entry.type(),
                entry.subject(),
                entry.at(),
                row.status,
                row.status.label().spoken(),
                row.attempts,
                row.status == DeliveryStatus.PENDING ? row.nextAt : null,
                row.lastAttemptAt,
                row.httpStatus,
                row.latencyMillis,
                row.failure,
                sealing.excerpt(subscription, row.event, row.excerpt));
    }

    boolean isThere(UUID subscription, UUID event) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select 1 from webhook_delivery where subscription = ? and event = ?")) {
            query.setObject(1, subscription);
            query.setObject(2, event);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends one again; one that still waits, at once. */
    DeliveryView resend(UUID subscription, UUID event) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(AGAIN)) {
            update.setObject(1, DeliveryBook.time(clock.instant()));
            update.setObject(2, subscription);
            update.setObject(3, event);
            try (var row = update.executeQuery()) {
                if (!row.next()) {
                    throw ProblemException.notFound();
                }
                var again = Row.of(row);
                return view(subscription, again, entries(List.of(again)).get(event));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends those of a range again, the oldest first. */
    Replay.Queued replay(UUID subscription, Replay command) {
        if (command.from() != null && command.to() != null && !command.from().isBefore(command.to())) {
            throw ProblemException.invalid("/to", "Harus sesudah 'from'.", "Must be after 'from'.");
        }
        var narrowing = command.isFailedOnly() ? "status = 'DEAD'" : "status <> 'PENDING'";
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(REPLAY.formatted(narrowing))) {
            update.setObject(1, subscription);
            update.setObject(2, Ids.from(command.from() == null ? Instant.MIN : command.from()));
            update.setObject(3, Ids.from(command.to() == null ? Instant.MAX : command.to()));
            update.setInt(4, MOST);
            update.setObject(5, DeliveryBook.time(clock.instant()));
            int queued = update.executeUpdate();
            return new Replay.Queued(queued, queued == MOST);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Row(
            UUID event,
            DeliveryStatus status,
            int attempts,
            Instant nextAt,
            Instant lastAttemptAt,
            Integer httpStatus,
            Integer latencyMillis,
            DeliveryFailure failure,
            byte[] excerpt) {

        static Row of(ResultSet row) throws SQLException {
            var failure = row.getString(8);
            return new Row(
                    row.getObject(1, UUID.class),
                    DeliveryStatus.valueOf(row.getString(2)),
                    row.getInt(3),
                    Objects.requireNonNull(instant(row, 4)),
                    instant(row, 5),
                    row.getObject(6, Integer.class),
                    row.getObject(7, Integer.class),
                    failure == null ? null : DeliveryFailure.valueOf(failure),
                    row.getBytes(9));
        }

        private static Instant instant(ResultSet row, int column) throws SQLException {
            var time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
    }
}
