package id.kironggo.request;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Acts in the place of the agencies, one move after another, through the doors that they use. For rehearsals only. */
@ApplicationScoped
public class Understudy {

    private static final String NOTE = "Simulasi: dijalankan oleh sandbox, bukan oleh petugas.";

    private final RequestBook book;
    private final Glance glance;
    private final RequestDesk desk;
    private final DocumentDesk documents;

    Understudy(RequestBook book, Glance glance, RequestDesk desk, DocumentDesk documents) {
        this.book = book;
        this.glance = glance;
        this.desk = desk;
        this.documents = documents;
    }

    /** Why an understudy can't go on. */
    @Schema(name = "PlayPause")
    public enum Pause {
        /** It can. */
        NONE,
        /** An agency asked, and only the citizen can reply. */
        CITIZEN,
        /** Documents are missing, which only the submitter can hand in. */
        DOCUMENTS,
        /** The agency that must act has no client that may. */
        CLIENT,
        /** The request has ended. */
        ENDED
    }

    /** A move that was made: by which agency, and of which step where it was one. */
    public record Act(String agency, String action, Integer step) {}

    /**
     * Where a request stands.
     *
     * @param missing fields of the documents that it waits for
     * @param agency which must act next
     */
    public record Scene(
            UUID id,
            String ticket,
            RequestStatus status,
            Outcome outcome,
            Pause pause,
            List<String> missing,
            String agency) {}

    /** Refuses who may not see the request (404), and who sees it without having a part in it (409). */
    public void admit(UUID id, Caller caller) {
        if (!glance.seesRequest(id, caller)) {
            throw ProblemException.notFound();
        }
        boolean hasPart = book.read(id)
                .filter(request -> Sight.converses(request, caller))
                .isPresent();
        if (!hasPart) {
            throw ProblemException.illegal(
                    "Hanya pengirim permohonan ini, perangkat daerah yang menanganinya, atau koordinator.",
                    "Only the submitter of this request, an agency that handles it, or the coordinator.",
                    List.of());
        }
    }

    /** Makes the next move that leads to this outcome; nothing where none of an agency can be made. */
    public Optional<Act> act(UUID id, Outcome wanted, Function<String, Optional<Caller>> worker) {
        var next = QuarkusTransaction.requiringNew().call(() -> next(id, wanted));
        return next.cue.waiting() == Cue.Wait.NOBODY
                ? worker.apply(next.cue.agency()).map(by -> done(id, next, wanted, by))
                : Optional.empty();
    }

    public Scene look(UUID id, Outcome wanted, Function<String, Optional<Caller>> worker) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var next = next(id, wanted);
            var request = next.request;
            return new Scene(
                    id,
                    request.registration().ticket(),
                    request.status(),
                    request.conclusion().outcome(),
                    pause(next.cue, worker),
                    next.cue.missing(),
                    next.cue.agency());
        });
    }

    private static Pause pause(Cue cue, Function<String, Optional<Caller>> worker) {
        return switch (cue.waiting()) {
            case NOBODY -> worker.apply(cue.agency()).isPresent() ? Pause.NONE : Pause.CLIENT;
            case CITIZEN -> Pause.CITIZEN;
            case DOCUMENTS -> Pause.DOCUMENTS;
            case ENDED -> Pause.ENDED;
        };
    }

    private Next next(UUID id, Outcome wanted) {
        var request = book.read(id).orElseThrow(ProblemException::notFound);
        return new Next(request, Cue.of(request, wanted, documents.missing(request)));
    }

    private Act done(UUID id, Next next, Outcome wanted, Caller by) {
        var cue = next.cue;
        var tag = EntityTags.of(cue.version());
        var step =
                switch (cue.action()) {
                    case ACCEPT -> desk.accept(cue.on(), tag, by).step();
                    case COMPLETE ->
                        desk.complete(cue.on(), tag, completion(), by).step();
                    case FORWARD ->
                        desk.forward(cue.on(), tag, toOwner(next.request), by).step();
                    default -> {
                        desk.resolve(id, tag, new Commands.Resolve(wanted, NOTE, null, null), by);
                        yield null;
                    }
                };
        return new Act(cue.agency(), cue.action().code(), step);
    }

    private static Commands.Complete completion() {
        return new Commands.Complete(CompletionResult.DONE, NOTE, null);
    }

    /** Who must choose, chooses the owner. */
    private static Commands.Forward toOwner(Request request) {
        return new Commands.Forward(request.owner(), null, NOTE, null);
    }

    private record Next(Request request, Cue cue) {}
}
