package id.kironggo.request;

import id.kironggo.ledger.Ledger;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.Cursors;
import id.kironggo.platform.web.Keyset;
import id.kironggo.platform.web.Page;
import id.kironggo.platform.web.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * Reads requests and dispositions for clients, each only what it may see. An auditor's reading is itself a fact. Reading needs no
 * transaction: beginning and ending one would cost as much as the query.
 */
@ApplicationScoped
public class RequestLists {

    /** As many as a search shows. */
    private static final int SEARCHED = 100;

    private final RequestBook book;
    private final EntityManager database;
    private final Cursors cursors;
    private final Narrowing narrowing;
    private final Ledger ledger;

    RequestLists(RequestBook book, EntityManager database, Cursors cursors, Narrowing narrowing, Ledger ledger) {
        this.book = book;
        this.database = database;
        this.cursors = cursors;
        this.narrowing = narrowing;
        this.ledger = ledger;
    }

    Request read(UUID id, Caller caller) {
        var request = book.read(id).orElseThrow(ProblemException::notFound);
        if (Sight.of(request, caller) == Sight.NONE) {
            throw ProblemException.notFound();
        }
        if (caller.audits()) {
            recordReading(List.of(id), caller);
        }
        return request;
    }

    Disposition disposition(UUID id, Caller caller) {
        var request = read(book.ofDisposition(id).orElseThrow(ProblemException::notFound), caller);
        return request.dispositions().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Page<Request> requests(RequestFilter filter, String cursor, int limit, Caller caller) {
        var sort = filter.sort == null ? "-submittedAt" : filter.sort;
        var column =
                switch (sort.replace("-", "")) {
                    case "updatedAt" -> "updatedAt";
                    case "dueAt" -> "timetable.dueAt";
                    default -> "registration.submittedAt";
                };
        var list = new Keyset<>(Request.class, "requests", column, sort.startsWith("-"));
        narrowing.to(filter, list);
        visible(list, caller);
        var page = list.read(
                database,
                cursors,
                cursor,
                limit,
                r -> column.equals("updatedAt")
                        ? r.updatedAt()
                        : column.equals("timetable.dueAt")
                                ? r.dueAt()
                                : r.registration().submittedAt(),
                Request::id);
        if (caller.audits() && !page.items().isEmpty()) {
            recordReading(page.items().stream().map(Request::id).toList(), caller);
        }
        return page;
    }

    Page<Disposition> dispositions(DispositionFilter filter, String cursor, int limit, Caller caller) {
        var sort = filter.sort == null ? "createdAt" : filter.sort;
        var column = sort.replace("-", "");
        var list = new Keyset<>(Disposition.class, "dispositions", column, sort.startsWith("-"))
                .fetching("request")
                .where("e.agency = :agency", "agency", caller.agency() == null ? "" : caller.agency())
                .where(
                        "e.request.registration.service in :delegated",
                        "delegated",
                        caller.services().isEmpty() ? null : caller.services())
                .where("e.status = :status", "status", filter.status)
                .where("e.updatedAt >= :since", "since", Times.parse("updatedSince", filter.updatedSince));
        narrowing.overdueDispositions(list, filter.overdue);
        return list.read(
                database,
                cursors,
                cursor,
                limit,
                d -> column.equals("updatedAt") ? d.updatedAt() : column.equals("dueAt") ? d.dueAt() : d.createdAt(),
                Disposition::id);
    }

    /** The latest requests with this blind index, among those that the caller may see. */
    List<Request> ofPerson(String index, byte[] value, Caller caller) {
        var list = new Keyset<>(Request.class, "search", "registration.submittedAt", true)
                .where("e.contents." + index + " = :person", "person", value);
        visible(list, caller);
        return list.read(
                        database, cursors, null, SEARCHED, r -> r.registration().submittedAt(), Request::id)
                .items();
    }

    private void recordReading(List<UUID> requests, Caller auditor) {
        QuarkusTransaction.joiningExisting().run(() -> ledger.record(new RequestRead(requests), auditor));
    }

    private static void visible(Keyset<Request> list, Caller caller) {
        if (caller.coordinates() || caller.audits() || caller.oversees()) {
            return;
        }
        list.where(
                        "e.registration.service in :delegated",
                        "delegated",
                        caller.services().isEmpty() ? null : caller.services())
                .where(RequestParty.isIn("parties"), "parties", RequestParty.of(caller));
    }
}
