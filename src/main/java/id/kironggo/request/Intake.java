package id.kironggo.request;

import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.routing.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Where requests come in: checked, routed, numbered, handed to the first agency. */
@ApplicationScoped
@Transactional
public class Intake {

    private final ServiceCatalogue catalogue;
    private final SubmissionCheck check;
    private final Router router;
    private final Envelope envelope;
    private final RequestBook book;
    private final Moments moments;
    private final Lineage lineage;

    @jakarta.inject.Inject
    DocumentDesk documents;

    Intake(
            ServiceCatalogue catalogue,
            SubmissionCheck check,
            Router router,
            Envelope envelope,
            RequestBook book,
            Moments moments,
            Lineage lineage) {
        this.lineage = lineage;
        this.catalogue = catalogue;
        this.check = check;
        this.router = router;
        this.envelope = envelope;
        this.book = book;
        this.moments = moments;
    }

    Submitted submit(SubmitRequest given, Caller caller) {
        if (given.channel() == Channel.OPEN311) {
            throw ProblemException.invalid(
                    "/channel",
                    "Kanal ini hanya untuk laporan yang masuk lewat /open311/v2, karena dapat dibaca umum.",
                    "This channel is for what comes in by /open311/v2 only, since anybody may read that.");
        }
        return admit(given, caller);
    }

    /** By whichever channel. */
    Submitted admit(SubmitRequest given, Caller caller) {
        var offering = offering(given.service());
        var faults = check.faults(given, offering, caller);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        var id = Ids.next();
        var moment = moments.now(caller);
        var accessCode = Ticket.nextAccessCode();
        var promise = offering.processingTime();
        var request = new Request(
                id,
                registration(given, offering, envelope.hashAccessCode(accessCode), moment),
                envelope.seal(id, given, offering),
                router.plan(offering, given.village(), given.answers(), moment.day()),
                given.externalIds() == null ? Set.of() : Set.copyOf(given.externalIds()));
        new Timing(request, moment).promise(promise.value(), promise.unit());
        new Relay(request, moment).start("request.submitted");
        var similar = lineage.similar(request, offering.kind());
        book.open(request, caller);
        var folder = documents.supply(request, given.documents(), moment);
        return new Submitted(request, folder, accessCode, similar);
    }

    private Offering offering(String code) {
        if (code == null) {
            throw ProblemException.invalid(
                    "/service",
                    "Sebutkan kode layanan; lihat /v1/services.",
                    "Name the service's code; see /v1/services.");
        }
        return catalogue
                .offering(code)
                .orElseThrow(() -> ProblemException.invalid(
                        "/service",
                        "Layanan ini tidak ada; lihat /v1/services.",
                        "There is no such service; see /v1/services."));
    }

    private static Registration registration(SubmitRequest given, Offering offering, byte[] codeHash, Moment moment) {
        return new Registration(
                Ticket.next(),
                codeHash,
                offering.code(),
                offering.version(),
                moment.by().id(),
                given.channel() == null ? Channel.APP : given.channel(),
                given.isAnonymous(),
                offering.confidentialByDefault() || Boolean.TRUE.equals(given.confidential()),
                moment.at());
    }

    /** A new request with what is told once, its access code. */
    record Submitted(Request request, Folder folder, String accessCode, List<RequestView.Similar> similar) {}
}
