package id.kironggo.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tries to compute withheld cells from what is told. A cell is computed if no other table of counts, each of somebody, comes to the
 * same told cells and sums with another number in its place; such tables are looked for one by one.
 */
final class Recomputation {

    private static final int MOST_STEPS = 400_000;

    private final Map<List<String>, Long> truth;
    private final List<List<String>> unknown;
    /** What each line of unknown cells must come to, where its sum is told. */
    private final Map<List<List<String>>, Long> lines = new LinkedHashMap<>();

    private int steps;

    /** Of a grid with its margins. */
    Recomputation(Table table, Set<List<String>> withheld) {
        truth = table.cells();
        unknown = truth.keySet().stream().filter(withheld::contains).toList();
        for (int axis = 0; axis < 2; axis++) {
            int at = axis;
            table.margin(axis).keySet().forEach(code -> {
                var margin = at == 0 ? List.of(code, Table.ALL) : List.of(Table.ALL, code);
                if (!withheld.contains(margin)) {
                    line(unknown.stream()
                            .filter(key -> key.get(at).equals(code))
                            .toList());
                }
            });
        }
        if (!withheld.contains(List.of(Table.ALL, Table.ALL))) {
            line(unknown);
        }
        // sums of lines that are told but for one
        restOfMargins(table, withheld);
    }

    /** Of a list with its sum. */
    Recomputation(List<Map<List<String>, Long>> list, Set<List<String>> withheld, boolean isSumWithheld) {
        truth = list.get(0);
        unknown = truth.keySet().stream().filter(withheld::contains).toList();
        if (!isSumWithheld) {
            line(unknown);
        }
    }

    private void restOfMargins(Table table, Set<List<String>> withheld) {
        for (int axis = 0; axis < 2; axis++) {
            int at = axis;
            var hidden = table.margin(axis).keySet().stream()
                    .filter(code -> withheld.contains(at == 0 ? List.of(code, Table.ALL) : List.of(Table.ALL, code)))
                    .toList();
            if (!withheld.contains(List.of(Table.ALL, Table.ALL))) {
                line(unknown.stream()
                        .filter(key -> hidden.contains(key.get(at)))
                        .toList());
            }
        }
    }

    private void line(List<List<String>> cells) {
        if (!cells.isEmpty()) {
            lines.put(cells, cells.stream().mapToLong(truth::get).sum());
        }
    }

    /** The cells that only one number fits; empty: none. */
    List<List<String>> computed() {
        var computed = new ArrayList<List<String>>();
        for (var cell : unknown) {
            if (!fits(cell, truth.get(cell) + 1)
                    && !fits(cell, truth.get(cell) - 1)
                    && !fits(cell, truth.get(cell) + 2)) {
                computed.add(cell);
            }
        }
        return computed;
    }

    /** Whether a table exists in which this cell has this number. */
    private boolean fits(List<String> cell, long number) {
        var guess = new HashMap<List<String>, Long>();
        guess.put(cell, number);
        steps = 0;
        return number >= 1 && isPossible(guess) && complete(guess, 0);
    }

    private boolean complete(Map<List<String>, Long> guess, int next) {
        if (next == unknown.size()) {
            return true;
        }
        var cell = unknown.get(next);
        if (guess.containsKey(cell)) {
            return complete(guess, next + 1);
        }
        long near = truth.get(cell);
        for (long off = 0; off <= 3 && steps++ < MOST_STEPS; off++) {
            for (long number : off == 0 ? new long[] {near} : new long[] {near - off, near + off}) {
                guess.put(cell, number);
                if (number >= 1 && isPossible(guess) && complete(guess, next + 1)) {
                    return true;
                }
                guess.remove(cell);
            }
        }
        return false;
    }

    /** No line has more than it may, and none that is full has less. */
    private boolean isPossible(Map<List<String>, Long> guess) {
        return lines.entrySet().stream().allMatch(line -> {
            long sum = line.getKey().stream()
                    .mapToLong(key -> guess.getOrDefault(key, 1L))
                    .sum();
            boolean isFull = guess.keySet().containsAll(line.getKey());
            return isFull ? sum == line.getValue() : sum <= line.getValue();
        });
    }
}
