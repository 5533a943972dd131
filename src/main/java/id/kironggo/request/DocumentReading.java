package id.kironggo.request;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.audit.Access;
import id.kironggo.audit.AccessTrail;
import id.kironggo.file.FileContent;
import id.kironggo.file.FileStatus;
import id.kironggo.file.Files;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Lists the documents of a request and gives their content, each caller what it may have. */
@ApplicationScoped
public class DocumentReading {

    private final DocumentBook documents;
    private final Files files;
    private final Envelope envelope;
    private final AgencyRegistry agencies;
    private final AccessTrail trail;
    private final Clock clock;

    DocumentReading(
            DocumentBook documents,
            Files files,
            Envelope envelope,
            AgencyRegistry agencies,
            AccessTrail trail,
            Clock clock) {
        this.trail = trail;
        this.documents = documents;
        this.files = files;
        this.envelope = envelope;
        this.agencies = agencies;
        this.clock = clock;
    }

    List<DocumentView> list(Request request, Caller caller) {
        return documents.of(request.id()).papers().stream()
                .filter(paper -> isFor(paper.document(), request, caller))
                .map(paper -> view(paper, request, caller))
                .toList();
    }

    DocumentView view(Folder.Paper paper, Request request, Caller caller) {
        var document = paper.document();
        var file = paper.file();
        boolean isTold = mayFetch(document, request, caller)
                && opening(document, request, caller).isOpen();
        return new DocumentView(
                document.id(),
                document.kind(),
                document.field(),
                isTold ? envelope.openText("document", "type", document.id(), document.type()) : null,
                isTold ? envelope.openText("document", "number", document.id(), document.number()) : null,
                document.validUntil(),
                isTold ? file.name() : null,
                file.mime(),
                file.bytes(),
                file.status(),
                document.isIdentity(),
                document.agency() == null ? null : agencies.ref(document.agency()),
                document.addedAt());
    }

    /** The content of a clean document; identity documents only to an agency that has revealed them, and each time a fact. */
    FileContent fetch(Request request, UUID id, Caller caller) {
        var paper = documents.of(request.id()).papers().stream()
                .filter(one -> one.document().id().equals(id) && isFor(one.document(), request, caller))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        if (!mayFetch(paper.document(), request, caller)) {
            throw ProblemException.illegal(
                    "Isi dokumen hanya untuk pemohon, pengirim, pemilik layanan, dan yang sedang menangani.",
                    "A document's content is for the applicant, the submitter, the owner and who handles it now.",
                    Legality.actions(request, null, caller, clock.instant()));
        }
        var opening = opening(paper.document(), request, caller);
        if (!opening.isOpen()) {
            throw ProblemException.illegal(
                    "Dokumen identitas: ungkap dahulu dengan /reveal, lalu ambil dalam satu jam.",
                    "An identity document: reveal it first by /reveal, then fetch it within an hour.",
                    Legality.actions(request, null, caller, clock.instant()));
        }
        if (paper.file().status() != FileStatus.CLEAN) {
            throw Files.withheld();
        }
        if (paper.document().isIdentity()) {
            var read = DocumentRead.of(request, paper.document());
            var access = Access.document(pointer(paper.document()), opening.within());
            QuarkusTransaction.joiningExisting().run(() -> trail.record(read, access, caller));
        }
        return new FileContent(paper.file(), () -> files.open(paper.file().id()));
    }

    private Opening opening(Document document, Request request, Caller caller) {
        if (!document.isIdentity() || isOfApplicant(request, caller)) {
            return new Opening(true, null);
        }
        return documents
                .revealed(request.id(), caller.id(), pointer(document), clock.instant())
                .map(entry -> new Opening(true, entry))
                .orElse(new Opening(false, null));
    }

    private static String pointer(Document document) {
        return "/documents/" + document.field();
    }

    /** Papers of the case are for those who handle it. */
    private static boolean isFor(Document document, Request request, Caller caller) {
        return document.kind() != DocumentKind.CASE || Sight.ofNotes(request, caller);
    }

    private static boolean mayFetch(Document document, Request request, Caller caller) {
        if (isOfApplicant(request, caller) && document.kind() != DocumentKind.CASE) {
            return true;
        }
        boolean handles = caller.isOf(request.owner())
                || request.dispositions().stream().anyMatch(d -> d.isOpen() && caller.isOf(d.agency()));
        return handles && Sight.of(request, caller) == Sight.MASKED;
    }

    private static boolean isOfApplicant(Request request, Caller caller) {
        return caller.kind() == Caller.Kind.CITIZEN
                || caller.id().equals(request.registration().submitter());
    }

    /** Whether a document may be fetched, and under which revealing, where one is asked for. */
    private record Opening(boolean isOpen, UUID within) {}
}
