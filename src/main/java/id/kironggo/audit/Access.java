package id.kironggo.audit;

import java.util.List;
import java.util.UUID;

/**
 * What a reading of personal data was, beside the fact that it was.
 *
 * @param fields what was read, as JSON Pointers or names
 * @param purpose what for, in the words of who read; null where nobody was asked
 * @param requests of which something was read, beside the fact's own subject
 * @param salted what the fact commits to; null: nothing
 * @param within entry of the reading whose purpose and law count for this one; null: its own do
 */
public record Access(
        AccessKind kind,
        List<String> fields,
        String purpose,
        String legalBasis,
        List<UUID> requests,
        Salted salted,
        UUID within) {

    /** Fields of a request. */
    public static Access reveal(List<String> fields, String purpose, String legalBasis) {
        return new Access(AccessKind.REVEAL, fields, purpose, legalBasis, List.of(), null, null);
    }

    /** An identity document, after it was revealed; {@code within} is null for who handed it in. */
    public static Access document(String field, UUID within) {
        return new Access(AccessKind.DOCUMENT, List.of(field), null, null, List.of(), null, within);
    }

    /** Somebody's requests, of which these were found. */
    public static Access search(String field, String purpose, List<UUID> found, Salted person) {
        return new Access(AccessKind.SEARCH, List.of(field), purpose, null, found, person, null);
    }

    /** Another agency's data; {@code request} is for which it was called, null where that was not said. */
    public static Access call(List<String> fields, String purpose, String legalBasis, UUID request) {
        var requests = request == null ? List.<UUID>of() : List.of(request);
        return new Access(AccessKind.CALL, fields, purpose, legalBasis, requests, null, null);
    }
}
