package id.kironggo.request;

import id.kironggo.ledger.Ledger;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.FlushMode;
import org.hibernate.Hibernate;
import org.hibernate.Session;

/** The requests, and the ledger in which everything that happens to them is entered. */
@ApplicationScoped
class RequestBook implements PanacheRepositoryBase<Request, UUID> {

    private final Booking booking;
    private final Ledger ledger;

    RequestBook(Booking booking, Ledger ledger) {
        this.booking = booking;
        this.ledger = ledger;
    }

    /** Takes a request to change it; whoever comes later waits and sees what became of it. */
    Request take(UUID id) {
        return whole(taken("r.id = ?1", id));
    }

    Request takeByTicket(String ticket) {
        return whole(taken("r.registration.ticket = ?1", ticket));
    }

    /** Takes the request of a disposition, without what only the whole request shows. */
    Request takeByDisposition(UUID disposition) {
        return taken("r.id = (select d.request.id from Disposition d where d.id = ?1)", disposition);
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    private Request taken(String which, Object value) {
        var session = session();
        // Booking writes, so Hibernate need not keep what it read to find what has changed
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        var query = session.createQuery("select r from Request r where " + which, Request.class);
        return Optional.ofNullable(query.setParameter(1, value)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull())
                .orElseThrow(ProblemException::notFound);
    }

    /** Some whose time has come, by id, after the last one that was looked at. */
    List<UUID> toWake(Instant now, UUID after, int limit) {
        return session()
                .createNativeQuery("""
                        select id from request where wakes_at <= ?1 and (cast(?2 as uuid) is null or id > cast(?2 as uuid))
                        order by id limit ?3""", UUID.class)
                .setParameter(1, now)
                .setParameter(2, after)
                .setParameter(3, limit)
                .getResultList();
    }

    /** When the first one of those is to be woken whose time comes after this moment. */
    Optional<Instant> nextToWake(Instant moment) {
        return session()
                .createNativeQuery(
                        "select wakes_at from request where wakes_at > ?1 order by wakes_at limit 1", Instant.class)
                .setParameter(1, moment)
                .getResultStream()
                .findFirst();
    }

    /** Takes a request whose time has come; nothing where another replica has it or has been there. */
    Optional<Request> takeDue(UUID id, Instant now) {
        var free = session()
                .createNativeQuery(
                        "select id from request where id = ?1 and wakes_at <= ?2 for update skip locked", UUID.class)
                .setParameter(1, id)
                .setParameter(2, now)
                .getResultList();
        return free.isEmpty() ? Optional.empty() : Optional.of(take(id));
    }

    /** With what is shown after the transaction, when nothing can be read any more. */
    static Request whole(Request request) {
        Hibernate.initialize(request.questions());
        Hibernate.initialize(request.externalIds());
        return request;
    }

    /** A request and its dispositions by one query. */
    Optional<Request> read(UUID id) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select r from Request r left join fetch r.dispositions where r.id = ?1", Request.class)
                .setParameter(1, id)
                .getSingleResultOrNull());
    }

    Optional<Request> byTicket(String ticket) {
        return find("registration.ticket", ticket).firstResultOptional();
    }

    Optional<UUID> ofDisposition(UUID disposition) {
        return getEntityManager()
                .createQuery("select d.request.id from Disposition d where d.id = :id", UUID.class)
                .setParameter("id", disposition)
                .getResultStream()
                .findFirst();
    }

    /** Those that have this id in another system, whichever. */
    List<UUID> ofExternalId(String id) {
        return getEntityManager()
                .createQuery("select r.id from Request r join r.externalIds x where x.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Enters a new request and what happened to it. */
    void open(Request request, Caller by) {
        booking.open(request);
        record(request, by);
    }

    /** Writes the changes and enters what happened; the version that follows is the request's new one. */
    void enter(Request request, Caller by) {
        booking.change(request);
        record(request, by);
        if (hasJustEnded(request)) {
            tellFollowers(request, by);
        }
    }

    /** Enters what was said about a request, which itself stays as it is. */
    void note(Request request, Caller by) {
        record(request, by);
    }

    /** The request with this id or ticket. */
    Optional<Request> named(String idOrTicket) {
        try {
            return read(UUID.fromString(idOrTicket));
        } catch (IllegalArgumentException noId) {
            return byTicket(Ticket.ticket(idOrTicket));
        }
    }

    /** What followed a request that follows another now, follows that other. */
    void repoint(UUID duplicate, UUID original) {
        getEntityManager()
                .createNativeQuery("update request set duplicate_of = ?2 where duplicate_of = ?1")
                .setParameter(1, duplicate)
                .setParameter(2, original)
                .executeUpdate();
    }

    private static boolean hasJustEnded(Request request) {
        return !request.status().isOpen()
                && request.updatedAt().equals(request.conclusion().endedAt());
    }

    private void tellFollowers(Request original, Caller by) {
        find("conclusion.duplicateOf", original.id())
                .list()
                .forEach(duplicate -> ledger.record(OriginalEnded.of(duplicate, original), by));
    }

    private void record(Request request, Caller by) {
        request.happenings().enter(fact -> ledger.record(fact, by));
    }
}
