package id.kironggo.letter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something happened to a letter; {@code type} says what.
 *
 * @param letterType code of the letter's type
 * @param recipient the one with whom it happened; null where it concerns all
 */
public record LetterFact(
        @JsonIgnore String type,
        UUID letter,
        String sender,
        String letterType,
        LetterUrgency urgency,
        String recipient,
        UUID request,
        @JsonIgnore Set<String> audience)
        implements Fact {

    /** What concerns the sender and all recipients. */
    static LetterFact ofAll(String type, Letter letter, Collection<LetterCopy> copies) {
        var audience =
                copies.stream().map(copy -> Parties.agency(copy.agency())).collect(Collectors.toSet());
        return of(type, letter, null, audience);
    }

    /** What concerns the sender and one recipient: how far a letter has come with it is not for the others. */
    static LetterFact ofOne(String type, Letter letter, LetterCopy copy) {
        var audience =
                Stream.of(letter.sender(), copy.agency()).map(Parties::agency).collect(Collectors.toSet());
        return of(type, letter, copy.agency(), audience);
    }

    private static LetterFact of(String type, Letter letter, String recipient, Set<String> audience) {
        return new LetterFact(
                type,
                letter.id(),
                letter.sender(),
                letter.type(),
                letter.urgency(),
                recipient,
                letter.request(),
                audience);
    }

    @Override
    public String subject() {
        return "letters/" + letter;
    }
}
