package id.kironggo.identity;

import id.kironggo.platform.web.Cursors;
import id.kironggo.platform.web.Keyset;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The invitations as they are stored. */
@ApplicationScoped
class Invitations {

    private final EntityManager database;
    private final Cursors cursors;

    Invitations(EntityManager database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    void add(Invitation invitation) {
        database.persist(invitation);
        database.flush();
    }

    void flush() {
        database.flush();
    }

    Optional<Invitation> find(UUID id) {
        return Optional.ofNullable(database.find(Invitation.class, id));
    }

    /** Held until the transaction ends: whoever else comes for it waits, and then finds it as it was left. */
    Optional<Invitation> take(UUID id) {
        return Optional.ofNullable(database.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same by the hash of its code. */
    Optional<Invitation> take(byte[] codeHash) {
        return database
                .createQuery("from Invitation where codeHash = :hash", Invitation.class)
                .setParameter("hash", codeHash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The latest first; {@code agency}: of this one only, null: of any. */
    Page<Invitation> list(String agency, String cursor, int limit) {
        return new Keyset<>(Invitation.class, "invitations", "createdAt", true)
                .where("e.agency = :agency", "agency", agency)
                .read(database, cursors, cursor, limit, Invitation::createdAt, Invitation::id);
    }

    /** Those of an agency whose code counts now, held until the transaction ends. */
    List<Invitation> takeOpenOf(String agency, Instant now) {
        return database.createQuery(
                        "from Invitation where agency = :agency and usedAt is null and withdrawnAt is null "
                                + "and expiresAt > :now order by id",
                        Invitation.class)
                .setParameter("agency", agency)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
