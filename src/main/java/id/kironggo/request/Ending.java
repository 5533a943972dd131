package id.kironggo.request;

import id.kironggo.platform.problem.ProblemException;
import java.util.UUID;

/** Ends a request: answered, rejected, withdrawn, merged with another or closed by time; within one moment. */
final class Ending {

    private final Request request;
    private final Moment moment;

    Ending(Request request, Moment moment) {
        this.request = request;
        this.moment = moment;
    }

    void resolve(Outcome how, byte[] words) {
        Legality.require(request, Action.RESOLVE, null, moment);
        if (how.needsAnswer()) {
            completeAnswer();
        }
        finish(RequestStatus.RESOLVED, how, words);
        request.tell("request.resolved");
    }

    private void completeAnswer() {
        var lead = request.lead().orElseThrow();
        if (lead.kind() != DispositionKind.ANSWER) {
            throw ProblemException.illegal(
                    "Masih ada langkah prosedur yang belum selesai; hanya pemilik layanan yang memenuhi permohonan.",
                    "Steps of the procedure are still open; only the owner fulfils the request, at their end.",
                    Legality.actions(request, null, moment));
        }
        Legality.requireTasksDone(request, moment);
        lead.end(DispositionStatus.COMPLETED, null, moment.at());
        new Timing(request, moment).stop(lead);
        request.tell("disposition.completed", lead, null);
    }

    void reject(byte[] words) {
        Legality.require(request, Action.REJECT, null, moment);
        finish(RequestStatus.REJECTED, null, words);
        request.tell("request.rejected");
    }

    void withdraw() {
        Legality.require(request, Action.WITHDRAW, null, moment);
        finish(RequestStatus.WITHDRAWN, null, null);
        request.tell("request.withdrawn");
    }

    /** The original's outcome will be this one's. */
    void merge(UUID original) {
        Legality.require(request, Action.MARK_DUPLICATE, null, moment);
        finish(RequestStatus.DUPLICATE, null, null);
        request.conclude(request.conclusion().following(original));
        request.tell("request.duplicated");
    }

    /** The citizen was asked and kept silent. */
    void giveUp(byte[] words) {
        new Timing(request, moment).resume(); // the time that was spent waiting is nobody's delay
        finish(RequestStatus.REJECTED, null, words);
        request.tell("request.rejected");
    }

    /** The time for reopening has passed. */
    void close() {
        request.become(RequestStatus.CLOSED, moment);
        request.tell("request.closed");
    }

    private void finish(RequestStatus as, Outcome how, byte[] words) {
        request.dispositions().stream().filter(Disposition::isOpen).forEach(open -> request.cancel(open, moment));
        request.become(as, moment);
        request.conclude(
                request.conclusion().ended(how, words, moment.at(), as.mayBeReopened() ? moment.reopenUntil() : null));
    }
}
