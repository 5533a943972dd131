package id.kironggo.request;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What the state of a request and the caller's part in it allow; refuses the rest and names what is allowed. */
final class Legality {

    private Legality() {}

    static void require(Request request, Action action, Disposition about, Moment moment) {
        if (!isLegal(request, action, about, moment.by(), moment.at())) {
            var status = request.status();
            throw ProblemException.illegal(
                    "Dalam keadaan sekarang (" + status.label().id()
                            + ") Anda tidak dapat melakukan ini; lihat 'actions'.",
                    "In its present state (" + status.label().en() + ") you can't do this; see 'actions'.",
                    actions(request, about, moment));
        }
    }

    static List<String> actions(Request request, Disposition about, Moment moment) {
        return actions(request, about, moment.by(), moment.at());
    }

    /** What the caller may do now to this request, or to one of its dispositions: as codes, in a fixed order; comments move nothing. */
    static List<String> actions(Request request, Disposition about, Caller caller, Instant at) {
        return Arrays.stream(Action.values())
                .filter(action -> action != Action.COMMENT)
                .filter(action -> isLegal(request, action, about, caller, at))
                .map(Action::code)
                .toList();
    }

    private static boolean isLegal(Request request, Action action, Disposition about, Caller caller, Instant at) {
        return Moves.isLegal(action, request.status(), about, Part.of(request, about, caller))
                && isInTime(request, action, at);
    }

    /** What a status allows may have been used up, or come too late. */
    private static boolean isInTime(Request request, Action action, Instant at) {
        return switch (action) {
            case EXTEND ->
                at.isBefore(request.dueAt())
                        && request.clocks().promise().orElseThrow().extendedBy() == 0;
            case REOPEN -> request.conclusion().mayReopen(at);
            case FEEDBACK -> request.conclusion().ratedAt() == null;
            default -> true;
        };
    }

    static void requireTasksDone(Request request, Moment moment) {
        boolean isOneOpen = request.dispositions().stream()
                .anyMatch(d -> d.kind() == DispositionKind.TASK && d.isRequired() && d.isOpen());
        if (isOneOpen) {
            throw ProblemException.illegal(
                    "Tugas pendukung yang wajib belum selesai.",
                    "A required supporting task is still open.",
                    actions(request, null, moment));
        }
    }
}
