package id.kironggo.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An API was registered, changed or retired; {@code type} says which.
 *
 * @param version of its document
 * @param breaking whether the change breaks consumers, which was accepted
 */
public record ApiFact(
        @JsonIgnore String type,
        String agency,
        String api,
        int version,
        ApiMode mode,
        ApiVisibility visibility,
        ApiStatus status,
        boolean breaking,
        @JsonIgnore Set<String> audience)
        implements Fact {

    static ApiFact of(String type, Api api, boolean isBreaking, Collection<String> consumers) {
        var audience = Stream.concat(Stream.of(api.agency()), consumers.stream())
                .map(Parties::agency)
                .collect(Collectors.toSet());
        return new ApiFact(
                type,
                api.agency(),
                api.code(),
                api.documentVersion(),
                api.mode(),
                api.visibility(),
                api.status(),
                isBreaking,
                audience);
    }

    @Override
    public String subject() {
        return "apis/" + agency + "/" + api;
    }
}
