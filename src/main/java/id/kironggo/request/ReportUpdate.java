package id.kironggo.request;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a complaint.
 *
 * @param id of the ledger's entry
 * @param status then
 * @param agency that did it; null where none did
 * @param isRemark whether it was only said, and moved nothing
 * @param text what was asked, answered or said, to who submitted it; null to others
 */
public record ReportUpdate(
        UUID id,
        UUID request,
        Instant at,
        RequestStatus status,
        Outcome outcome,
        String agency,
        boolean isRemark,
        String text) {}
