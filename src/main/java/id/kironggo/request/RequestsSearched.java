package id.kironggo.request;

import id.kironggo.ledger.Fact;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody searched for the requests of a person.
 *
 * @param by NIK or PHONE, never which
 * @param person SHA-256(salt ‖ number) in Base64, its salt sealed in {@code access_record}: who has both can prove who was looked for
 * @param requests those that were found and shown
 */
public record RequestsSearched(UUID search, String by, String person, List<UUID> requests) implements Fact {

    @Override
    public String type() {
        return "request.searched";
    }

    @Override
    public String subject() {
        return "searches/" + search;
    }

    @Override
    public Set<String> audience() {
        return Set.of();
    }
}
