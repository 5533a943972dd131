package id.kironggo.request;

import id.kironggo.catalogue.Dimensions;
import id.kironggo.ledger.Parties;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.web.Keyset;
import id.kironggo.platform.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

/** Narrows lists of requests and dispositions to what a filter asks for. */
@ApplicationScoped
class Narrowing {

    /** Where the clock runs: not while the citizen is asked. */
    private static final EnumSet<RequestStatus> RUNNING =
            EnumSet.of(RequestStatus.RECEIVED, RequestStatus.ROUTED, RequestStatus.IN_PROGRESS, RequestStatus.REOPENED);

    private final RequestBook book;
    private final Envelope envelope;
    private final Dimensions dimensions;
    private final Clock clock;

    Narrowing(RequestBook book, Envelope envelope, Dimensions dimensions, Clock clock) {
        this.book = book;
        this.envelope = envelope;
        this.dimensions = dimensions;
        this.clock = clock;
    }

    void to(RequestFilter filter, Keyset<Request> list) {
        list.where("e.status = :status", "status", filter.status)
                .where("e.registration.service = :service", "service", filter.service)
                .where(
                        RequestParty.isIn("agency"),
                        "agency",
                        filter.agency == null ? null : Set.of(Parties.agency(filter.agency)))
                .where("e.custodian = :custodian", "custodian", filter.custodian)
                .where("e.registration.submittedAt >= :from", "from", Times.startOfDay("from", filter.from))
                .where("e.registration.submittedAt < :to", "to", Times.startOfDay("to", filter.to))
                .where("e.updatedAt >= :since", "since", Times.parse("updatedSince", filter.updatedSince))
                .where("e.contents.citizenRefIndex = :ref", "ref", envelope.index("citizen-ref", filter.citizenRef));
        named(list, filter.q);
        district(list, filter.district);
        external(list, filter.externalId);
        overdue(list, RUNNING, "e.timetable.dueAt", filter.overdue);
        counted(filter, list);
    }

    /** By what a figure of the statistics counts. */
    private void counted(RequestFilter filter, Keyset<Request> list) {
        list.where("e.owner = :owner", "owner", filter.owner)
                .where("e.registration.service in :ofDimension", "ofDimension", services(filter))
                .where("e.conclusion.outcome = :outcome", "outcome", filter.outcome)
                .where(
                        "exists (select 1 from Disposition h where h.request = e and h.agency = :held and h.kind <> 'TASK')",
                        "held",
                        filter.held)
                .where(
                        "exists (select 1 from Reclassification k where k.requestId = e.id and k.fromService = :before)",
                        "before",
                        filter.reclassifiedFrom)
                .where(
                        "e.conclusion.ratedAt >= :ratedFrom",
                        "ratedFrom",
                        Times.startOfDay("ratedFrom", filter.ratedFrom))
                .where("e.conclusion.ratedAt < :ratedTo", "ratedTo", Times.startOfDay("ratedTo", filter.ratedTo));
        if (filter.open != null) {
            list.where(
                    filter.open.equals("true") ? "e.status in :running" : "e.status not in :running",
                    "running",
                    RequestStatus.OPEN);
        }
        answered(filter, list);
    }

    private void answered(RequestFilter filter, Keyset<Request> list) {
        boolean asks = filter.answeredFrom != null
                || filter.answeredTo != null
                || filter.kept != null
                || filter.returned != null
                || filter.answered != null;
        if (!asks) {
            return;
        }
        list.where("e.status in :answered and e.conclusion.endedAt is not null", "answered", RequestStatus.ANSWERED)
                .where(
                        "e.conclusion.endedAt >= :answeredFrom",
                        "answeredFrom",
                        Times.startOfDay("answeredFrom", filter.answeredFrom))
                .where(
                        "e.conclusion.endedAt < :answeredTo",
                        "answeredTo",
                        Times.startOfDay("answeredTo", filter.answeredTo));
        if (filter.kept != null) {
            var promise = "e.conclusion.endedAt <= e.timetable.dueAt";
            list.where(
                    filter.kept.equals("true") ? promise : "not (" + promise + ")", "answered", RequestStatus.ANSWERED);
        }
        if (filter.returned != null) {
            list.where(
                    "exists (select 1 from Disposition g where g.request = e and g.kind <> 'TASK' and g.status = :back)",
                    "back",
                    DispositionStatus.RETURNED);
        }
    }

    /** None where no dimension is asked for; a code that no service has where it has no service. */
    private Set<String> services(RequestFilter filter) {
        if (filter.dimension == null) {
            return null;
        }
        var services = dimensions.servicesOf(filter.dimension);
        return services.isEmpty() ? Set.of("") : services;
    }

    /** External ids are looked up beforehand: as an alternative, they would have every request read. */
    private void named(Keyset<Request> list, String name) {
        list.where("e.registration.ticket = :q or e.registration.service = :q or e.id in :known", "q", name);
        if (name != null) {
            list.with("known", book.ofExternalId(name));
        }
    }

    private static void district(Keyset<Request> list, String district) {
        if (RequestFilter.NOWHERE.equals(district)) {
            list.where("e.contents.district is null and :nowhere = :nowhere", "nowhere", district);
        } else {
            list.where("e.contents.district = :district", "district", district);
        }
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

    void overdueDispositions(Keyset<Disposition> list, String wanted) {
        overdue(list, EnumSet.of(DispositionStatus.PENDING, DispositionStatus.ACCEPTED), "e.dueAt", wanted);
    }

    private void overdue(Keyset<?> list, EnumSet<?> open, String due, String wanted) {
        if (wanted == null) {
            return;
        }
        var late = "e.status in :open and " + due + " < :now";
        list.where(wanted.equals("true") ? late : "not (" + late + ")", "open", open)
                .with("now", clock.instant());
    }
}
