package id.kironggo.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is counted of a request: nothing that tells of a person.
 *
 * @param district null where the request names no village
 * @param endedAt when it last ended, though it may be open again
 * @param dueAt when the promise that counts now is due
 * @param custody each time that an agency had it, PENDING included
 * @param before the services for which it came before it was reclassified
 * @param scores the nine elements of the survey in the order of PermenPANRB 14/2017, 1 to 4; none before it is rated
 */
public record RequestFigure(
        UUID id,
        String service,
        String owner,
        String district,
        Instant submittedAt,
        RequestStatus status,
        Outcome outcome,
        Instant endedAt,
        Instant dueAt,
        List<Custody> custody,
        List<String> before,
        Instant ratedAt,
        List<Integer> scores) {

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return status.isOpen();
    }

    /** Whether the citizen has an answer that stands: resolved or rejected, and not reopened since. */
    public boolean isAnswered() {
        return RequestStatus.ANSWERED.contains(status) && endedAt != null;
    }

    /**
     * An agency had it.
     *
     * @param to null while it has
     * @param returned whether it gave it back
     */
    public record Custody(String agency, Instant from, Instant to, boolean returned) {}
}
