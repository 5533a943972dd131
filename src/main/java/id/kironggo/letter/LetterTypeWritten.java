package id.kironggo.letter;

import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Set;

/** A letter type was made, or made anew. */
public record LetterTypeWritten(String letterType, int version, String owner) implements Fact {

    @Override
    public String type() {
        return "letter-type.written";
    }

    @Override
    public String subject() {
        return "letter-types/" + letterType;
    }

    @Override
    public Set<String> audience() {
        return Set.of(Parties.agency(owner));
    }
}
