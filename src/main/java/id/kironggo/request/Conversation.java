package id.kironggo.request;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.persistence.OneTrip;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.Cursors;
import id.kironggo.platform.web.Keyset;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** What citizen and agencies say to each other about a request, and the agencies among themselves. */
@ApplicationScoped
@Transactional
public class Conversation {

    private static final String SAY =
            "insert into comment(id, request_id, agency, visibility, text, said_at) values (?, ?, ?, ?, ?, ?)";

    private final RequestBook book;
    private final Envelope envelope;
    private final Moments moments;
    private final AgencyRegistry agencies;
    private final EntityManager database;
    private final Cursors cursors;
    private final OneTrip trip;

    Conversation(
            RequestBook book,
            Envelope envelope,
            Moments moments,
            AgencyRegistry agencies,
            EntityManager database,
            Cursors cursors,
            OneTrip trip) {
        this.book = book;
        this.envelope = envelope;
        this.moments = moments;
        this.agencies = agencies;
        this.database = database;
        this.cursors = cursors;
        this.trip = trip;
    }

    CommentView add(UUID id, CaseCommands.AddComment command, Caller caller) {
        var request = book.take(id);
        var moment = moments.now(caller);
        Legality.require(request, Action.COMMENT, null, moment);
        if (command.visibility() == Visibility.INTERNAL && !Sight.handles(request, caller) && !caller.coordinates()) {
            throw ProblemException.invalid(
                    "/visibility",
                    "Hanya perangkat daerah yang menangani dapat berkomentar internal; pakai APPLICANT.",
                    "Only agencies that handle it comment internally; use APPLICANT.");
        }
        var comment = say(request, command.text(), command.visibility(), moment);
        book.note(request, caller);
        return view(comment);
    }

    /** The citizen speaks; where the citizen was asked, the work goes on. */
    CommentView add(CitizenCommands.Say said, Caller citizen) {
        var request = book.takeByTicket(citizen.id());
        var moment = moments.now(citizen);
        Legality.require(request, Action.COMMENT, null, moment);
        boolean wasAsked = request.status() == RequestStatus.AWAITING_CITIZEN;
        var comment = say(request, said.text(), Visibility.APPLICANT, moment);
        if (wasAsked) {
            new Dialogue(request, moment).heard();
            book.enter(request, citizen);
        } else {
            book.note(request, citizen);
        }
        return view(comment);
    }

    /** Says something within a move; it is entered with the request. */
    Comment say(Request request, String text, Visibility visibility, Moment moment) {
        var id = Ids.next();
        var agency = Sight.handles(request, moment.by()) || moment.by().coordinates()
                ? moment.by().agency()
                : null;
        var sealed = envelope.sealText("comment", "text", id, text);
        var comment = new Comment(id, request.id(), agency, visibility, sealed, moment.at());
        trip.write(SAY, id, request.id(), agency, visibility, sealed, moment.at());
        request.tell(CommentAdded.of(comment, request));
        return comment;
    }

    @Transactional(TxType.SUPPORTS)
    Page<CommentView> of(Request request, Caller caller, String cursor, int limit) {
        boolean seesAll = caller.kind() == Caller.Kind.CLIENT
                && (Sight.ofNotes(request, caller) || caller.coordinates() || caller.audits());
        boolean seesNone = caller.kind() == Caller.Kind.CLIENT && Sight.of(request, caller) != Sight.MASKED;
        return new Keyset<>(Comment.class, "comments:" + request.id(), "saidAt", false)
                .where("e.requestId = :request", "request", seesNone ? new UUID(0, 0) : request.id())
                .where("e.visibility = :visibility", "visibility", seesAll ? null : Visibility.APPLICANT)
                .read(database, cursors, cursor, limit, Comment::saidAt, Comment::id)
                .map(this::view);
    }

    private CommentView view(Comment comment) {
        return new CommentView(
                comment.id(),
                comment.agency() == null ? CommentView.Author.APPLICANT : CommentView.Author.AGENCY,
                comment.agency() == null ? null : agencies.ref(comment.agency()),
                comment.visibility(),
                envelope.openText("comment", "text", comment.id(), comment.text()),
                comment.saidAt());
    }
}
