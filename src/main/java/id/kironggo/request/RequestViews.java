package id.kironggo.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.identity.Receipts;
import id.kironggo.platform.privacy.Masks;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** Shows requests: as much as the caller may see, in the caller's language. */
@ApplicationScoped
public class RequestViews {

    private final AgencyRegistry agencies;
    private final ServiceCatalogue catalogue;
    private final Envelope envelope;
    private final DispositionViews dispositions;
    private final Lineage lineage;
    private final RequestHistories histories;
    private final Clock clock;
    private final DocumentBook documentBook;
    private final Receipts receipts;

    RequestViews(
            AgencyRegistry agencies,
            ServiceCatalogue catalogue,
            Envelope envelope,
            DispositionViews dispositions,
            Lineage lineage,
            RequestHistories histories,
            Clock clock,
            DocumentBook documentBook,
            Receipts receipts) {
        this.receipts = receipts;
        this.documentBook = documentBook;
        this.lineage = lineage;
        this.histories = histories;
        this.clock = clock;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.envelope = envelope;
        this.dispositions = dispositions;
    }

    /** What anybody who knows the ticket may see. */
    RequestView publicly(Request request) {
        return new Draft(request, Folder.EMPTY).view();
    }

    /** Where it is, what was promised, asked and answered. */
    RequestView toCitizen(Request request, Caller citizen) {
        return new Draft(request, documentBook.of(request.id()))
                .course(citizen)
                .conversation()
                .view();
    }

    RequestView submitted(Intake.Submitted submitted, Caller caller) {
        var draft = new Draft(submitted.request(), submitted.folder()).course(caller);
        draft.accessCode = submitted.accessCode();
        draft.receipt = receipt(submitted.request());
        draft.similar = submitted.similar().isEmpty() ? null : submitted.similar();
        return draft.view();
    }

    /** With the access code that takes the place of a lost one. */
    RequestView recoded(CounterDesk.Replaced replaced, Caller caller) {
        var draft =
                new Draft(replaced.request(), documentBook.of(replaced.request().id())).course(caller);
        draft.accessCode = replaced.accessCode();
        return draft.view();
    }

    RequestView toClient(Request request, Caller caller) {
        return toClient(request, documentBook.of(request.id()), caller);
    }

    /** A part of a list, with its documents by as many queries as for one request. */
    Page<RequestView> toClient(Page<Request> page, Caller caller) {
        var folders = documentBook.of(page.items().stream().map(Request::id).toList());
        return page.map(request -> toClient(request, folders.getOrDefault(request.id(), Folder.EMPTY), caller));
    }

    private RequestView toClient(Request request, Folder folder, Caller caller) {
        boolean full = Sight.of(request, caller) == Sight.MASKED;
        var draft = new Draft(request, folder).course(caller).registration();
        draft.dispositions = request.dispositions().stream()
                .map(d -> dispositions.of(d, caller, Sight.ofNotes(request, caller)))
                .toList();
        draft.receipt = receipt(request);
        return full ? draft.content().conversation().view() : draft.view();
    }

    /** Of what the caller has just done to it; null: it was only read. */
    private String receipt(Request request) {
        return request.happenings()
                .entry(RequestFact.class::isInstance)
                .map(receipts::of)
                .orElse(null);
    }

    /** A view in the making; each method adds what one more kind of reader may see. */
    private final class Draft {
        private final Request request;
        private final Folder folder;
        private final Registration registration;
        private RequestView.ServiceLine service;
        private List<RequestView.PlannedStep> plan;
        private List<DeadlineView> deadlines;
        private List<RequestView.RequestedDocument> documents;
        private List<DispositionView> dispositions;
        private List<String> actions;
        private boolean isCourseShown;
        private boolean isRegistrationShown;
        private SubmitRequest.Applicant applicant;
        private ObjectNode answers;
        private SubmitRequest.Place place;
        private SubmitRequest.Representative representative;
        private RequestView.AskedQuestion question;
        private List<RequestView.AskedQuestion> questions;
        private RequestView.Answer answer;
        private ClosingWords words;
        private boolean isConversationShown;
        private RequestView.Original original;
        private List<RequestView.Similar> similar;
        private String accessCode;
        private String receipt;

        Draft(Request request, Folder folder) {
            this.request = request;
            this.folder = folder;
            this.registration = request.registration();
        }

        Draft course(Caller caller) {
            var offering = offering();
            isCourseShown = true;
            original = lineage.original(request, caller);
            service = new RequestView.ServiceLine(
                    offering.code(), offering.version(), offering.name().spoken());
            plan = request.route().steps().stream().map(this::planned).toList();
            deadlines = request.clocks().all().stream()
                    .filter(clock -> clock.disposition() == null)
                    .map(clock -> DeadlineView.of(clock, offering, envelope.extensionReason(request)))
                    .toList();
            documents = offering.requires().documents().stream()
                    .map(d -> new RequestView.RequestedDocument(
                            d.field(), d.title().spoken(), d.required(), folder.has(d)))
                    .toList();
            actions = Legality.actions(request, null, caller, clock.instant());
            return this;
        }

        Draft registration() {
            isRegistrationShown = true;
            return this;
        }

        Draft content() {
            var given = envelope.applicant(request);
            applicant = given == null
                    ? null
                    : new SubmitRequest.Applicant(
                            Masks.name(given.name()),
                            Masks.nik(given.nik()),
                            Masks.phone(given.phone()),
                            Masks.email(given.email()));
            answers = envelope.openAnswers(request);
            envelope.personalAnswers(request)
                    .fieldNames()
                    .forEachRemaining(name -> answers.set(name, TextNode.valueOf(Masks.HIDDEN)));
            place = coarse(envelope.place(request));
            var wakil = envelope.representative(request);
            representative =
                    wakil == null ? null : new SubmitRequest.Representative(Masks.name(wakil.name()), Masks.HIDDEN);
            return this;
        }

        Draft conversation() {
            questions = request.questions().stream().map(this::asked).toList();
            question = request.status() == RequestStatus.AWAITING_CITIZEN ? questions.get(questions.size() - 1) : null;
            words = envelope.closing(request);
            answer = words == null ? null : latest();
            isConversationShown = true;
            return this;
        }

        private RequestView.Answer latest() {
            var end = request.conclusion();
            return new RequestView.Answer(
                    end.outcome(),
                    words.reason(),
                    words.legalBasis(),
                    words.note(),
                    words.evidence(),
                    end.endedAt(),
                    end.reopenUntil());
        }

        private RequestView.AskedQuestion asked(Question q) {
            return new RequestView.AskedQuestion(
                    agencies.ref(q.agency()),
                    envelope.openText("question", "text", q.id(), q.text()),
                    q.fields(),
                    q.askedAt(),
                    q.dueAt(),
                    envelope.openText("question", "reply", q.id(), q.reply()),
                    q.answeredAt());
        }

        private Offering offering() {
            return catalogue.of(registration.service(), registration.serviceVersion());
        }

        private RequestView.PlannedStep planned(id.kironggo.routing.RouteStep step) {
            var latest = request.dispositions().stream()
                    .filter(d -> d.kind() == DispositionKind.STEP && d.step() != null && d.step() == step.step())
                    .filter(d -> !d.createdAt().isBefore(request.routedAt()))
                    .max(Comparator.comparing(Disposition::createdAt).thenComparing(Disposition::id));
            var agency = latest.map(Disposition::agency).orElse(step.agency());
            return new RequestView.PlannedStep(
                    step.step(),
                    agency == null ? null : agencies.ref(agency),
                    step.action(),
                    latest.map(d -> d.status().name()).orElse("PLANNED"),
                    latest.map(Disposition::dueAt).orElse(request.dueAt()));
        }

        private RequestView.History history() {
            return isCourseShown ? histories.of(request, words, isConversationShown) : null;
        }

        RequestView view() {
            return new RequestView(
                    isCourseShown ? request.id() : null,
                    registration.ticket(),
                    accessCode,
                    request.status(),
                    request.status().label().spoken(),
                    service,
                    isCourseShown ? agencies.ref(request.custodian()) : null,
                    isCourseShown ? agencies.ref(request.owner()) : null,
                    plan,
                    isCourseShown ? request.dueAt() : null,
                    deadlines,
                    documents,
                    isCourseShown ? registration.submittedAt() : null,
                    isCourseShown ? request.updatedAt() : null,
                    isRegistrationShown ? registration.channel() : null,
                    isRegistrationShown ? registration.anonymous() : null,
                    isRegistrationShown ? registration.confidential() : null,
                    applicant,
                    answers,
                    place,
                    representative,
                    isRegistrationShown
                            ? request.externalIds().stream()
                                    .sorted(Comparator.comparing(ExternalId::system))
                                    .toList()
                            : null,
                    dispositions,
                    question,
                    questions,
                    answer,
                    original,
                    history(),
                    similar,
                    receipt,
                    actions,
                    isCourseShown ? EntityTags.of(request.version()) : null);
        }
    }

    private static SubmitRequest.Place coarse(SubmitRequest.Place place) {
        var point = place.point() == null
                ? null
                : new SubmitRequest.Point(
                        Math.round(place.point().lat() * 100) / 100.0,
                        Math.round(place.point().lon() * 100) / 100.0);
        boolean isEmpty = place.village() == null && point == null && place.address() == null;
        return isEmpty ? null : new SubmitRequest.Place(place.village(), point, Masks.text(place.address()));
    }
}
