package id.kironggo.request;

import static id.kironggo.request.Action.*;
import static id.kironggo.request.DispositionKind.*;
import static id.kironggo.request.DispositionStatus.ACCEPTED;
import static id.kironggo.request.DispositionStatus.PENDING;
import static id.kironggo.request.Part.*;
import static id.kironggo.request.RequestStatus.*;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The two tables of the contract as one: which action which part may take, in which state of the request and of the disposition.
 * Both the refusal of everything else and the {@code actions} of a representation are read from here.
 */
final class Moves {

    /** One row. An action on a request as a whole names no kind. */
    record Move(
            Action action,
            Part by,
            Set<RequestStatus> request,
            Set<DispositionKind> kind,
            Set<DispositionStatus> state) {

        boolean isLegal(RequestStatus status, Disposition disposition, Set<Part> parts) {
            return parts.contains(by) && request.contains(status) && fits(disposition);
        }

        private boolean fits(Disposition disposition) {
            return disposition == null
                    ? kind.isEmpty()
                    : kind.contains(disposition.kind()) && state.contains(disposition.status());
        }
    }

    private static final Set<RequestStatus> UNDER_WAY = Set.of(ROUTED, REOPENED, IN_PROGRESS);
    private static final Set<DispositionStatus> EITHER = Set.of(PENDING, ACCEPTED);

    /** While somebody may still act on what is said. */
    private static final Set<RequestStatus> ANSWERABLE = Arrays.stream(RequestStatus.values())
            .filter(status -> !status.isFinal())
            .collect(Collectors.toUnmodifiableSet());

    static final List<Move> TABLE = List.of(
            disposition(ACCEPT, UNDER_WAY, Set.of(STEP, ANSWER), Set.of(PENDING)),
            disposition(ACCEPT, OPEN, Set.of(TASK), Set.of(PENDING)),
            disposition(RETURN, UNDER_WAY, Set.of(STEP, ANSWER), EITHER),
            disposition(RETURN, OPEN, Set.of(TASK), EITHER),
            disposition(FORWARD, UNDER_WAY, Set.of(STEP, ANSWER), EITHER),
            disposition(FORWARD, Set.of(RECEIVED, ROUTED, REOPENED, IN_PROGRESS), Set.of(TRIAGE), Set.of(ACCEPTED)),
            disposition(FORWARD, OPEN, Set.of(TASK), EITHER),
            disposition(COMPLETE, Set.of(IN_PROGRESS), Set.of(STEP), Set.of(ACCEPTED)),
            disposition(COMPLETE, OPEN, Set.of(TASK), Set.of(ACCEPTED)),
            request(ADD_TASK, HOLDER, Set.of(IN_PROGRESS)),
            request(EXTEND, HOLDER, Set.of(IN_PROGRESS)),
            request(RULE, COORDINATOR, OPEN),
            request(RECLASSIFY, HOLDER, Set.of(RECEIVED, IN_PROGRESS)),
            request(MARK_DUPLICATE, HOLDER, OPEN),
            request(MARK_DUPLICATE, COORDINATOR, OPEN),
            request(AWAIT_CITIZEN, HOLDER, Set.of(IN_PROGRESS)),
            request(RESUME, HOLDER, Set.of(AWAITING_CITIZEN)),
            request(RESOLVE, HOLDER, Set.of(IN_PROGRESS)),
            request(REJECT, HOLDER, Set.of(RECEIVED, IN_PROGRESS)),
            request(REPLY, CITIZEN, Set.of(AWAITING_CITIZEN)),
            request(COMMENT, CITIZEN, ANSWERABLE),
            request(COMMENT, PARTICIPANT, ANSWERABLE),
            request(WITHDRAW, CITIZEN, OPEN),
            request(REOPEN, CITIZEN, Set.of(RESOLVED, REJECTED)),
            request(FEEDBACK, CITIZEN, Set.of(RESOLVED, REJECTED, CLOSED)));

    private Moves() {}

    static boolean isLegal(Action action, RequestStatus status, Disposition disposition, Set<Part> parts) {
        return TABLE.stream().anyMatch(move -> move.action() == action && move.isLegal(status, disposition, parts));
    }

    private static Move disposition(
            Action action, Set<RequestStatus> request, Set<DispositionKind> kind, Set<DispositionStatus> state) {
        return new Move(action, ASSIGNEE, request, kind, state);
    }

    private static Move request(Action action, Part by, Set<RequestStatus> request) {
        return new Move(action, by, request, Set.of(), Set.of());
    }
}
