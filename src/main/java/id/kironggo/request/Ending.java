package id.kironggo.request;

import id.kironggo.platform.problem.ProblemException;

/** Ends a request: answered, rejected or withdrawn, within one moment. */
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
        request.finish(RequestStatus.RESOLVED, how, words, moment);
        request.tell("request.resolved");
    }

    private void completeAnswer() {
        var lead = request.lead().orElseThrow();
        if (lead.kind() != DispositionKind.ANSWER) {
            throw ProblemException.illegal(
                    "Masih ada langkah prosedur yang belum selesai; hanya pemilik layanan yang memenuhi permohonan.",
                    "Steps of the procedure are still open; only the owner fulfils the request, at their end.",
                    request.actions(null, moment.by()));
        }
        Legality.requireTasksDone(request, moment);
        lead.end(DispositionStatus.COMPLETED, null, moment.at());
        request.tell("disposition.completed", lead, null);
    }

    void reject(byte[] words) {
        Legality.require(request, Action.REJECT, null, moment);
        request.finish(RequestStatus.REJECTED, null, words, moment);
        request.tell("request.rejected");
    }

    void withdraw() {
        Legality.require(request, Action.WITHDRAW, null, moment);
        request.finish(RequestStatus.WITHDRAWN, null, null, moment);
        request.tell("request.withdrawn");
    }
}
