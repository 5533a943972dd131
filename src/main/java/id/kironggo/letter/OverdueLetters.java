package id.kironggo.letter;

import id.kironggo.ledger.Ledger;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Finds answers that are late. Who claims one tells it in the same transaction, so that it is told once, by any of the replicas. */
@ApplicationScoped
class OverdueLetters {

    private static final int BATCH = 50;

    private static final String CLAIM = """
            update letter_copy set overdue_at = :now where id in
                (select id from letter_copy where part = 'TO' and answer_due <= :now and overdue_at is null
                 order by answer_due limit %d for update skip locked)
            returning id""".formatted(BATCH);

    private final Session database;
    private final Letters letters;
    private final Ledger ledger;
    private final Clock clock;

    OverdueLetters(Session database, Letters letters, Ledger ledger, Clock clock) {
        this.database = database;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** When the next one is late after this moment. */
    Optional<Instant> nextAfter(Instant moment) {
        return database.createNativeQuery("""
                        select answer_due from letter_copy where part = 'TO' and answer_due > :moment and overdue_at is null
                        order by answer_due limit 1""", Instant.class)
                .setParameter("moment", moment)
                .getResultStream()
                .findFirst();
    }

    /** Tells of some; whether there may be more. */
    @Transactional
    boolean tell() {
        List<UUID> claimed = database.createNativeQuery(CLAIM, UUID.class)
                .setParameter("now", clock.instant())
                .getResultList();
        for (var id : claimed) {
            var copy = database.find(LetterCopy.class, id);
            ledger.record(LetterFact.ofOne("letter.overdue", letters.get(copy.letter()), copy), Caller.system());
        }
        return claimed.size() == BATCH;
    }
}
