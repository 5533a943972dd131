package id.kironggo.request;

import id.kironggo.platform.problem.ProblemException;

/** Refuses what the state of a request or the caller's part in it doesn't allow, and names what they do allow. */
final class Legality {

    private Legality() {}

    static void require(Request request, Action action, Disposition about, Moment moment) {
        var status = request.status();
        if (!Moves.isLegal(action, status, about, Part.of(request, about, moment.by()))) {
            throw ProblemException.illegal(
                    "Dalam keadaan sekarang (" + status.label().id()
                            + ") Anda tidak dapat melakukan ini; lihat 'actions'.",
                    "In its present state (" + status.label().en() + ") you can't do this; see 'actions'.",
                    request.actions(about, moment.by()));
        }
    }

    static void requireTasksDone(Request request, Moment moment) {
        boolean isOneOpen = request.dispositions().stream()
                .anyMatch(d -> d.kind() == DispositionKind.TASK && d.isRequired() && d.isOpen());
        if (isOneOpen) {
            throw ProblemException.illegal(
                    "Tugas pendukung yang wajib belum selesai.",
                    "A required supporting task is still open.",
                    request.actions(null, moment.by()));
        }
    }
}
