package id.kironggo.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The synonyms, made ready to be looked up: by the first word of each term. */
final class Thesaurus {

    /** A term's words, and the synonym that it belongs to. */
    private record Term(Set<String> words, Synonym of) {}

    /** A synonym that was meant, and by how many words. */
    record Match(Synonym synonym, Set<String> words) {}

    private final Map<String, List<Term>> byWord = new HashMap<>();

    Thesaurus(List<Synonym> synonyms) {
        for (var synonym : synonyms) {
            for (var text : synonym.terms()) {
                var words = new LinkedHashSet<>(Words.all(text));
                if (!words.isEmpty()) {
                    byWord.computeIfAbsent(words.iterator().next(), first -> new ArrayList<>())
                            .add(new Term(words, synonym));
                }
            }
        }
    }

    /** What these words mean, each synonym once, by the longest of its terms. */
    List<Match> matches(Set<String> words) {
        var longest = new HashMap<Synonym, Set<String>>();
        for (var word : words) {
            for (var term : byWord.getOrDefault(word, List.of())) {
                if (words.containsAll(term.words())) {
                    longest.merge(term.of(), term.words(), (one, other) -> one.size() >= other.size() ? one : other);
                }
            }
        }
        return longest.entrySet().stream()
                .map(match -> new Match(match.getKey(), match.getValue()))
                .toList();
    }
}
