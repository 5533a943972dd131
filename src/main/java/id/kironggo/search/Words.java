package id.kironggo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people type, as words: lower case without accents, and how else each may be spelt in the colloquial language. */
final class Words {

    private static final int MOST = 12;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> EMPTY = empty();

    private Words() {}

    /** All words, those that say nothing too. */
    static List<String> all(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Stream.of(NO_WORD.split(plain))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList();
    }

    /** Whether a word says nothing of what is looked for, such as "mau" and "gimana". */
    static boolean isEmpty(String word) {
        return EMPTY.contains(word);
    }

    /**
     * Other forms that may be meant: spoken Indonesian swallows the first letter of a verb behind its nasal (ngurus: urus,
     * nutup: tutup, mukul: pukul, nyapu: sapu), adds -in and -nya, and doubles a word for many of it.
     */
    static List<String> variants(String word) {
        var variants = new ArrayList<String>();
        if (word.length() >= 5) {
            nasal(word, variants);
            for (var ending : List.of("nya", "in", "an", "ku")) {
                if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                    variants.add(word.substring(0, word.length() - ending.length()));
                }
            }
        }
        return variants;
    }

    private static void nasal(String word, List<String> variants) {
        if (word.startsWith("nge")) {
            variants.add(word.substring(3));
        }
        if (word.startsWith("ng")) {
            variants.add(word.substring(2));
            variants.add("k" + word.substring(2));
        } else if (word.startsWith("ny")) {
            variants.add("s" + word.substring(2));
            variants.add("c" + word.substring(2));
        } else if (word.startsWith("n")) {
            variants.add("t" + word.substring(1));
            variants.add(word.substring(1));
        } else if (word.startsWith("m")) {
            variants.add("p" + word.substring(1));
        }
    }

    private static Set<String> empty() {
        try (var file = Words.class.getResourceAsStream("/search/empty-words.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
