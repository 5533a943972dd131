package id.kironggo.audit;

import id.kironggo.ledger.EntryQuery.Place;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** A long list, line by line, read part by part as it is written. */
final class Parts<T> implements Iterator<List<String>> {

    private final Function<Place, List<T>> read;
    private final int most;
    private final Function<T, Place> place;
    private final Function<T, List<String>> line;
    private Iterator<T> part;
    private Place last;
    private boolean isLastPart;

    /**
     * Begins with the first part.
     *
     * @param read gives at most {@code most} after a place; null: from the beginning
     */
    Parts(Function<Place, List<T>> read, int most, Function<T, Place> place, Function<T, List<String>> line) {
        this.read = read;
        this.most = most;
        this.place = place;
        this.line = line;
        next(null);
    }

    private void next(Place after) {
        var rows = read.apply(after);
        isLastPart = rows.size() < most;
        part = rows.iterator();
    }

    @Override
    public boolean hasNext() {
        if (!part.hasNext() && !isLastPart) {
            next(last);
        }
        return part.hasNext();
    }

    @Override
    public List<String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = part.next();
        last = place.apply(row);
        return line.apply(row);
    }
}
