package id.kironggo.insight;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cells of a public table are withheld: those under {@link #LEAST}, and as many others that none of the withheld can be
 * computed from the margins. Whoever computes knows which cells are withheld, and that each counts somebody.
 */
final class Suppression {

    /** The smallest count that the public is told. */
    static final long LEAST = 5;

    private static final Set<List<String>> NOTHING = Set.of();

    private Suppression() {}

    static boolean isSmall(long count) {
        return count > 0 && count < LEAST;
    }

    /** The keys of what is withheld; in those of margins {@link Table#ALL} stands for an axis. */
    static Set<List<String>> of(Table table) {
        return switch (table.axes().size()) {
            case 0 -> isSmall(table.total()) ? Set.of(List.of()) : NOTHING;
            case 1 -> ofList(table.margin(0));
            default -> ofGrid(table);
        };
    }

    /** Of a list with its total, whose key is {@link Table#ALL}. */
    private static Set<List<String>> ofList(Map<String, Long> list) {
        var hidden = new HashSet<List<String>>();
        long total = list.values().stream().mapToLong(Long::longValue).sum();
        if (isSmall(total)) {
            hidden.add(List.of(Table.ALL));
        }
        list.forEach((code, n) -> {
            if (isSmall(n)) {
                hidden.add(List.of(code));
            }
        });
        while (!hidden.contains(List.of(Table.ALL)) && !isVague(list, hidden)) {
            var next = list.entrySet().stream()
                    .filter(entry -> !hidden.contains(List.of(entry.getKey())))
                    .min(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(Table.ALL);
            hidden.add(List.of(next));
        }
        return hidden;
    }

    /** Whether nothing follows of the withheld from what they come to together: each could be one more, or one less. */
    private static boolean isVague(Map<String, Long> list, Set<List<String>> hidden) {
        if (hidden.isEmpty()) {
            return true;
        }
        long spare = hidden.stream().mapToLong(key -> list.get(key.get(0)) - 1).sum();
        // what they have beyond one each can lie here or there
        return hidden.size() > 1 && spare > 0;
    }

    /** The keys of the sums of a table that are withheld in the lists of its axes. */
    static Set<List<String>> ofMargins(Table table) {
        var hidden = new HashSet<List<String>>();
        ofList(table.margin(0)).forEach(key -> hidden.add(List.of(key.get(0), Table.ALL)));
        ofList(table.margin(1)).forEach(key -> hidden.add(List.of(Table.ALL, key.get(0))));
        return hidden;
    }

    /** Margins are withheld as the lists that they are too, or whoever asks for the list would learn them. */
    private static Set<List<String>> ofGrid(Table table) {
        var grid = new SuppressionGrid(table);
        ofMargins(table).forEach(key -> grid.hide(key.get(0), key.get(1)));
        table.cells().forEach((key, n) -> {
            if (isSmall(n)) {
                grid.hide(key.get(0), key.get(1));
            }
        });
        return grid.closed();
    }
}
