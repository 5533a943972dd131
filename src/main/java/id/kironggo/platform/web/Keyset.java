package id.kironggo.platform.web;

import jakarta.persistence.EntityManager;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A list that is read part by part, by time and id: each part begins after the last row of the one before, whatever came between.
 * Conditions are JPQL over the alias {@code e}.
 */
public final class Keyset<T> {

    private final Class<T> entity;
    private final String list;
    private final String column;
    private final boolean descending;
    private String fetched = "";
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /**
     * @param list names the list and its filters in its cursors
     * @param column attribute of {@code e} that orders it, a time
     */
    public Keyset(Class<T> entity, String list, String column, boolean descending) {
        this.entity = entity;
        this.list = list + "|" + column + "|" + descending;
        this.column = column;
        this.descending = descending;
    }

    /** Reads this attribute of {@code e} along with it. */
    public Keyset<T> fetching(String attribute) {
        fetched = " join fetch e." + attribute;
        return this;
    }

    /** Adds a condition unless its value is null; the condition names it {@code :name}. */
    public Keyset<T> where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add("(" + condition + ")");
            values.put(name, value);
        }
        return this;
    }

    /** Gives a further value to a condition that names two. */
    public Keyset<T> with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public Page<T> read(
            EntityManager database,
            Cursors cursors,
            String cursor,
            int limit,
            Function<T, Instant> time,
            Function<T, UUID> id) {
        if (cursor != null) {
            after(cursors.decode(list, cursor));
        }
        var order = descending ? " desc" : "";
        var query = database.createQuery(
                "from " + entity.getSimpleName() + " e" + fetched + " where "
                        + (conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions)) + " order by e." + column
                        + order + ", e.id" + order,
                entity);
        values.forEach(query::setParameter);
        return Page.of(
                query.setMaxResults(limit + 1).getResultList(),
                limit,
                last -> cursors.encode(
                        list, time.apply(last).toString(), id.apply(last).toString()));
    }

    private void after(List<String> position) {
        try {
            values.put("lastTime", Instant.parse(position.get(0)));
            values.put("lastId", UUID.fromString(position.get(1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException otherList) {
            throw Cursors.unknown();
        }
        var beyond = descending ? "<" : ">";
        conditions.add(
                "(e.%1$s %2$s= :lastTime and (e.%1$s %2$s :lastTime or e.id %2$s :lastId))".formatted(column, beyond));
    }
}
