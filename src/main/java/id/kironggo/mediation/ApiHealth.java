package id.kironggo.mediation;

import id.kironggo.exchange.ApiMode;
import id.kironggo.exchange.ApiRoute;
import id.kironggo.mediation.HealthView.Errors;
import id.kironggo.mediation.HealthView.Latency;
import id.kironggo.mediation.HealthView.Probe;
import id.kironggo.platform.persistence.RealTime;
import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How an API is doing: by what became of the calls to it, and by asking it. */
@ApplicationScoped
class ApiHealth {

    private static final String FIGURES = """
            select origin, latency, sum(calls), max(last_at) from mediation_figure
            where agency = ? and api = ? and day > (now() at time zone 'Asia/Jakarta')::date - 30 group by origin, latency""";

    private static final Duration PRESENT = Duration.ofMinutes(1);

    private final AgroalDataSource database;
    private final Guards guards;
    private final Connectors connectors;
    private final Probes probes;
    private final Clock clock;

    ApiHealth(AgroalDataSource database, Guards guards, Connectors connectors, Probes probes, @RealTime Clock clock) {
        this.database = database;
        this.guards = guards;
        this.connectors = connectors;
        this.probes = probes;
        this.clock = clock;
    }

    Uni<HealthView> of(ApiRoute route) {
        var figures = figures(route);
        if (route.mode() == ApiMode.PULL) {
            var seen = connectors.lastSeen(route.agency()).orElse(null);
            var status = seen == null
                    ? HealthStatus.UNKNOWN
                    : seen.plus(PRESENT).isAfter(clock.instant()) ? HealthStatus.UP : HealthStatus.DOWN;
            return Uni.createFrom().item(view(route, status, null, seen, figures));
        }
        if (route.healthPath() == null) {
            return Uni.createFrom().item(view(route, byCalls(figures), null, null, figures));
        }
        return probes.of(route)
                .map(probe -> view(route, probe.isWell() ? HealthStatus.UP : HealthStatus.DOWN, probe, null, figures));
    }

    private static HealthStatus byCalls(List<Row> figures) {
        var last = figures.stream().filter(row -> row.origin != Origin.EXCHANGE).max(Comparator.comparing(Row::last));
        return last.map(row -> row.origin == Origin.PROVIDER ? HealthStatus.DOWN : HealthStatus.UP)
                .orElse(HealthStatus.UNKNOWN);
    }

    private HealthView view(ApiRoute route, HealthStatus status, Probe probe, Instant seen, List<Row> figures) {
        var circuit = CircuitState.of(guards.of(route).circuit());
        return new HealthView(
                route.agency(),
                route.api(),
                circuit == CircuitState.OPEN ? HealthStatus.DOWN : status,
                circuit,
                probe,
                seen,
                figures.stream().mapToLong(Row::calls).sum(),
                errors(figures),
                latency(figures),
                figures.stream()
                        .filter(row -> row.origin == Origin.NONE)
                        .map(Row::last)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static List<Errors> errors(List<Row> figures) {
        var byOrigin = figures.stream()
                .filter(row -> row.origin != Origin.NONE)
                .collect(Collectors.groupingBy(Row::origin, TreeMap::new, Collectors.summingLong(Row::calls)));
        return byOrigin.entrySet().stream()
                .map(entry -> new Errors(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Latency> latency(List<Row> figures) {
        var byClass = figures.stream()
                .collect(Collectors.groupingBy(Row::latency, TreeMap::new, Collectors.summingLong(Row::calls)));
        return byClass.entrySet().stream()
                .map(entry -> new Latency(
                        entry.getKey() < Figures.BOUNDS.length ? Figures.BOUNDS[entry.getKey()] : null,
                        entry.getValue()))
                .toList();
    }

    private List<Row> figures(ApiRoute route) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIGURES)) {
            query.setString(1, route.agency());
            query.setString(2, route.api());
            try (var row = query.executeQuery()) {
                var figures = new ArrayList<Row>();
                while (row.next()) {
                    figures.add(new Row(
                            Origin.valueOf(row.getString(1)),
                            row.getInt(2),
                            row.getLong(3),
                            Objects.requireNonNull(row.getObject(4, OffsetDateTime.class))
                                    .toInstant()));
                }
                return figures;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Row(Origin origin, int latency, long calls, Instant last) {}
}
