package id.kironggo.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A query in the making: its text, and the values in the order in which the text asks for them. */
final class Query {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Query add(String sql, Object... given) {
        text.append(sql);
        values.addAll(List.of(given));
        return this;
    }

    /** Adds a condition unless its value is null. */
    Query where(String condition, Object value) {
        if (value instanceof Collection<?> several) {
            return add(" and " + condition, (Object) several.toArray(String[]::new));
        }
        return value == null ? this : add(" and " + condition, value);
    }

    String text() {
        return text.toString();
    }

    List<Object> values() {
        return values;
    }
}
