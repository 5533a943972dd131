package id.kironggo.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What was typed, as the index is asked for it: alternatives for each word, and services that it means outright. */
final class Question {

    /** How much an alternative counts beside the word that was typed. */
    private static final float VARIANT = 0.85f;

    private static final float SYNONYM = 0.9f;

    /** A word to look for; those of one position are alternatives, of which the best counts. */
    record Asked(int position, String word, float factor) {}

    /** A service that is meant, and how surely. */
    record Meant(String service, float score) {}

    private final List<Asked> asked = new ArrayList<>();
    private final List<Meant> meant = new ArrayList<>();
    private int positions;

    private Question() {}

    static Question of(String typed, Thesaurus thesaurus) {
        var question = new Question();
        var words = new LinkedHashSet<>(Words.all(typed));
        boolean allEmpty = words.stream().allMatch(Words::isEmpty);
        for (var word : words) {
            if (allEmpty || !Words.isEmpty(word)) {
                question.ask(word);
            }
        }
        var forms = new LinkedHashSet<>(words);
        words.forEach(word -> forms.addAll(Words.variants(word)));
        thesaurus.matches(forms).forEach(question::mean);
        return question;
    }

    private void ask(String word) {
        int position = positions++;
        asked.add(new Asked(position, word, 1));
        Words.variants(word).forEach(variant -> asked.add(new Asked(position, variant, VARIANT)));
    }

    private void mean(Thesaurus.Match match) {
        for (var service : match.synonym().services()) {
            meant.add(new Meant(service, match.words().size()));
        }
        if (!match.synonym().services().isEmpty()) {
            return;
        }
        for (var term : match.synonym().terms()) {
            var words = Words.all(term);
            if (!match.words().containsAll(words)) {
                // together the words of a term count like the one that was typed
                words.forEach(word -> asked.add(new Asked(positions++, word, SYNONYM / words.size())));
            }
        }
    }

    boolean isEmpty() {
        return asked.isEmpty() && meant.isEmpty();
    }

    List<Asked> asked() {
        return asked;
    }

    List<Meant> meant() {
        return meant;
    }
}
