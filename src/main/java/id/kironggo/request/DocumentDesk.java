package id.kironggo.request;

import id.kironggo.catalogue.DocumentField;
import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.ledger.Ledger;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where documents come in: with a submission or a reply, by themselves, and as results. */
@ApplicationScoped
@Transactional
public class DocumentDesk {

    private final RequestBook requests;
    private final DocumentBook documents;
    private final DocumentCheck check;
    private final ServiceCatalogue catalogue;
    private final Envelope envelope;
    private final Moments moments;

    @jakarta.inject.Inject
    Ledger ledger;

    DocumentDesk(
            RequestBook requests,
            DocumentBook documents,
            DocumentCheck check,
            ServiceCatalogue catalogue,
            Envelope envelope,
            Moments moments) {
        this.requests = requests;
        this.documents = documents;
        this.check = check;
        this.catalogue = catalogue;
        this.envelope = envelope;
        this.moments = moments;
    }

    /** Adds one: the submitter what the service asks for, the holder anything. */
    Folder.Paper add(UUID id, DocumentCommands.Add given, Caller caller) {
        var request = requests.take(id);
        var moment = moments.now(caller);
        boolean holds = Part.of(request, null, caller).contains(Part.HOLDER);
        boolean supplies = given.field() != null
                && caller.id().equals(request.registration().submitter());
        if (!request.status().isOpen() || !(holds || supplies)) {
            throw ProblemException.illegal(
                    "Selama permohonan berjalan, pengirimnya menyerahkan dokumen yang diminta dan pemegangnya dokumen apa pun.",
                    "While a request is open, its submitter hands in what is asked for, and its holder anything.",
                    Legality.actions(request, null, moments.now(caller)));
        }
        var document = given.field() == null ? ofTheCase(given, id, caller) : askedFor(given, request, moment);
        keep(document, given, request, moment);
        if (!holds) {
            new Dialogue(request, moment).heard();
        }
        request.become(request.status(), moment);
        requests.enter(request, caller);
        return documents.of(id).papers().stream()
                .filter(paper -> paper.document().id().equals(document.id()))
                .findFirst()
                .orElseThrow();
    }

    private Document ofTheCase(DocumentCommands.Add given, UUID request, Caller caller) {
        var faults = new ArrayList<Fault>();
        check.other("/file", given.file(), caller.id(), faults);
        requireNone(faults);
        return new Document(Ids.next(), request, DocumentKind.CASE, null, given.file(), false);
    }

    private Document askedFor(DocumentCommands.Add given, Request request, Moment moment) {
        var one = new SubmitRequest.DocumentRef(given.field(), given.file().toString());
        requireNone(faults(List.of(one), request, moment).stream()
                .map(fault -> new Fault(fault.pointer().replace("/documents/0", ""), fault.detail()))
                .toList());
        return supplied(one, request);
    }

    /** What came with a submission or a reply, found right before; gives all that is there now. */
    Folder supply(Request request, List<SubmitRequest.DocumentRef> given, Moment moment) {
        if (given == null || given.isEmpty()) {
            return Folder.EMPTY;
        }
        given.forEach(one -> keep(supplied(one, request), null, request, moment));
        return documents.of(request.id());
    }

    /** Refuses what doesn't fit what the request's service asks for. */
    void requireSupplied(List<SubmitRequest.DocumentRef> given, Request request, Moment moment) {
        requireNone(faults(given, request, moment));
    }

    private List<Fault> faults(List<SubmitRequest.DocumentRef> given, Request request, Moment moment) {
        boolean isCitizen = moment.by().kind() == Caller.Kind.CITIZEN;
        // a citizen has no client: the files came through the one that submitted the request
        var client =
                isCitizen ? request.registration().submitter() : moment.by().id();
        var faults = new ArrayList<Fault>();
        check.supplied(given, offering(request), documents.of(request.id()), client, faults);
        return faults;
    }

    private static void requireNone(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** What the citizen gets. */
    void give(Request request, List<DocumentCommands.Result> results, Moment moment) {
        if (results == null) {
            return;
        }
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < results.size(); i++) {
            check.other(
                    "/documents/" + i + "/file",
                    results.get(i).file(),
                    moment.by().id(),
                    faults);
        }
        requireNone(faults);
        for (var result : results) {
            var told =
                    new DocumentCommands.Add(null, result.file(), result.type(), result.number(), result.validUntil());
            keep(
                    new Document(Ids.next(), request.id(), DocumentKind.RESULT, null, result.file(), false),
                    told,
                    request,
                    moment);
        }
    }

    /** Fields of the required documents that are not there yet. */
    List<String> missing(Request request) {
        return documents.of(request.id()).missing(offering(request)).stream()
                .map(DocumentField::field)
                .toList();
    }

    /** Nothing is fulfilled while a required document is missing. */
    void requireComplete(Request request, Moment moment) {
        var missing = missing(request);
        if (!missing.isEmpty()) {
            var names = String.join(", ", missing);
            throw ProblemException.illegal(
                    "Dokumen wajib belum diterima: " + names + ".",
                    "Required documents are missing: " + names + ".",
                    Legality.actions(request, null, moment));
        }
    }

    private Document supplied(SubmitRequest.DocumentRef given, Request request) {
        var asked = DocumentCheck.asked(offering(request), given.field()).orElseThrow();
        return new Document(
                Ids.next(),
                request.id(),
                DocumentKind.SUPPLIED,
                asked.field(),
                UUID.fromString(given.file()),
                asked.isIdentity());
    }

    private void keep(Document document, DocumentCommands.Add told, Request request, Moment moment) {
        var by = moment.by();
        boolean handles =
                by.agency() != null && !by.id().equals(request.registration().submitter());
        document.by(by.kind() == Caller.Kind.CLIENT ? by.id() : null, handles ? by.agency() : null, moment.at());
        if (told != null) {
            document.described(
                    envelope.sealText("document", "type", document.id(), told.type()),
                    envelope.sealText("document", "number", document.id(), told.number()),
                    told.validUntil());
        }
        documents.add(document);
        ledger.record(DocumentAdded.of(document, request), by);
    }

    /** A document that was waited for: the work goes on. */
    private Offering offering(Request request) {
        var registration = request.registration();
        return catalogue
                .offering(registration.service(), registration.serviceVersion())
                .orElseThrow();
    }
}
