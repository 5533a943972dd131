package id.kironggo.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.audit.Access;
import id.kironggo.audit.AccessTrail;
import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.persistence.OneTrip;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where an agency that has taken up a request looks at personal data: only what it names, and every look is recorded. */
@ApplicationScoped
@Transactional
public class RevealDesk {

    private static final String RECORD = """
            insert into reveal(id, request_id, client, agency, fields, at, entry) values (?, ?, ?, ?, ?, ?, ?)""";

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "applicant", Set.of("name", "nik", "phone", "email"),
            "place", Set.of("village", "point", "address"),
            "representative", Set.of("name", "relation"));

    private final RequestBook book;
    private final Envelope envelope;
    private final ServiceCatalogue catalogue;
    private final Moments moments;
    private final DocumentBook documents;
    private final OneTrip trip;

    @jakarta.inject.Inject
    AccessTrail trail;

    @jakarta.inject.Inject
    ObjectMapper mapper;

    RevealDesk(
            RequestBook book,
            Envelope envelope,
            ServiceCatalogue catalogue,
            Moments moments,
            DocumentBook documents,
            OneTrip trip) {
        this.book = book;
        this.envelope = envelope;
        this.catalogue = catalogue;
        this.moments = moments;
        this.documents = documents;
        this.trip = trip;
    }

    RevealView reveal(UUID id, DocumentCommands.Reveal given, Caller caller) {
        var request = book.take(id);
        var moment = moments.now(caller);
        requireTakenUp(request, given, moment);
        requireKnown(request, given.fields());
        var reveal = Ids.next();
        var recorded = trail.record(
                new RequestRevealed(
                        id,
                        request.registration().service(),
                        request.status(),
                        reveal,
                        given.fields(),
                        given.legalBasis(),
                        Sight.audience(request)),
                Access.reveal(given.fields(), given.purpose(), given.legalBasis()),
                caller);
        trip.write(
                RECORD,
                reveal,
                id,
                caller.id(),
                caller.agency(),
                given.fields().toArray(String[]::new),
                moment.at(),
                recorded.entry());
        return new RevealView(values(request, given.fields()), moment.at().plus(DocumentBook.REVEALED));
    }

    private static void requireTakenUp(Request request, DocumentCommands.Reveal given, Moment moment) {
        boolean hasTakenUp = request.dispositions().stream()
                .anyMatch(d ->
                        d.status() == DispositionStatus.ACCEPTED && moment.by().isOf(d.agency()));
        if (!hasTakenUp) {
            throw ProblemException.illegal(
                    "Data pribadi hanya untuk perangkat daerah yang telah menerima disposisi permohonan ini.",
                    "Personal data are only for agencies that have accepted a disposition of this request.",
                    Legality.actions(request, null, moment));
        }
        if (request.registration().anonymous()
                && given.fields().stream().anyMatch(field -> field.startsWith("/applicant/"))) {
            throw ProblemException.illegal(
                    "Permohonan ini anonim; pemohonnya tidak dapat diungkap.",
                    "This request is anonymous; its applicant can't be revealed.",
                    Legality.actions(request, null, moment));
        }
    }

    private void requireKnown(Request request, List<String> fields) {
        var offering = offering(request);
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < fields.size(); i++) {
            if (!isKnown(fields.get(i), offering)) {
                faults.add(Fault.at(
                        "/fields/" + i, "Isian ini tidak ada pada layanan ini.", "This service has no such field."));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static boolean isKnown(String pointer, Offering offering) {
        var parts = pointer.split("/");
        return switch (parts[1]) {
            case "answers" -> offering.form().path("properties").has(parts[2]);
            case "documents" -> offering.requires().document(parts[2]).isPresent();
            default -> KNOWN.getOrDefault(parts[1], Set.of()).contains(parts[2]);
        };
    }

    private Map<String, Object> values(Request request, List<String> fields) {
        ObjectNode said = mapper.createObjectNode();
        said.set("applicant", mapper.valueToTree(envelope.applicant(request)));
        said.set("answers", envelope.allAnswers(request));
        said.set("place", mapper.valueToTree(envelope.place(request)));
        said.set("representative", mapper.valueToTree(envelope.representative(request)));
        var handedIn = documents.of(request.id()).papers();
        var values = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            JsonNode value = said.at(field);
            values.put(
                    field,
                    field.startsWith("/documents/")
                            ? handedIn.stream()
                                    .map(Folder.Paper::document)
                                    .filter(document -> field.equals("/documents/" + document.field()))
                                    .map(Document::id)
                                    .toList()
                            : value.isMissingNode() ? null : value);
        }
        return values;
    }

    private Offering offering(Request request) {
        var registration = request.registration();
        return catalogue
                .offering(registration.service(), registration.serviceVersion())
                .orElseThrow();
    }
}
