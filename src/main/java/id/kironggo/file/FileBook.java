package id.kironggo.file;

import id.kironggo.platform.privacy.FieldVault;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of files. A row is there before its content is and after its content was, so that no content is ever lost sight of. */
@ApplicationScoped
@Transactional
class FileBook {

    private static final Duration KEPT = Duration.ofHours(24);
    /** In which what was begun is settled, or somebody else takes it up. */
    private static final Duration SPAN = Duration.ofMinutes(10);

    private static final int BATCH = 20;

    private final AgroalDataSource database;
    private final FieldVault vault;
    private final Clock clock;

    FileBook(AgroalDataSource database, FieldVault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** Somewhere a content lies, or soon will. */
    record Content(UUID id, String key, String uploader) {}

    /** A file whose content is about to be stored. */
    void announce(Arrival file, String uploader) {
        run(
                """
                insert into stored_file(id, storage_key, name, mime, bytes, sha256, status, uploader, uploaded_at, expires_at,
                    scan_at)
                values (?, ?, ?, ?, ?, ?, 'VOID', ?, ?, ?, ?)""",
                file.id(),
                file.key(),
                vault.seal("stored_file", "name", file.id(), file.name()),
                file.format().mime(),
                file.bytes(),
                file.sha256(),
                uploader,
                clock.instant(),
                clock.instant().plus(SPAN),
                clock.instant());
    }

    /** Its content is stored: from now on the file is there, for a day. */
    StoredFile enter(UUID id, FileStatus status) {
        int entered = run(
                "update stored_file set status = ?, expires_at = ? where id = ? and status = 'VOID' and expires_at > ?",
                status.name(),
                clock.instant().plus(KEPT),
                id,
                clock.instant());
        if (entered == 0) {
            throw new IllegalStateException("A file took too long to be stored");
        }
        return find(List.of(id)).get(0);
    }

    List<StoredFile> find(Collection<UUID> ids) {
        return read("""
                select id, name, mime, bytes, sha256, status, uploader, expires_at from stored_file
                where id = any(?) and status <> 'VOID' and (expires_at is null or expires_at > ?) order by uploaded_at, id""", this::file, ids.toArray(UUID[]::new), clock.instant());
    }

    Optional<Content> content(UUID id) {
        return read(
                        "select id, storage_key, uploader from stored_file where id = ? and status = 'CLEAN'",
                        FileBook::content,
                        id)
                .stream()
                .findFirst();
    }

    /** Whether the file was nobody's and now is the claimant's. */
    boolean claim(UUID id, String claimant) {
        return run("""
                        update stored_file set claimed_by = ?, expires_at = null
                        where id = ? and claimed_by is null and status in ('QUARANTINED', 'CLEAN') and expires_at > ?""", claimant, id, clock.instant()) == 1;
    }

    /** Takes some of those that nobody claimed in time; who takes them deletes them, or another does later. */
    List<Content> takeExpired() {
        return read("""
                update stored_file set status = 'VOID', expires_at = ? where id in
                    (select id from stored_file where expires_at <= ? order by expires_at limit %d for update skip locked)
                returning id, storage_key, uploader""".formatted(BATCH), FileBook::content, clock.instant().plus(SPAN), clock.instant());
    }

    void forget(UUID id) {
        run("delete from stored_file where id = ? and status = 'VOID'", id);
    }

    /** Takes some of those that wait for the scanner. */
    List<Content> takeUnscanned(Duration nextTry) {
        return read("""
                update stored_file set scan_at = ? where id in
                    (select id from stored_file where status = 'QUARANTINED' and scan_at <= ?
                     order by scan_at limit %d for update skip locked)
                returning id, storage_key, uploader""".formatted(BATCH), FileBook::content, clock.instant().plus(nextTry), clock.instant());
    }

    /** Whether it was still in quarantine. */
    boolean release(UUID id, FileStatus verdict) {
        return run("update stored_file set status = ? where id = ? and status = 'QUARANTINED'", verdict.name(), id)
                == 1;
    }

    private StoredFile file(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var expiresAt = row.getObject(8, OffsetDateTime.class);
        return new StoredFile(
                id,
                vault.open("stored_file", "name", id, row.getBytes(2)),
                row.getString(3),
                row.getLong(4),
                row.getBytes(5),
                FileStatus.valueOf(row.getString(6)),
                row.getString(7),
                expiresAt == null ? null : expiresAt.toInstant());
    }

    private static Content content(ResultSet row) throws SQLException {
        return new Content(row.getObject(1, UUID.class), row.getString(2), row.getString(3));
    }

    private int run(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = bound(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> List<T> read(String sql, Reading<T> reading, Object... values) {
        try (var connection = database.getConnection();
                var statement = bound(connection, sql, values);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (values[i] instanceof UUID[] ids) {
                statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
