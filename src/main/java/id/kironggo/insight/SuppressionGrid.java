package id.kironggo.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * A table of two axes with its margins, as who wants to compute a withheld cell sees it: in each line the cells come to the margin.
 * A withheld cell can't be computed if it could be one more or one less, and others with it, so that each line still comes out and
 * each still counts somebody. Such others form a ring through rows and columns; where there is none, the cheapest one is withheld.
 */
final class SuppressionGrid {

    private static final long MARGIN_PRICE = 1_000_000_000_000L;
    private static final long NEVER = Long.MAX_VALUE / 4;

    private final List<String> rows;
    private final List<String> columns;
    private final long[][] counts;
    private final boolean[][] hidden;

    SuppressionGrid(Table table) {
        rows = new ArrayList<>(table.margin(0).keySet());
        columns = new ArrayList<>(table.margin(1).keySet());
        rows.add(Table.ALL);
        columns.add(Table.ALL);
        counts = new long[rows.size()][columns.size()];
        hidden = new boolean[rows.size()][columns.size()];
        table.cells().forEach((key, n) -> {
            int row = rows.indexOf(key.get(0));
            int column = columns.indexOf(key.get(1));
            counts[row][column] += n;
            counts[row][lastColumn()] += n;
            counts[lastRow()][column] += n;
            counts[lastRow()][lastColumn()] += n;
        });
    }

    void hide(String row, String column) {
        hidden[rows.indexOf(row)][columns.indexOf(column)] = true;
    }

    /** Everything that must be withheld beside what is. */
    Set<List<String>> closed() {
        boolean isClosed = false;
        while (!isClosed) {
            isClosed = true;
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < columns.size(); column++) {
                    isClosed &= !hidden[row][column] || !protect(row, column);
                }
            }
        }
        var keys = new HashSet<List<String>>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                if (hidden[row][column]) {
                    keys.add(List.of(rows.get(row), columns.get(column)));
                }
            }
        }
        return keys;
    }

    /** Withholds what the cell needs to be safe; whether that was anything. */
    private boolean protect(int row, int column) {
        var ring = new Ring(row, column, 1).cheapest();
        if (ring.price > 0 && counts[row][column] > 1) {
            var other = new Ring(row, column, -1).cheapest();
            ring = other.price < ring.price ? other : ring;
        }
        boolean isChanged = false;
        for (var cell : ring.cells) {
            int r = cell / columns.size();
            int c = cell % columns.size();
            isChanged |= !hidden[r][c];
            hidden[r][c] = true;
        }
        return isChanged;
    }

    private int lastRow() {
        return rows.size() - 1;
    }

    private int lastColumn() {
        return columns.size() - 1;
    }

    private record Found(long price, Set<Integer> cells) {}

    /** Looks for the ring that lets one cell change by {@code by}: a cheapest way from its row to its column. */
    private final class Ring {

        private final int row;
        private final int column;
        private final int by;
        private final int lines = rows.size() + columns.size();
        /** By line, twice: where it comes out one too much, and one too little. */
        private final long[] price = new long[2 * lines];

        private final int[] from = new int[2 * lines];
        private final int[] over = new int[2 * lines];

        Ring(int row, int column, int by) {
            this.row = row;
            this.column = column;
            this.by = by;
        }

        Found cheapest() {
            Arrays.fill(price, NEVER);
            int start = state(row, by * rowSign(column));
            int end = state(rows.size() + column, -by * columnSign(row));
            price[start] = 0;
            over[start] = -1;
            var next = new PriorityQueue<long[]>(Comparator.comparingLong((long[] step) -> step[0]));
            next.add(new long[] {0, start});
            while (!next.isEmpty()) {
                var step = next.poll();
                int at = (int) step[1];
                if (step[0] == price[at] && at != end) {
                    leave(at, next);
                }
            }
            return new Found(price[end], price[end] == NEVER ? Set.of() : way(end));
        }

        private Set<Integer> way(int end) {
            var cells = new LinkedHashSet<Integer>();
            for (int at = end; over[at] >= 0; at = from[at]) {
                cells.add(over[at]);
            }
            return cells;
        }

        /** Sets a line right by each of its cells, which sets the line across it wrong. */
        private void leave(int at, PriorityQueue<long[]> next) {
            int line = at / 2;
            int excess = at % 2 == 0 ? 1 : -1;
            boolean isRow = line < rows.size();
            for (int i = 0; i < (isRow ? columns.size() : rows.size()); i++) {
                int r = isRow ? line : i;
                int c = isRow ? i : line - rows.size();
                int change = -excess * (isRow ? rowSign(c) : columnSign(r));
                long cost = r == row && c == column ? NEVER : cost(r, c, change);
                if (cost < NEVER) {
                    int across = isRow ? state(rows.size() + c, change * columnSign(r)) : state(r, change * rowSign(c));
                    reach(across, at, r * columns.size() + c, cost, next);
                }
            }
        }

        private void reach(int state, int before, int cell, long cost, PriorityQueue<long[]> next) {
            if (price[before] + cost < price[state]) {
                price[state] = price[before] + cost;
                from[state] = before;
                over[state] = cell;
                next.add(new long[] {price[state], state});
            }
        }

        private long cost(int r, int c, int change) {
            if (counts[r][c] == 0 || (change < 0 && counts[r][c] == 1)) {
                return NEVER;
            }
            boolean isMargin = r == lastRow() || c == lastColumn();
            return hidden[r][c] ? 0 : counts[r][c] + (isMargin ? MARGIN_PRICE : 0);
        }

        private int state(int line, int excess) {
            return 2 * line + (excess > 0 ? 0 : 1);
        }

        private int rowSign(int c) {
            return c == lastColumn() ? -1 : 1;
        }

        private int columnSign(int r) {
            return r == lastRow() ? -1 : 1;
        }
    }
}
