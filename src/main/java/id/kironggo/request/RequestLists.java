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
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/**
 * Reads requests and dispositions for clients, each only what it may see. An auditor's reading is itself a fact. Reading needs no
 * transaction: beginning and ending one would cost as much as the query.
 */
@ApplicationScoped
public class RequestLists {

    /** Where the clock runs: not while the citizen is asked. */
    private static final EnumSet<RequestStatus> RUNNING =
            EnumSet.of(RequestStatus.RECEIVED, RequestStatus.ROUTED, RequestStatus.IN_PROGRESS, RequestStatus.REOPENED);

    /** As many as a search shows. */
    private static final int SEARCHED = 100;

    private final RequestBook book;
    private final EntityManager database;
    private final Cursors cursors;
    private final Envelope envelope;
    private final Ledger ledger;
    private final Clock clock;

    RequestLists(
            RequestBook book, EntityManager database, Cursors cursors, Envelope envelope, Ledger ledger, Clock clock) {
        this.book = book;
        this.database = database;
        this.cursors = cursors;
        this.envelope = envelope;
        this.ledger = ledger;
        this.clock = clock;
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
        narrow(list, filter);
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

    private void narrow(Keyset<Request> list, RequestFilter filter) {
        list.where("e.status = :status", "status", filter.status)
                .where("e.registration.service = :service", "service", filter.service)
                .where(
                        "e.owner = :agency or exists (select 1 from Disposition a where a.request = e and a.agency = :agency)",
                        "agency",
                        filter.agency)
                .where("e.contents.district = :district", "district", filter.district)
                .where("e.custodian = :custodian", "custodian", filter.custodian)
                .where("e.registration.submittedAt >= :from", "from", Times.startOfDay("from", filter.from))
                .where("e.registration.submittedAt < :to", "to", Times.startOfDay("to", filter.to))
                .where("e.updatedAt >= :since", "since", Times.parse("updatedSince", filter.updatedSince))
                .where(
                        "e.registration.ticket = :q or e.registration.service = :q"
                                + " or exists (select 1 from Request x join x.externalIds i where x = e and i.id = :q)",
                        "q",
                        filter.q)
                .where("e.contents.citizenRefIndex = :ref", "ref", envelope.index("citizen-ref", filter.citizenRef));
        external(list, filter.externalId);
        overdue(list, RUNNING, "e.timetable.dueAt", filter.overdue);
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
        overdue(list, EnumSet.of(DispositionStatus.PENDING, DispositionStatus.ACCEPTED), "e.dueAt", filter.overdue);
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

    private static void external(Keyset<Request> list, String externalId) {
        if (externalId == null) {
            return;
        }
        int colon = externalId.indexOf(':');
        if (colon < 1) {
            throw ProblemException.invalid("/query/externalId", "Tulis sebagai system:id.", "Write it as system:id.");
        }
        list.where(
                        "exists (select 1 from Request y join y.externalIds n where y = e and n.system = :system and n.id = :external)",
                        "system",
                        externalId.substring(0, colon))
                .with("external", externalId.substring(colon + 1));
    }

    private void overdue(Keyset<?> list, EnumSet<?> open, String due, String wanted) {
        if (wanted == null) {
            return;
        }
        var late = "e.status in :open and " + due + " < :now";
        list.where(wanted.equals("true") ? late : "not (" + late + ")", "open", open)
                .with("now", clock.instant());
    }

    private static void visible(Keyset<Request> list, Caller caller) {
        if (caller.coordinates() || caller.audits() || caller.oversees()) {
            return;
        }
        list.where(
                        "e.registration.service in :delegated",
                        "delegated",
                        caller.services().isEmpty() ? null : caller.services())
                .where("e.registration.submitter = :client", "client", caller.id());
        if (caller.agency() != null) {
            list.or(
                    "e.owner = :own or array_contains(e.copied, :own)"
                            + " or exists (select 1 from Disposition v where v.request = e and v.agency = :own)",
                    "own",
                    caller.agency());
        }
    }
}
