package id.kironggo.open311;

import id.kironggo.platform.persistence.OneTrip;
import id.kironggo.platform.privacy.FieldVault;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** By which numbers reports and updates are known to those who sent them. */
@ApplicationScoped
class ReportBook {

    private static final String TABLE = "open311_report";

    private final AgroalDataSource database;
    private final OneTrip trip;
    private final FieldVault vault;

    ReportBook(AgroalDataSource database, OneTrip trip, FieldVault vault) {
        this.database = database;
        this.trip = trip;
        this.vault = vault;
    }

    /** A report that came before. */
    record Entry(UUID token, UUID request) {}

    /** Lets who sends the same at the same time wait until the first is through. */
    void lock(String... what) {
        run(
                "select pg_advisory_xact_lock(hashtextextended(?, 311))",
                statement -> statement.setString(1, String.join("\n", what)),
                row -> true);
    }

    Optional<Entry> find(String client, String externalId) {
        return run(
                        "select token, request_id from open311_report where client = ? and external_id = ?",
                        statement -> {
                            statement.setString(1, client);
                            statement.setString(2, externalId);
                        },
                        row -> new Entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .stream()
                .findFirst();
    }

    Optional<UUID> resolve(UUID token) {
        return run(
                        "select request_id from open311_report where token = ?",
                        statement -> statement.setObject(1, token),
                        row -> row.getObject(1, UUID.class))
                .stream()
                .findFirst();
    }

    /** Enters a report; the token is random, so that nobody guesses another's. */
    Entry enter(String client, String externalId, UUID request, List<String> media) {
        var entry = new Entry(UUID.randomUUID(), request);
        trip.write(
                "insert into open311_report(token, request_id, client, external_id, media) values (?, ?, ?, ?, ?)",
                entry.token(),
                request,
                client,
                externalId,
                media.isEmpty() ? null : vault.seal(TABLE, "media", request, media.get(0)));
        return entry;
    }

    Optional<UUID> update(String client, UUID request, String updateId) {
        return run(
                        "select comment from open311_update where client = ? and request_id = ? and update_id = ?",
                        statement -> {
                            statement.setString(1, client);
                            statement.setObject(2, request);
                            statement.setString(3, updateId);
                        },
                        row -> row.getObject(1, UUID.class))
                .stream()
                .findFirst();
    }

    void enterUpdate(String client, UUID request, String updateId, UUID comment) {
        trip.write(
                "insert into open311_update(client, request_id, update_id, comment) values (?, ?, ?, ?)",
                client,
                request,
                updateId,
                comment);
    }

    /** Where a picture of each of these requests lies, as far as one was named. */
    Map<UUID, String> media(Collection<UUID> requests) {
        var found = new HashMap<UUID, String>();
        run(
                "select request_id, media from open311_report where request_id = any(?) and media is not null",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", requests.toArray())),
                row -> {
                    var id = row.getObject(1, UUID.class);
                    return found.put(id, vault.open(TABLE, "media", id, row.getBytes(2)));
                });
        return found;
    }

    private <T> List<T> run(String sql, Binding binding, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
