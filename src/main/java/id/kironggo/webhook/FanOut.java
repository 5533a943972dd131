package id.kironggo.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.ledger.LedgerEntry;
import id.kironggo.ledger.LedgerReader;
import id.kironggo.webhook.DeliveryBook.Entered;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads on in the ledger and puts down who is to be told, each event once however many replicas read: who reads holds the
 * cursor, and moves it in the transaction that puts down.
 */
@ApplicationScoped
class FanOut {

    private static final int BATCH = 500;
    private static final String MOVED = "id.kironggo.client.moved.v1";

    private static final String HOLD =
            "select position, revision from webhook_cursor where singleton for update skip locked";
    private static final String LOOK = "select position, revision from webhook_cursor where singleton";
    private static final String MOVE =
            "update webhook_cursor set position = ?, revision = revision + ? where singleton";
    private static final String CATCH_UP = "update webhook_subscription set behind = ? where id = ?";
    private static final String PASS_ON = "update webhook_subscription set agency = ? where client = ? and agency = ?";

    private final LedgerReader ledger;
    private final DeliveryBook book;
    private final Envelope envelope;
    private final ObjectMapper mapper;

    FanOut(LedgerReader ledger, DeliveryBook book, Envelope envelope, ObjectMapper mapper) {
        this.ledger = ledger;
        this.book = book;
        this.envelope = envelope;
        this.mapper = mapper;
    }

    /** What this replica is to send at once goes into {@code round}. */
    Progress read(Connection connection, Endpoints endpoints, Round round) throws SQLException {
        var cursor = cursor(connection, HOLD);
        if (cursor == null) {
            endpoints.follow(connection, cursor(connection, LOOK).revision);
            return Progress.HELD_ELSEWHERE;
        }
        endpoints.follow(connection, cursor.revision);
        var entries = upToAMove(ledger.after(cursor.position, BATCH));
        var entered = new ArrayList<Entered>();
        entries.forEach(entry -> enter(entry, endpoints, round, entered));
        book.put(connection, entered);
        var last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        long position = last == null ? cursor.position : last.position();
        boolean isChanged = last != null && last.type().equals(MOVED) && passOn(connection, last);
        for (var endpoint : endpoints.behind()) {
            catchUp(connection, endpoint, position);
            isChanged = true;
        }
        if (isChanged || position != cursor.position) {
            move(connection, position, isChanged);
        }
        return isChanged || entries.size() == BATCH ? Progress.MORE : Progress.DONE;
    }

    /** What comes after a client's move concerns its new agency: so that is the last to be read at once. */
    private static List<LedgerEntry> upToAMove(List<LedgerEntry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).type().equals(MOVED)) {
                return entries.subList(0, i + 1);
            }
        }
        return entries;
    }

    private void enter(LedgerEntry entry, Endpoints endpoints, Round round, List<Entered> entered) {
        var asking = endpoints.upToDate().stream()
                .filter(endpoint -> endpoint.interest().asksFor(entry))
                .toList();
        if (asking.isEmpty()) {
            return;
        }
        var audience = envelope.audience(entry);
        for (var endpoint : asking) {
            if (endpoint.interest().mayRead(audience)) {
                boolean isTaken = !endpoint.isHungry() && endpoint.room() > 0 && endpoints.mayHear(endpoint);
                if (isTaken) {
                    endpoint.take();
                    round.send(new Round.Due(endpoint, entry.id(), 0), () -> envelope.of(entry));
                } else {
                    endpoint.hungry(true);
                }
                entered.add(new Entered(endpoint.id(), entry.id(), isTaken));
            }
        }
    }

    /** Up to where everybody's were put down, from where the subscription was disabled. */
    private void catchUp(Connection connection, Endpoint endpoint, long position) throws SQLException {
        var interest = endpoint.interest();
        var entries = interest.oversees()
                ? ledger.after(interest.behind(), BATCH)
                : ledger.after(interest.behind(), interest.parties(), BATCH);
        var missed =
                entries.stream().filter(entry -> entry.position() <= position).toList();
        book.put(
                connection,
                missed.stream()
                        .filter(interest::asksFor)
                        .map(entry -> new Entered(endpoint.id(), entry.id(), false))
                        .toList());
        endpoint.hungry(true);
        try (var update = connection.prepareStatement(CATCH_UP)) {
            if (missed.size() < BATCH) {
                update.setNull(1, Types.BIGINT);
            } else {
                update.setLong(1, missed.get(missed.size() - 1).position());
            }
            update.setObject(2, endpoint.id());
            update.executeUpdate();
        }
    }

    /** The subscriptions of a client that is another agency's now are, too; whether it has any. */
    private boolean passOn(Connection connection, LedgerEntry move) throws SQLException {
        var data = move.data(mapper);
        try (var update = connection.prepareStatement(PASS_ON)) {
            update.setString(1, data.path("to").asText());
            update.setString(2, move.subject().replaceFirst("^clients/", ""));
            update.setString(3, data.path("from").asText());
            return update.executeUpdate() > 0;
        }
    }

    private static void move(Connection connection, long position, boolean isChanged) throws SQLException {
        try (var update = connection.prepareStatement(MOVE)) {
            update.setLong(1, position);
            update.setInt(2, isChanged ? 1 : 0);
            update.executeUpdate();
        }
    }

    private static Cursor cursor(Connection connection, String sql) throws SQLException {
        try (var query = connection.prepareStatement(sql);
                var row = query.executeQuery()) {
            return row.next() ? new Cursor(row.getLong(1), row.getLong(2)) : null;
        }
    }

    /** Whether there may be more to read, and by whom. */
    enum Progress {
        DONE,
        MORE,
        HELD_ELSEWHERE
    }

    private record Cursor(long position, long revision) {}
}
