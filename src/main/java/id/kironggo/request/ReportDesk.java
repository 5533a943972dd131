package id.kironggo.request;

import id.kironggo.catalogue.DocumentField;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.catalogue.ServiceKind;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Where other protocols bring complaints and what is said about them: requests like any other. */
@ApplicationScoped
@Transactional
public class ReportDesk {

    private final Intake intake;
    private final RequestBook book;
    private final Conversation conversation;
    private final CitizenDesk citizens;
    private final DocumentDesk documents;
    private final Moments moments;

    @jakarta.inject.Inject
    ServiceCatalogue catalogue;

    ReportDesk(
            Intake intake,
            RequestBook book,
            Conversation conversation,
            CitizenDesk citizens,
            DocumentDesk documents,
            Moments moments) {
        this.intake = intake;
        this.book = book;
        this.conversation = conversation;
        this.citizens = citizens;
        this.documents = documents;
        this.moments = moments;
    }

    /** What a complaint became. */
    public record Admitted(UUID id, String ticket) {}

    /** Submits a complaint; {@code remarks} is said about it at once, what the form has no place for. */
    public Admitted admit(SubmitRequest given, List<String> remarks, Caller caller) {
        var request = intake.admit(given, caller).request();
        var moment = moments.now(caller);
        remarks.forEach(remark -> conversation.say(request, remark, Visibility.APPLICANT, moment));
        if (!remarks.isEmpty()) {
            book.note(request, caller);
        }
        return new Admitted(request.id(), request.registration().ticket());
    }

    /** Whether the caller submitted this complaint; others are told of none. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean submitted(UUID id, Caller caller) {
        return book.read(id)
                .filter(request -> Sight.submitted(request, caller) && isReport(request))
                .isPresent();
    }

    private boolean isReport(Request request) {
        var of = request.registration();
        return of.channel() == Channel.OPEN311
                || catalogue.of(of.service(), of.serviceVersion()).kind() == ServiceKind.COMPLAINT;
    }

    /** Says something for the citizen, who may have been asked: then the work goes on. Gives the comment's id. */
    public UUID say(UUID id, List<String> texts, boolean reopens, Caller caller) {
        if (reopens) {
            var ticket = book.take(id).registration().ticket();
            citizens.reopen(new CitizenCommands.Reopen(null), Caller.citizen(ticket));
        }
        var request = book.take(id);
        var moment = moments.now(caller);
        Legality.require(request, Action.COMMENT, null, moment);
        boolean wasAsked = request.status() == RequestStatus.AWAITING_CITIZEN;
        var comments = texts.stream()
                .map(text -> conversation.say(request, text, Visibility.APPLICANT, moment))
                .toList();
        if (wasAsked) {
            new Dialogue(request, moment).heard();
            book.enter(request, caller);
        } else {
            book.note(request, caller);
        }
        return comments.get(0).id();
    }

    /** Hands in a picture for this field of the request's service. */
    public void handIn(UUID id, UUID file, String field, Caller caller) {
        documents.add(id, new DocumentCommands.Add(field, file, null, null, null), caller);
    }

    /** What the request's service asks for. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<DocumentField> askedOf(UUID id) {
        var of = book.read(id).orElseThrow(ProblemException::notFound).registration();
        return catalogue.of(of.service(), of.serviceVersion()).requires().documents();
    }
}
