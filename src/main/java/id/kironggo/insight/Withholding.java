package id.kironggo.insight;

import java.util.List;
import java.util.Set;

/**
 * What of a table the public is not told. Where a table of two axes can be protected only by withholding a sum that the list of that
 * axis tells, its cells are not told at all, not even which of them are empty: else list and table together would tell them.
 *
 * @param keys of what is withheld
 * @param cells whether everything but the sums is
 */
record Withholding(Set<List<String>> keys, boolean cells) {

    static Withholding of(Table table) {
        var keys = Suppression.of(table);
        if (table.axes().size() < 2) {
            return new Withholding(keys, false);
        }
        var sums = Suppression.ofMargins(table);
        boolean fitsLists = keys.stream().filter(key -> key.contains(Table.ALL)).allMatch(sums::contains);
        return fitsLists ? new Withholding(keys, false) : new Withholding(sums, true);
    }

    boolean hides(List<String> key) {
        return keys.contains(key) || (cells && !key.contains(Table.ALL));
    }
}
