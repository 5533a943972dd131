package id.kironggo.request;

import id.kironggo.agency.AgencyRef;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.identity.Receipts;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import id.kironggo.routing.RouteStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shows dispositions. */
@ApplicationScoped
public class DispositionViews {

    private final AgencyRegistry agencies;
    private final Envelope envelope;
    private final ServiceCatalogue catalogue;
    private final Receipts receipts;
    private final Clock clock;

    DispositionViews(
            AgencyRegistry agencies, Envelope envelope, ServiceCatalogue catalogue, Receipts receipts, Clock clock) {
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.envelope = envelope;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** With the receipt of what the caller has just done to it, if anything. */
    DispositionView of(Disposition d, Caller caller) {
        var act = d.request()
                .happenings()
                .entry(fact -> fact instanceof DispositionFact told
                        && told.disposition().equals(d.id()));
        return of(
                d,
                caller,
                Sight.ofNotes(d.request(), caller),
                act.map(receipts::of).orElse(null));
    }

    DispositionView of(Disposition d, Caller caller, boolean withNotes) {
        return of(d, caller, withNotes, null);
    }

    private DispositionView of(Disposition d, Caller caller, boolean withNotes, String receipt) {
        var request = d.request();
        return new DispositionView(
                d.id(),
                new DispositionView.OfRequest(
                        request.id(),
                        request.registration().ticket(),
                        request.registration().service(),
                        request.status()),
                agencies.ref(d.agency()),
                d.kind(),
                d.status(),
                d.step(),
                Optional.ofNullable(d.step())
                        .flatMap(request.route()::step)
                        .map(RouteStep::action)
                        .orElse(null),
                d.instruction(),
                d.forwardedBy() == null ? null : agencies.ref(d.forwardedBy()),
                d.isBinding() ? true : null,
                d.kind() == DispositionKind.TASK ? d.isRequired() : null,
                copies(d),
                withNotes ? envelope.openText("disposition", "note", d.id(), d.note()) : null,
                d.reason(),
                d.result(),
                withNotes ? envelope.openText("disposition", "closing_note", d.id(), d.closingNote()) : null,
                d.createdAt(),
                d.acceptedAt(),
                d.endedAt(),
                d.dueAt(),
                deadline(d),
                d.isOpen() && d.dueAt().isBefore(clock.instant()),
                receipt,
                Legality.actions(request, d, caller, clock.instant()),
                EntityTags.of(d.version()));
    }

    /** Of a disposition without days of its own, the request's promise. */
    private DeadlineView deadline(Disposition d) {
        var request = d.request();
        var offering = catalogue.of(
                request.registration().service(), request.registration().serviceVersion());
        return request.clocks()
                .of(d.id())
                .or(request.clocks()::promise)
                .map(of -> DeadlineView.of(of, offering, null))
                .orElse(null);
    }

    private List<AgencyRef> copies(Disposition d) {
        return d.carbonCopies().isEmpty()
                ? null
                : d.carbonCopies().stream().map(agencies::ref).toList();
    }
}
