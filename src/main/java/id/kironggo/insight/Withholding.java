package id.kironggo.insight;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a table the public is not told. Where a table of two axes can be protected only by withholding a sum that the list of that
 * axis tells, its cells are not told at all, not even which of them are empty: else list and table together would tell them.
 *
 * @param keys of what is withheld
 * @param cells whether everything but the sums is
 */
record Withholding(Set<List<String>> keys, boolean cells) {

    /** The same whichever axis comes first: else each of two questions would tell what the other withholds. */
    static Withholding of(Table table) {
        if (table.axes().size() < 2) {
            return new Withholding(Suppression.of(table), false);
        }
        boolean isTurned = table.axes().get(0).compareTo(table.axes().get(1)) > 0;
        return isTurned ? ofGrid(table.turned()).turned() : ofGrid(table);
    }

    private static Withholding ofGrid(Table table) {
        var keys = Suppression.of(table);
        var sums = Suppression.ofMargins(table);
        boolean fitsLists = keys.stream().filter(key -> key.contains(Table.ALL)).allMatch(sums::contains);
        return fitsLists ? new Withholding(keys, false) : new Withholding(sums, true);
    }

    /** The same of the turned table. */
    Withholding turned() {
        return new Withholding(keys.stream().map(Table::swapped).collect(Collectors.toSet()), cells);
    }

    boolean hides(List<String> key) {
        return keys.contains(key) || (cells && !key.contains(Table.ALL));
    }
}
