package id.kironggo.request;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where the citizen acts, by ticket and access code. */
@ApplicationScoped
@Transactional
public class CitizenDesk {

    private final RequestBook book;
    private final Envelope envelope;
    private final Moments moments;
    private final ServiceCatalogue catalogue;
    private final Conversation conversation;
    private final DocumentDesk documents;

    CitizenDesk(
            RequestBook book,
            Envelope envelope,
            Moments moments,
            ServiceCatalogue catalogue,
            Conversation conversation,
            DocumentDesk documents) {
        this.documents = documents;
        this.book = book;
        this.envelope = envelope;
        this.moments = moments;
        this.catalogue = catalogue;
        this.conversation = conversation;
    }

    @Transactional(TxType.SUPPORTS)
    Request read(String ticket) {
        return book.byTicket(ticket).orElseThrow(ProblemException::notFound);
    }

    Request withdraw(Caller citizen) {
        var request = book.takeByTicket(citizen.id());
        new Ending(request, moments.now(citizen)).withdraw();
        book.enter(request, citizen);
        return request;
    }

    /** The citizen is not content with the answer; what they say about it is kept as a comment. */
    Request reopen(CitizenCommands.Reopen given, Caller citizen) {
        var request = book.takeByTicket(citizen.id());
        var moment = moments.now(citizen);
        var promise = offering(request).processingTime();
        new Relay(request, moment).reopen(promise.value(), promise.unit());
        if (given != null && given.note() != null && !given.note().isBlank()) {
            conversation.say(request, given.note(), Visibility.APPLICANT, moment);
        }
        book.enter(request, citizen);
        return request;
    }

    Request reply(Commands.Reply given, Caller citizen) {
        var request = book.takeByTicket(citizen.id());
        var moment = moments.now(citizen);
        Legality.require(request, Action.REPLY, null, moment);
        var question = request.openQuestion().orElseThrow(ProblemException::notFound);
        boolean saysNothing = given.text() == null || given.text().isBlank();
        boolean changesNothing = given.answers() == null || given.answers().isEmpty();
        var handedIn = given.documents() == null ? List.<SubmitRequest.DocumentRef>of() : given.documents();
        if (saysNothing && changesNothing && handedIn.isEmpty()) {
            throw ProblemException.invalid(
                    "/text",
                    "Tulis jawaban, perbaiki isian, atau serahkan dokumen yang diminta.",
                    "Write a reply, correct the fields or hand in the documents asked for.");
        }
        requireAsked(handedIn, question);
        documents.requireSupplied(handedIn, request, moment);
        var before = envelope.allAnswers(request);
        var changed = changed(request, question, given.answers());
        new Dialogue(request, moment)
                .reply(
                        envelope.sealText("question", "reply", question.id(), given.text()),
                        changed.isEmpty()
                                ? null
                                : envelope.sealText("question", "before", question.id(), before.toString()),
                        changed);
        documents.supply(request, handedIn, moment);
        book.enter(request, citizen);
        return request;
    }

    private static void requireAsked(List<SubmitRequest.DocumentRef> handedIn, Question question) {
        var faults = IntStream.range(0, handedIn.size())
                .filter(i -> handedIn.get(i) == null
                        || !question.fields()
                                .contains("/documents/" + handedIn.get(i).field()))
                .mapToObj(i -> Fault.at(
                        "/documents/" + i + "/field",
                        "Dokumen ini tidak diminta; serahkan hanya yang diminta.",
                        "This document was not asked for; hand in only those that were."))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private Optional<Contents> changed(Request request, Question question, JsonNode answers) {
        if (answers == null) {
            return Optional.empty();
        }
        var offering = offering(request);
        var faults = new ArrayList<Fault>();
        if (!answers.isObject()) {
            faults.add(Fault.at("/answers", "Harus objek JSON.", "Must be a JSON object."));
        }
        var all = envelope.allAnswers(request);
        answers.properties().forEach(answer -> {
            if (!question.fields().contains("/answers/" + answer.getKey())) {
                faults.add(Fault.at(
                        "/answers/" + answer.getKey().replace("~", "~0").replace("/", "~1"),
                        "Isian ini tidak diminta; ubah hanya yang diminta.",
                        "This field was not asked for; change only those that were."));
            }
            all.set(answer.getKey(), answer.getValue());
        });
        if (faults.isEmpty()) {
            List<Fault> found = catalogue.check(offering, all);
            found.forEach(fault -> faults.add(fault.under("/answers")));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return Optional.of(envelope.reseal(request.id(), request.contents(), all, offering));
    }

    private Offering offering(Request request) {
        var registration = request.registration();
        return catalogue
                .offering(registration.service(), registration.serviceVersion())
                .orElseThrow();
    }
}
