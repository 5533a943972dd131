package id.kironggo.webhook;

import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.Cursors;
import id.kironggo.platform.web.Keyset;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The subscriptions as they are stored. */
@ApplicationScoped
class Subscriptions {

    private final EntityManager database;
    private final Cursors cursors;

    Subscriptions(EntityManager database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /**
     * One change at a time, and none while the ledger is read for them: so each event is either before or after the change. To be
     * called before any of them is touched; gives the position up to which it was read.
     */
    long hold() {
        return (Long) database.createNativeQuery(
                        "update webhook_cursor set revision = revision + 1 where singleton returning position",
                        Long.class)
                .getSingleResult();
    }

    void add(Subscription subscription) {
        database.persist(subscription);
        database.flush();
    }

    void flush() {
        database.flush();
    }

    Optional<Subscription> find(UUID id) {
        return Optional.ofNullable(database.find(Subscription.class, id));
    }

    Optional<Subscription> take(UUID id) {
        return Optional.ofNullable(database.find(Subscription.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    long count(Caller owner) {
        return database.createQuery(
                        "select count(e) from Subscription e where e.deleted = false and "
                                + (owner.ownAgency() == null
                                        ? "e.agency is null and e.client = :owner"
                                        : "e.agency = :owner"),
                        Long.class)
                .setParameter("owner", owner.ownAgency() == null ? owner.id() : owner.ownAgency())
                .getSingleResult();
    }

    /** The caller's own, the latest first. */
    Page<Subscription> list(Caller caller, String cursor, int limit) {
        boolean isApp = caller.ownAgency() == null;
        return new Keyset<>(Subscription.class, "subscriptions", "createdAt", true)
                .where("e.deleted = :deleted", "deleted", false)
                .where("e.agency = :agency", "agency", caller.ownAgency())
                .where("e.agency is null and e.client = :client", "client", isApp ? caller.id() : null)
                .where("e.oversees = :oversees", "oversees", caller.coordinates() ? null : false)
                .read(database, cursors, cursor, limit, Subscription::createdAt, Subscription::id);
    }

    /** When one of the agency's first told its receiver anything. */
    Optional<Instant> firstDeliveredAt(String agency) {
        return Optional.ofNullable((Instant) database.createNativeQuery(
                        "select min(first_delivered_at) from webhook_subscription where agency = ?1", Instant.class)
                .setParameter(1, agency)
                .getSingleResult());
    }
}
