package id.kironggo.mediation;

import id.kironggo.exchange.ApiRoute;
import id.kironggo.platform.persistence.RealTime;
import id.kironggo.platform.web.JsonSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** How calls went, counted in memory and written once a second: by API, day, origin of what went wrong, and latency. */
@ApplicationScoped
class Figures {

    /** Upper bounds of the latency classes, in milliseconds; above the last there is one more. */
    static final long[] BOUNDS = {5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000};

    private static final String ADD = """
            insert into mediation_figure(agency, api, day, origin, latency, calls, last_at)
            select * from unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::smallint[], ?::bigint[], ?::timestamptz[])
            on conflict (agency, api, day, origin, latency) do update
            set calls = mediation_figure.calls + excluded.calls,
                last_at = greatest(mediation_figure.last_at, excluded.last_at)""";

    private final Map<Cell, Count> counts = new ConcurrentHashMap<>();
    private final Clock clock;

    Figures(@RealTime Clock clock) {
        this.clock = clock;
    }

    void count(ApiRoute route, Origin origin, long milliseconds) {
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, JsonSettings.ZONE);
        add(new Cell(route.agency(), route.api(), day, origin, latency(milliseconds)), new Count(1, now));
    }

    /** What was counted since; whoever can't write it gives it {@linkplain #giveBack back}. */
    Map<Cell, Count> take() {
        var taken = new TreeMap<Cell, Count>(Cell.ORDER);
        counts.keySet().forEach(cell -> {
            var count = counts.remove(cell);
            if (count != null) {
                taken.put(cell, count);
            }
        });
        return taken;
    }

    void giveBack(Map<Cell, Count> taken) {
        taken.forEach(this::add);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    static void write(Connection connection, Map<Cell, Count> taken) throws SQLException {
        if (taken.isEmpty()) {
            return;
        }
        // in one order for all replicas, so that none waits for another in a circle
        var rows = List.copyOf(taken.entrySet());
        try (var add = connection.prepareStatement(ADD)) {
            add.setArray(1, column(connection, "text", rows, (cell, count) -> cell.agency()));
            add.setArray(2, column(connection, "text", rows, (cell, count) -> cell.api()));
            add.setArray(3, column(connection, "text", rows, (cell, count) -> cell.day()));
            add.setArray(4, column(connection, "text", rows, (cell, count) -> cell.origin()));
            add.setArray(5, column(connection, "int4", rows, (cell, count) -> cell.latency()));
            add.setArray(6, column(connection, "int8", rows, (cell, count) -> count.calls()));
            add.setArray(7, column(connection, "text", rows, (cell, count) -> count.last()));
            add.executeUpdate();
        }
    }

    private static Array column(
            Connection connection, String type, List<Entry<Cell, Count>> rows, BiFunction<Cell, Count, Object> value)
            throws SQLException {
        var values = rows.stream().map(row -> value.apply(row.getKey(), row.getValue()));
        return connection.createArrayOf(type, (type.equals("text") ? values.map(Object::toString) : values).toArray());
    }

    private void add(Cell cell, Count count) {
        counts.merge(cell, count, Count::plus);
    }

    private static int latency(long milliseconds) {
        int at = 0;
        while (at < BOUNDS.length && milliseconds > BOUNDS[at]) {
            at++;
        }
        return at;
    }

    /** What is counted apart. */
    record Cell(String agency, String api, LocalDate day, Origin origin, int latency) {

        static final Comparator<Cell> ORDER = Comparator.comparing(Cell::agency)
                .thenComparing(Cell::api)
                .thenComparing(Cell::day)
                .thenComparing(Cell::origin)
                .thenComparing(Cell::latency);
    }

    /** How many calls, and when the last of them ended. */
    record Count(long calls, Instant last) {

        Count plus(Count other) {
            return new Count(calls + other.calls, last.isAfter(other.last) ? last : other.last);
        }
    }
}
