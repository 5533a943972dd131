package id.kironggo.request;

import java.time.Instant;
import java.util.UUID;

/**
 * A complaint as somebody outside may know it.
 *
 * @param version of the service that it is about
 * @param custodian the agency that has it
 * @param changedAt of one that has ended, when it did
 * @param text what was reported; null where that is not shown
 * @param place where, as exactly as is shown
 * @param answer what was answered last, to who submitted it; null to others
 */
public record Report(
        UUID id,
        String ticket,
        String service,
        int version,
        RequestStatus status,
        Outcome outcome,
        String custodian,
        Instant submittedAt,
        Instant changedAt,
        Instant dueAt,
        String text,
        Place place,
        String answer) {

    /** Where it is about; each part is null where that is not known or not shown. */
    public record Place(String village, String address, Double lat, Double lon) {

        static final Place NOWHERE = new Place(null, null, null, null);
    }

    /** Which reports are asked for. */
    public record Query(
            Instant from,
            Instant until,
            java.util.Set<String> services,
            Boolean open,
            java.util.Set<UUID> ids,
            int limit,
            int offset) {}
}
