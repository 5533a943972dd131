package id.kironggo.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of letters, their copies and their files. */
@ApplicationScoped
class Letters {

    private final EntityManager database;

    Letters(EntityManager database) {
        this.database = database;
    }

    void add(Letter letter, List<LetterFile> files) {
        database.persist(letter);
        // the thread of an entity may be itself, and copies are written beside Hibernate
        database.flush();
        files.forEach(database::persist);
        database.flush();
    }

    Letter get(UUID id) {
        return database.find(Letter.class, id);
    }

    /** The letter as it is now, held until the transaction ends: nothing else happens to it meanwhile. */
    Letter take(UUID id) {
        return database.find(Letter.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    Map<UUID, Letter> get(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database
                        .createQuery("from Letter e where e.id in :ids", Letter.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Letter::id, Function.identity()));
    }

    Optional<LetterCopy> copy(UUID letter, String agency) {
        return database.createQuery(
                        "from LetterCopy e where e.letter = :letter and e.agency = :agency", LetterCopy.class)
                .setParameter("letter", letter)
                .setParameter("agency", agency)
                .getResultStream()
                .findFirst();
    }

    /** Whether the agency sent or received it. */
    boolean isParty(UUID letter, String agency) {
        return database.createQuery(
                                "select count(e) from LetterCopy e where e.letter = :letter and e.agency = :agency",
                                Long.class)
                        .setParameter("letter", letter)
                        .setParameter("agency", agency)
                        .getSingleResult()
                > 0;
    }

    /** All copies of each of these letters, by agency; the sender's too. */
    Map<UUID, List<LetterCopy>> copies(Collection<UUID> letters) {
        return letters.isEmpty()
                ? Map.of()
                : database
                        .createQuery("from LetterCopy e where e.letter in :letters order by e.agency", LetterCopy.class)
                        .setParameter("letters", letters)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(LetterCopy::letter));
    }

    List<LetterCopy> copies(UUID letter) {
        return copies(List.of(letter)).getOrDefault(letter, List.of());
    }

    List<LetterFile> files(UUID letter) {
        return database.createQuery("from LetterFile e where e.letter = :letter order by e.ordinal", LetterFile.class)
                .setParameter("letter", letter)
                .getResultList();
    }

    /** Reads again what may have changed before its letter was taken. */
    void refresh(LetterCopy copy) {
        database.refresh(copy);
    }

    void flush() {
        database.flush();
    }
}
