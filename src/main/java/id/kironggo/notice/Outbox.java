package id.kironggo.notice;

import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.privacy.FieldVault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The mails that are to be sent. Each is claimed in one transaction and settled in another; between them it is sent. */
@ApplicationScoped
@Transactional
class Outbox {

    private static final String TABLE = "notice";

    /** How long after each attempt the next one may be; the first is longer than any attempt lasts. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private static final Duration REMEMBERED = Duration.ofDays(90);

    private static final String PUT = """
            insert into notice(id, cause, recipient_index, message, status, next_attempt_at, created_at)
            values (?1, ?2, ?3, ?4, 'DUE', ?5, ?5) on conflict (cause, recipient_index) do nothing""";

    private static final String NEXT = """
            select id, message, attempts from notice where status = 'DUE' and next_attempt_at <= ?1
            order by next_attempt_at limit 1 for update skip locked""";

    private final Session database;
    private final FieldVault vault;
    private final Clock clock;

    Outbox(Session database, FieldVault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** Puts a mail in, unless its recipient had one for the same cause. */
    void put(String cause, Message message) {
        var id = Ids.next();
        database.createNativeMutationQuery(PUT)
                .setParameter(1, id)
                .setParameter(2, cause)
                .setParameter(3, vault.blindIndex(TABLE, message.recipient().toLowerCase(Locale.ROOT)))
                .setParameter(4, vault.seal(TABLE, "message", id, message.text()))
                .setParameter(5, clock.instant())
                .executeUpdate();
    }

    /** Takes one whose time has come; should its sender die, another takes it after the pause. */
    Optional<Claimed> claim() {
        return database.createNativeQuery(NEXT, Tuple.class).setParameter(1, clock.instant()).getResultList().stream()
                .findFirst()
                .map(this::claimed);
    }

    private Claimed claimed(Tuple row) {
        var id = row.get(0, UUID.class);
        int before = row.get(2, Integer.class);
        database.createNativeMutationQuery(
                        "update notice set attempts = attempts + 1, next_attempt_at = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, clock.instant().plus(PAUSES.get(Math.min(before, PAUSES.size() - 1))))
                .executeUpdate();
        return new Claimed(id, row.get(1, byte[].class), before >= PAUSES.size());
    }

    Message open(Claimed mail) {
        return Message.of(vault.open(TABLE, "message", mail.id(), mail.sealed()));
    }

    void sent(Claimed mail) {
        settle(mail, "SENT");
    }

    /** It is tried again after the pause, unless that was the last time. */
    void failed(Claimed mail, String error) {
        database.createNativeMutationQuery("update notice set last_error = ?2 where id = ?1")
                .setParameter(1, mail.id())
                .setParameter(2, error)
                .executeUpdate();
        if (mail.isLastAttempt()) {
            settle(mail, "FAILED");
        }
    }

    private void settle(Claimed mail, String status) {
        database.createNativeMutationQuery("update notice set status = ?2, message = null where id = ?1")
                .setParameter(1, mail.id())
                .setParameter(2, status)
                .executeUpdate();
    }

    /** Forgets those that nothing can cause again. */
    void purge() {
        database.createNativeMutationQuery("delete from notice where status <> 'DUE' and created_at < ?1")
                .setParameter(1, clock.instant().minus(REMEMBERED))
                .executeUpdate();
    }

    /** A mail that is being sent. */
    record Claimed(UUID id, byte[] sealed, boolean isLastAttempt) {}
}
