package id.kironggo.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Which entries are looked for, the latest first; what is null narrows nothing.
 *
 * @param client as the entry names it, see {@link Parties#client}
 * @param from inclusive
 * @param to exclusive
 * @param after the last entry of the part before
 */
public record EntryQuery(
        String agency, String client, String type, String subject, Instant from, Instant to, Place after, int limit) {

    /** The same from this place on. */
    public EntryQuery from(Place place) {
        return new EntryQuery(agency, client, type, subject, from, to, place, limit);
    }

    /** What all but the subject come to in SQL, over a table with the columns agency, client, type, at and {@code id}. */
    public Narrowed narrowed(String id) {
        return new Narrowed()
                .and("agency = ?", agency)
                .and("client = ?", client)
                .and("type = ?", type)
                .and("at >= ?", from)
                .and("at < ?", to)
                .after(id, after);
    }

    /** Where an entry stands in this order. */
    public record Place(Instant at, UUID id) {}

    /** Conditions and their values. */
    public static final class Narrowed {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        /** Adds a condition on one value, unless that is null. */
        public Narrowed and(String condition, Object value) {
            if (value != null) {
                conditions.add(condition);
                values.add(value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
            return this;
        }

        private Narrowed after(String id, Place place) {
            if (place == null) {
                return this;
            }
            values.add(place.at().atOffset(ZoneOffset.UTC));
            conditions.add("(at, " + id + ") < (?, ?)");
            values.add(place.id());
            return this;
        }

        /** The condition of a {@code where}. */
        public String where() {
            return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
        }

        /** Binds the values behind what was bound before; gives the last parameter. */
        public int bind(PreparedStatement query, int before) throws SQLException {
            int parameter = before;
            for (var value : values) {
                query.setObject(
                        ++parameter,
                        value instanceof UUID[] ids ? query.getConnection().createArrayOf("uuid", ids) : value);
            }
            return parameter;
        }
    }
}
