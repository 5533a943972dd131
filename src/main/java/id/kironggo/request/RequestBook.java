package id.kironggo.request;

import id.kironggo.ledger.Ledger;
import id.kironggo.ledger.Recorded;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The requests, and the ledger in which everything that happens to them is entered. */
@ApplicationScoped
class RequestBook implements PanacheRepositoryBase<Request, UUID> {

    private final Ledger ledger;

    RequestBook(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Takes a request to change it; whoever comes later waits and sees what became of it. */
    Request take(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(ProblemException::notFound);
    }

    Request takeByTicket(String ticket) {
        return find("registration.ticket", ticket)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
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

    /** Whether the caller may see the request, by one query; {@link Sight} says how much of it. */
    boolean isVisible(UUID id, boolean isDisposition, Caller caller) {
        var request = isDisposition ? "(select d.request.id from Disposition d where d.id = :id)" : ":id";
        boolean seesAll = caller.coordinates() || caller.audits() || caller.oversees();
        var query = getEntityManager().createQuery("""
                select count(r) from Request r where r.id = %s and (:all = true or r.registration.submitter = :client
                    or r.owner = :agency
                    or exists (select 1 from Disposition x where x.request = r and x.agency = :agency))""".formatted(request), Long.class);
        return query.setParameter("id", id)
                        .setParameter("all", seesAll)
                        .setParameter("client", caller.id())
                        .setParameter("agency", caller.agency() == null ? "" : caller.agency())
                        .getSingleResult()
                > 0;
    }

    /** Writes the changes and enters what happened; the version that follows is the request's new one. */
    List<Recorded> enter(Request request, Caller by) {
        if (!isPersistent(request)) {
            persist(request);
        }
        getEntityManager().flush();
        return request.drain().stream().map(fact -> ledger.record(fact, by)).toList();
    }
}
