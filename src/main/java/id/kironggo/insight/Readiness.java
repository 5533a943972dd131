package id.kironggo.insight;

import id.kironggo.agency.AgencyRef;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.Dimension;
import id.kironggo.catalogue.Dimensions;
import id.kironggo.catalogue.ServiceCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

/** Whether the smart city is practised: by the requests that its services carry, not by what is planned. */
@ApplicationScoped
class Readiness {

    private static final int DAYS = 90;

    private static final String CARRIED = """
            select service, agency, sum(n) from (
                select service, owner as agency, count(*) as n from insight_case
                    where submitted_on >= ? and status not in ('WITHDRAWN', 'DUPLICATE') group by service, owner
                union all
                select service, agency, 0 from insight_custody
                    where submitted_on >= ? and status not in ('WITHDRAWN', 'DUPLICATE') group by service, agency) carried
            group by service, agency""";

    private static final String PROGRAMMES =
            "select dimension, array_prepend(lead, agencies::text[]) from programme where status <> 'STOPPED'";

    private final Sums sums;
    private final AgencyRegistry agencies;
    private final ServiceCatalogue catalogue;
    private final Dimensions dimensions;
    private final Freshness freshness;
    private final Continuities continuities;

    Readiness(
            Sums sums,
            AgencyRegistry agencies,
            ServiceCatalogue catalogue,
            Dimensions dimensions,
            Freshness freshness,
            Continuities continuities) {
        this.sums = sums;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.dimensions = dimensions;
        this.freshness = freshness;
        this.continuities = continuities;
    }

    ReadinessView of(Integer phase) {
        var asOf = freshness.now();
        var since = continuities.today().minusDays(DAYS);
        var carried = sums.read(
                new Query().add(CARRIED, since, since),
                row -> new Carried(row.getString(1), row.getString(2), row.getLong(3)));
        var programmes = sums.read(
                new Query().add(PROGRAMMES).where("phase = ?", phase),
                row -> new Planned(Dimension.valueOf(row.getString(1)), List.of((String[])
                        row.getArray(2).getArray())));
        var all = Arrays.stream(Dimension.values())
                .map(dimension -> in(dimension, carried, programmes))
                .toList();
        var missing = all.stream()
                .filter(in -> in.requests() == 0)
                .map(ReadinessView.InDimension::dimension)
                .toList();
        return new ReadinessView(
                asOf,
                since,
                phase,
                missing.isEmpty(),
                missing,
                all,
                continuities.until(phase),
                takingNoPart(carried, programmes));
    }

    private ReadinessView.InDimension in(Dimension dimension, List<Carried> carried, List<Planned> programmes) {
        var here = carried.stream()
                .filter(c ->
                        dimensions.of(c.service).filter(d -> d == dimension).isPresent())
                .toList();
        var codes = new TreeSet<>(here.stream().map(Carried::agency).toList());
        return new ReadinessView.InDimension(
                dimension,
                dimension.label().spoken(),
                codes.stream().map(agencies::ref).toList(),
                here.stream().map(Carried::service).distinct().sorted().toList(),
                (int) catalogue.offerings().stream()
                        .filter(offering -> offering.dimension() == dimension)
                        .count(),
                here.stream().mapToLong(Carried::requests).sum(),
                (int) programmes.stream().filter(p -> p.dimension == dimension).count());
    }

    private List<AgencyRef> takingNoPart(List<Carried> carried, List<Planned> programmes) {
        var busy = new HashSet<>(carried.stream().map(Carried::agency).toList());
        programmes.forEach(planned -> busy.addAll(planned.agencies));
        var rest = new ArrayList<>(agencies.active());
        rest.removeIf(agency -> busy.contains(agency.code()));
        return rest;
    }

    private record Carried(String service, String agency, long requests) {}

    private record Planned(Dimension dimension, List<String> agencies) {}
}
