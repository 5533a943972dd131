package id.kironggo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What citizens type, and what they mean by it: {@code src/test/resources/search/judged.tsv}. */
record JudgedPhrases(String half, List<Judged> phrases) {

    /** A phrase and the services that are right. */
    record Judged(String phrase, List<String> services) {}

    static JudgedPhrases of(String half) {
        try (var file = JudgedPhrases.class.getResourceAsStream("/search/judged.tsv")) {
            var phrases = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(half + "\t"))
                    .map(line -> line.split("\t"))
                    .map(line -> new Judged(line[1], List.of(line[2].split(","))))
                    .toList();
            return new JudgedPhrases(half, phrases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The share of phrases that find what they mean among the first so many. */
    double hits(int among, Function<String, List<String>> search) {
        long hits = phrases.stream()
                .filter(judged -> firsts(judged, among, search).anyMatch(judged.services()::contains))
                .count();
        return (double) hits / phrases.size();
    }

    /** Those that don't, with what they find. */
    List<String> misses(int among, Function<String, List<String>> search) {
        return phrases.stream()
                .filter(judged -> firsts(judged, among, search).noneMatch(judged.services()::contains))
                .map(judged -> judged.phrase() + " -> "
                        + firsts(judged, among, search).toList() + ", not " + judged.services())
                .toList();
    }

    private static Stream<String> firsts(Judged judged, int among, Function<String, List<String>> search) {
        return search.apply(judged.phrase()).stream().limit(among);
    }
}
