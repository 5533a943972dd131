package id.kironggo.letter;

import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.Cursors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;

/** An agency's inbox, in the order in which letters arrived. */
@ApplicationScoped
@Transactional
public class Inbox {

    private final Session database;
    private final Cursors cursors;
    private final Letters letters;
    private final LetterViews views;
    private final Clock clock;

    Inbox(Session database, Cursors cursors, Letters letters, LetterViews views, Clock clock) {
        this.database = database;
        this.cursors = cursors;
        this.letters = letters;
        this.views = views;
        this.clock = clock;
    }

    /** What comes after {@code cursor}; what is given out has been delivered. */
    LetterSummary.InboxPage after(String cursor, boolean isUnreadOnly, int limit, Caller caller) {
        var agency = caller.agency();
        long from = position(cursor, agency);
        // read before the letters: what arrives meanwhile stands after it
        long head = head(agency);
        var found = read(agency, from, isUnreadOnly, limit);
        long last = found.isEmpty() ? from : found.get(found.size() - 1).position();
        deliver(found);
        var ids = found.stream().map(LetterCopy::letter).toList();
        var byId = letters.get(ids);
        var copies = letters.copies(ids);
        var items = found.stream()
                .map(copy -> views.summary(byId.get(copy.letter()), copies.get(copy.letter()), caller))
                .toList();
        long next = found.size() == limit ? last : Math.max(last, head);
        return new LetterSummary.InboxPage(items, cursors.encode(list(agency), Long.toString(next)));
    }

    private long position(String cursor, String agency) {
        return cursor == null || cursor.isEmpty()
                ? 0
                : Long.parseLong(cursors.decode(list(agency), cursor).get(0));
    }

    /** A cursor is of one agency's inbox. */
    private static String list(String agency) {
        return "inbox|" + agency;
    }

    private long head(String agency) {
        return database.createNativeQuery("select last from letter_inbox where agency = :agency", Long.class)
                .setParameter("agency", agency)
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }

    private List<LetterCopy> read(String agency, long from, boolean isUnreadOnly, int limit) {
        return database.createQuery(
                        "from LetterCopy e where e.agency = :agency and e.position > :place"
                                + (isUnreadOnly ? " and e.state in (SENT, DELIVERED)" : "") + " order by e.position",
                        LetterCopy.class)
                .setParameter("agency", agency)
                .setParameter("place", from)
                .setMaxResults(limit)
                // what is noted of it below is written beside Hibernate, and never over what happened meanwhile
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
    }

    private void deliver(List<LetterCopy> found) {
        var fresh =
                found.stream().filter(copy -> copy.state() == LetterState.SENT).toList();
        if (fresh.isEmpty()) {
            return;
        }
        var now = clock.instant();
        // who is just being read or recalled has no need of it
        database.createNativeMutationQuery("""
                        update letter_copy set state = 'DELIVERED', delivered_at = :now where id in
                            (select id from letter_copy where id = any(:ids) and state = 'SENT' for update skip locked)""")
                .setParameter("now", now)
                .setParameter("ids", fresh.stream().map(LetterCopy::id).toArray(UUID[]::new))
                .executeUpdate();
        fresh.forEach(copy -> copy.deliver(now));
    }
}
