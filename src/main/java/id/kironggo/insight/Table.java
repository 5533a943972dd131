package id.kironggo.insight;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts by one or two axes, with their margins; what is 0 does not stand in it.
 *
 * @param cells by the codes of the axes, in their order; ordered
 */
record Table(List<Axis> axes, Map<List<String>, Long> cells) {

    /** Stands in a margin for all codes of an axis. */
    static final String ALL = "*";

    static Table of(List<Axis> axes, Map<List<String>, Long> counts) {
        var cells =
                new TreeMap<List<String>, Long>((a, b) -> String.join("\t", a).compareTo(String.join("\t", b)));
        counts.forEach((key, n) -> {
            if (n != 0) {
                cells.merge(key, n, Long::sum);
            }
        });
        return new Table(axes, cells);
    }

    long total() {
        return cells.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The sums over one of two axes, by the codes of the other. */
    Map<String, Long> margin(int axis) {
        return cells.entrySet().stream()
                .collect(Collectors.groupingBy(
                        cell -> cell.getKey().get(axis), TreeMap::new, Collectors.summingLong(Map.Entry::getValue)));
    }

    /** A cell, or with {@link #ALL} for some axis a sum. */
    long at(List<String> key) {
        return cells.entrySet().stream()
                .filter(cell -> IntStream.range(0, key.size())
                        .allMatch(i -> key.get(i).equals(ALL)
                                || key.get(i).equals(cell.getKey().get(i))))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The same with the second of two axes first. */
    Table turned() {
        var turned = cells.entrySet().stream()
                .collect(Collectors.toMap(cell -> swapped(cell.getKey()), Map.Entry::getValue));
        return of(List.of(axes.get(1), axes.get(0)), turned);
    }

    static List<String> swapped(List<String> key) {
        return List.of(key.get(1), key.get(0));
    }

    /** Only those cells whose codes are these. */
    Table where(Map<Axis, String> codes) {
        var kept = cells.entrySet().stream()
                .filter(cell -> IntStream.range(0, axes.size()).allMatch(i -> codes.getOrDefault(
                                axes.get(i), cell.getKey().get(i))
                        .equals(cell.getKey().get(i))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return of(axes, kept);
    }
}
