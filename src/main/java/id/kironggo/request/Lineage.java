package id.kironggo.request;

import id.kironggo.catalogue.ServiceKind;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Which requests say the same thing: a duplicate ends, and follows what becomes of its original. */
@ApplicationScoped
@Transactional
public class Lineage {

    private static final Duration RECENT = Duration.ofDays(90);

    /** What citizens report; applications of different citizens are never the same. */
    private static final Set<ServiceKind> REPORTS = Set.of(ServiceKind.COMPLAINT, ServiceKind.EMERGENCY);

    private static final String SIMILAR = """
            select ticket, status, submitted_at, village, similarity(open_answers::text, :said) as likeness from request
            where service = :service and not confidential and submitted_at > :since
                and status in ('RECEIVED', 'ROUTED', 'IN_PROGRESS', 'AWAITING_CITIZEN', 'REOPENED')
                and (village = :village or cell = any(:cells)) and similarity(open_answers::text, :said) >= 0.4
            order by likeness desc, submitted_at desc limit 5""";

    private final RequestBook book;
    private final Moments moments;
    private final Envelope envelope;
    private final Session database;

    Lineage(RequestBook book, Moments moments, Envelope envelope, Session database) {
        this.envelope = envelope;
        this.database = database;
        this.book = book;
        this.moments = moments;
    }

    Request merge(UUID id, String ifMatch, CaseCommands.MarkDuplicate command, Caller caller) {
        EntityTags.require(
                ifMatch, book.read(id).orElseThrow(ProblemException::notFound).version());
        var named = book.named(command.of())
                .filter(original -> Sight.of(original, caller) != Sight.NONE)
                .map(Request::id)
                .orElseThrow(Lineage::unknown);
        database.clear(); // what was read without a lock may have changed meanwhile
        // always in one order, so that two that are merged with each other at once don't wait for each other
        boolean originalFirst = named.compareTo(id) < 0;
        var first = originalFirst ? book.take(named) : book.take(id);
        var second = named.equals(id) ? first : originalFirst ? book.take(id) : book.take(named);
        var request = originalFirst ? second : first;
        var original = originalFirst ? first : second;
        EntityTags.require(ifMatch, request.version());
        Legality.require(request, Action.MARK_DUPLICATE, null, moments.now(caller));
        requireOriginal(original, request);
        new Ending(request, moments.now(caller)).merge(original.id());
        book.repoint(request.id(), original.id());
        if (!original.status().isOpen()) {
            request.tell(OriginalEnded.of(request, original));
        }
        book.enter(request, caller);
        return request;
    }

    /** What became of the request that this one follows; null if it follows none. */
    @Transactional(TxType.SUPPORTS)
    RequestView.Original original(Request request, Caller caller) {
        var id = request.conclusion().duplicateOf();
        if (id == null) {
            return null;
        }
        var original = book.read(id).orElseThrow();
        boolean isSeen = caller.kind() == Caller.Kind.CLIENT && Sight.of(original, caller) != Sight.NONE;
        return new RequestView.Original(
                isSeen ? id : null,
                original.status(),
                original.status().label().spoken(),
                original.conclusion().outcome(),
                original.conclusion().endedAt());
    }

    /** What a request was for before, in order. */
    @Transactional(TxType.SUPPORTS)
    List<RequestView.Reclassified> reclassified(Request request) {
        return database.createNativeQuery(
                        "select id, from_service, note, at from reclassification where request_id = ?1 order by at",
                        Tuple.class)
                .setParameter(1, request.id())
                .getResultStream()
                .map(row -> new RequestView.Reclassified(
                        row.get(1, String.class),
                        envelope.openText("reclassification", "note", row.get(0, UUID.class), row.get(2, byte[].class)),
                        row.get(3, Instant.class)))
                .toList();
    }

    /** Open requests for the same service nearby whose readable answers are alike: proposed, never merged by themselves. */
    List<RequestView.Similar> similar(Request fresh, ServiceKind kind) {
        var contents = fresh.contents();
        boolean isComparable = REPORTS.contains(kind) && !fresh.registration().confidential();
        if (!isComparable || (contents.village() == null && contents.cell() == null)) {
            return List.of();
        }
        return database.createNativeQuery(SIMILAR, Tuple.class)
                .setParameter("service", fresh.registration().service())
                .setParameter("since", fresh.registration().submittedAt().minus(RECENT))
                .setParameter("village", contents.village() == null ? "" : contents.village())
                .setParameter(
                        "cells",
                        contents.cell() == null
                                ? new String[0]
                                : Cell.parse(contents.cell()).around())
                .setParameter("said", contents.openAnswers())
                .getResultStream()
                .map(row -> new RequestView.Similar(
                        row.get(0, String.class),
                        RequestStatus.valueOf(row.get(1, String.class)),
                        row.get(2, Instant.class),
                        row.get(3, String.class),
                        Math.round(row.get(4, Number.class).doubleValue() * 100) / 100.0))
                .toList();
    }

    private static void requireOriginal(Request original, Request request) {
        if (original.id().equals(request.id())) {
            throw ProblemException.invalid(
                    "/of", "Permohonan tidak dapat menjadi duplikat dirinya.", "A request is no duplicate of itself.");
        }
        if (original.status() == RequestStatus.DUPLICATE || original.status() == RequestStatus.WITHDRAWN) {
            throw ProblemException.invalid(
                    "/of",
                    "Permohonan itu sendiri duplikat atau ditarik; sebut permohonan asalnya.",
                    "That one is a duplicate itself or withdrawn; name the original.");
        }
    }

    private static ProblemException unknown() {
        return ProblemException.invalid(
                "/of",
                "Tidak ada permohonan dengan id atau tiket itu di antara yang Anda lihat.",
                "There is no request with this id or ticket among those that you see.");
    }
}
