package id.kironggo.platform.vocabulary;

import id.kironggo.platform.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The codes of one kind and what they mean. A package tells its vocabularies by producing beans of this type; the name is
 * the schema's in the contract, in lower case with hyphens.
 */
public record Vocabulary(String name, Text title, List<Word> words) {

    /** A code and its label. */
    public record Word(String code, Text label) {}

    public Vocabulary {
        words = List.copyOf(words);
    }

    /** The constants of an enum, in their order. */
    public static <E extends Enum<E>> Vocabulary of(String name, Text title, Class<E> type, Function<E, Text> label) {
        var words = Arrays.stream(type.getEnumConstants())
                .map(constant -> new Word(constant.name(), label.apply(constant)))
                .toList();
        return new Vocabulary(name, title, words);
    }
}
