package id.kironggo.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.agency.Dimension;
import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A smart city programme was registered or amended; {@code type} says which. */
public record ProgrammeChanged(
        @JsonIgnore String type,
        UUID programme,
        Dimension dimension,
        int phase,
        ProgrammeStatus status,
        @JsonIgnore Set<String> audience)
        implements Fact {

    static ProgrammeChanged of(String type, Programme programme) {
        var is = programme.properties();
        var audience = Stream.concat(Stream.of(is.lead()), is.agencies().stream())
                .map(Parties::agency)
                .collect(Collectors.toSet());
        return new ProgrammeChanged(type, programme.id(), is.dimension(), is.phase(), is.status(), audience);
    }

    @Override
    public String subject() {
        return "programmes/" + programme;
    }
}
