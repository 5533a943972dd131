package id.kironggo.platform.text;

import com.google.errorprone.annotations.Immutable;

/** A sentence in Indonesian and in English, spoken in the language of the current request. */
@Immutable
public record Text(String id, String en) {

    public static Text of(String id, String en) {
        return new Text(id, en);
    }

    /** The same word in both languages, for codes and names. */
    public static Text same(String word) {
        return new Text(word, word);
    }

    public String in(Language language) {
        return language == Language.EN ? en : id;
    }

    /** The sentence in the language that the current request asked for; Indonesian outside a request. */
    public String spoken() {
        return in(Language.current());
    }
}
