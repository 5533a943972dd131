package id.kironggo.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import id.kironggo.exchange.ApiRoute;
import id.kironggo.platform.web.JsonSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;

/** How calls went, counted in memory and written with the next batch: by API, day, origin of what went wrong, and latency. */
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

    Figures(Clock clock) {
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
        var cells = taken.keySet();
        var values = taken.values();
        try (var add = connection.prepareStatement(ADD)) {
            add.setArray(1, connection.createArrayOf("text", cells.stream().map(Cell::agency).toArray()));
            add.setArray(2, connection.createArrayOf("text", cells.stream().map(Cell::api).toArray()));
            add.setArray(3, connection.createArrayOf("text", cells.stream().map(Cell::day).map(LocalDate::toString).toArray()));
            add.setArray(4, connection.createArrayOf("text", cells.stream().map(Cell::origin).map(Origin::name).toArray()));
            add.setArray(5, connection.createArrayOf("int4", cells.stream().map(Cell::latency).toArray()));
            add.setArray(6, connection.createArrayOf("int8", values.stream().map(Count::calls).toArray()));
            add.setArray(7, connection.createArrayOf("text", values.stream().map(count -> count.last().atOffset(ZoneOffset.UTC).toString()).toArray()));
            add.executeUpdate();
        }
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
