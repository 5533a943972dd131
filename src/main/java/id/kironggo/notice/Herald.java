package id.kironggo.notice;

import id.kironggo.ledger.LedgerReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.hibernate.Session;

/**
 * Reads the ledger for what mail is owed, each fact once however many replicas read: who reads holds the cursor, and moves it in
 * the transaction that fills the outbox.
 */
@ApplicationScoped
@Transactional
class Herald {

    private static final int BATCH = 200;

    /** What is older, after an outage say, is no news any more. */
    private static final Duration NEWS = Duration.ofHours(24);

    private final Session database;
    private final LedgerReader ledger;
    private final Announcements announcements;
    private final Clock clock;

    Herald(Session database, LedgerReader ledger, Announcements announcements, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Reads on; whether there may be more to read. */
    boolean listen() {
        var cursor = database.createNativeQuery("select position from notice_cursor for update skip locked", Long.class)
                .getResultList();
        if (cursor.isEmpty()) {
            return false; // another replica reads
        }
        var facts = ledger.after(cursor.get(0), BATCH);
        if (!facts.isEmpty()) {
            var since = clock.instant().minus(NEWS);
            announcements.announce(
                    facts.stream().filter(fact -> fact.at().isAfter(since)).toList());
            moveTo(facts.get(facts.size() - 1).position());
        }
        return facts.size() == BATCH;
    }

    /** Passes over whatever happened: while there is no mail, none is owed. */
    void passOver() {
        moveTo(ledger.head());
    }

    private void moveTo(long position) {
        database.createNativeMutationQuery("update notice_cursor set position = ?1 where position < ?1")
                .setParameter(1, position)
                .executeUpdate();
    }
}
