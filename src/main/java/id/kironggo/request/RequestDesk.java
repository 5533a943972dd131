package id.kironggo.request;

import id.kironggo.agency.DayUnit;
import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import id.kironggo.routing.Rulebook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Where agencies act on requests and dispositions: load, act, record, return. */
@ApplicationScoped
@Transactional
public class RequestDesk {

    private final RequestBook book;
    private final Envelope envelope;
    private final Moments moments;
    private final ServiceCatalogue catalogue;
    private final Rulebook rules;
    private final DocumentDesk documents;

    RequestDesk(
            RequestBook book,
            Envelope envelope,
            Moments moments,
            ServiceCatalogue catalogue,
            Rulebook rules,
            DocumentDesk documents) {
        this.documents = documents;
        this.book = book;
        this.envelope = envelope;
        this.moments = moments;
        this.catalogue = catalogue;
        this.rules = rules;
    }

    Disposition accept(UUID id, String ifMatch, Caller caller) {
        return pass(id, ifMatch, caller, Relay::accept);
    }

    Disposition giveBack(UUID id, String ifMatch, Commands.Return command, Caller caller) {
        boolean isUnexplained = command.note() == null || command.note().isBlank();
        if (command.reason() == ReturnReason.OTHER && isUnexplained) {
            throw ProblemException.invalid(
                    "/note", "Alasan OTHER perlu penjelasan.", "The reason OTHER needs an explanation.");
        }
        return pass(
                id,
                ifMatch,
                caller,
                (relay, given) -> relay.giveBack(
                        given, command.reason(), closing(command.note()).apply(id)));
    }

    Disposition forward(UUID id, String ifMatch, Commands.Forward command, Caller caller) {
        moments.active("/to", command.to());
        var order = order(command.instruction(), command.carbonCopies(), command.note());
        return pass(id, ifMatch, caller, (relay, given) -> relay.forward(given, command.to(), order));
    }

    Disposition complete(UUID id, String ifMatch, Commands.Complete command, Caller caller) {
        return pass(id, ifMatch, caller, (relay, given) -> {
            relay.complete(given, command.result(), closing(command.note()).apply(id));
            documents.give(given.request(), command.documents(), moments.now(caller));
        });
    }

    Disposition addTask(UUID id, Commands.AddTask command, Caller caller) {
        moments.active("/to", command.to());
        var order = order(command.instruction(), command.carbonCopies(), command.note());
        var request = book.take(id);
        boolean required = Boolean.TRUE.equals(command.required());
        var task = new Relay(request, moments.now(caller))
                .addTask(command.to(), order, required, command.dueInWorkingDays());
        book.enter(request, caller);
        return task;
    }

    Request rule(UUID id, String ifMatch, Commands.Rule command, Caller caller) {
        moments.active("/to", command.to());
        return change(id, ifMatch, caller, (request, moment) -> {
            new Relay(request, moment).rule(command.to(), note(command.note()));
            if (Boolean.TRUE.equals(command.makeRule())) {
                makeRule(request, command.to(), caller);
            }
        });
    }

    private void makeRule(Request request, String to, Caller caller) {
        var service = request.registration();
        int step = request.lead().orElseThrow().step();
        boolean isAdded = step
                > catalogue
                        .of(service.service(), service.serviceVersion())
                        .procedure()
                        .size();
        if (isAdded) {
            throw ProblemException.invalid(
                    "/makeRule",
                    "Langkah ini bukan langkah prosedur layanan, sehingga tidak dapat menjadi aturan.",
                    "This step is none of the service's procedure, so it can't be made a rule.");
        }
        rules.rule(service.service(), step, request.contents().district(), to, request.id(), caller);
    }

    Request awaitCitizen(UUID id, String ifMatch, Commands.AskCitizen command, Caller caller) {
        return change(id, ifMatch, caller, (request, moment) -> {
            var fields = command.fields() == null ? List.<String>of() : command.fields();
            requireFormFields(request, fields);
            var question = Ids.next();
            var text = envelope.sealText("question", "text", question, command.question());
            var due = command.dueInWorkingDays() == null ? null : answerBy(command.dueInWorkingDays(), moment);
            new Dialogue(request, moment)
                    .ask(new Question(question, request, caller.agency(), text, fields, moment.at(), due));
        });
    }

    private static Instant answerBy(int workingDays, Moment moment) {
        return moment.count()
                .due(moment.at(), workingDays, DayUnit.WORKING_DAYS, null)
                .at();
    }

    Request resume(UUID id, String ifMatch, Caller caller) {
        return change(id, ifMatch, caller, (request, moment) -> new Dialogue(request, moment).resume());
    }

    Request resolve(UUID id, String ifMatch, Commands.Resolve command, Caller caller) {
        var words = new ClosingWords(null, null, command.note(), command.evidence());
        return change(id, ifMatch, caller, (request, moment) -> {
            Legality.require(request, Action.RESOLVE, null, moment);
            if (command.outcome().needsAnswer()) {
                documents.requireComplete(request, moment);
            }
            documents.give(request, command.documents(), moment);
            new Ending(request, moment).resolve(command.outcome(), envelope.sealClosing(request, words));
        });
    }

    Request reject(UUID id, String ifMatch, Commands.Reject command, Caller caller) {
        var words = new ClosingWords(command.reason(), command.legalBasis(), command.note(), null);
        return change(id, ifMatch, caller, (request, moment) -> new Ending(request, moment)
                .reject(envelope.sealClosing(request, words)));
    }

    Request change(UUID id, String ifMatch, Caller caller, BiConsumer<Request, Moment> move) {
        EntityTags.requirePresent(ifMatch);
        var request = book.take(id);
        EntityTags.require(ifMatch, request.version());
        move.accept(request, moments.now(caller));
        book.enter(request, caller);
        return request;
    }

    private Disposition pass(UUID id, String ifMatch, Caller caller, BiConsumer<Relay, Disposition> move) {
        EntityTags.requirePresent(ifMatch);
        var request = book.takeByDisposition(id);
        var disposition = request.dispositions().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow();
        EntityTags.require(ifMatch, disposition.version());
        move.accept(new Relay(request, moments.now(caller)), disposition);
        book.enter(request, caller);
        return disposition;
    }

    private void requireFormFields(Request request, List<String> fields) {
        var registration = request.registration();
        var offering = catalogue
                .offering(registration.service(), registration.serviceVersion())
                .orElseThrow();
        var faults = IntStream.range(0, fields.size())
                .filter(i -> !isAskable(fields.get(i), offering))
                .mapToObj(i -> Fault.at(
                        "/fields/" + i,
                        "Layanan ini tidak meminta isian atau dokumen itu.",
                        "This service asks for no such answer or document."))
                .toList();
        if (!fields.isEmpty() && !faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static boolean isAskable(String pointer, Offering offering) {
        var name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return pointer.startsWith("/documents/")
                ? offering.requires().document(name).isPresent()
                : offering.form().path("properties").has(name);
    }

    private Function<UUID, byte[]> note(String text) {
        return id -> envelope.sealText("disposition", "note", id, text);
    }

    private Function<UUID, byte[]> closing(String text) {
        return id -> envelope.sealText("disposition", "closing_note", id, text);
    }

    private Relay.Order order(Instruction given, List<String> copies, String text) {
        return new Relay.Order(
                given == null ? Instruction.FOLLOW_UP : given, moments.active("/carbonCopies", copies), note(text));
    }
}
