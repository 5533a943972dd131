package id.kironggo.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What must be done next so that a request comes to its end, and by which agency; or for whom it waits.
 *
 * @param on which disposition; null where it is the request as a whole
 * @param version of what it is done to
 * @param missing fields of the documents that it waits for
 */
record Cue(Wait waiting, Action action, String agency, UUID on, long version, List<String> missing) {

    /** For whom a request waits that no agency can bring further. */
    enum Wait {
        NOBODY,
        CITIZEN,
        DOCUMENTS,
        ENDED
    }

    /** {@code needed}: documents that are missing for the outcome that is wanted. */
    static Cue of(Request request, Outcome wanted, List<String> needed) {
        if (!request.status().isOpen()) {
            return waitsFor(Wait.ENDED, List.of());
        }
        if (request.status() == RequestStatus.AWAITING_CITIZEN) {
            return waitsFor(Wait.CITIZEN, List.of());
        }
        var lead = request.lead().orElseThrow();
        if (lead.status() == DispositionStatus.PENDING) {
            return by(lead, Action.ACCEPT);
        }
        var task = requiredTask(request);
        if (task.isPresent()) {
            boolean isPending = task.get().status() == DispositionStatus.PENDING;
            return by(task.get(), isPending ? Action.ACCEPT : Action.COMPLETE);
        }
        return switch (lead.kind()) {
            case TRIAGE -> by(lead, Action.FORWARD);
            case STEP -> by(lead, Action.COMPLETE);
            case ANSWER, TASK ->
                wanted.needsAnswer() && !needed.isEmpty()
                        ? waitsFor(Wait.DOCUMENTS, needed)
                        : new Cue(Wait.NOBODY, Action.RESOLVE, lead.agency(), null, request.version(), List.of());
        };
    }

    private static Optional<Disposition> requiredTask(Request request) {
        return request.dispositions().stream()
                .filter(d -> d.kind() == DispositionKind.TASK && d.isRequired() && d.isOpen())
                .findFirst();
    }

    private static Cue by(Disposition d, Action action) {
        return new Cue(Wait.NOBODY, action, d.agency(), d.id(), d.version(), List.of());
    }

    private static Cue waitsFor(Wait wait, List<String> missing) {
        return new Cue(wait, null, null, null, 0, missing);
    }
}
