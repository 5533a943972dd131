package id.kironggo.routing;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.catalogue.Offering;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Tells a route in the language of the current request. */
@ApplicationScoped
public class RoutingExplainer {

    private static final Set<String> BY_VILLAGE = Set.of("KEC-*", "DESA");

    private final AgencyRegistry agencies;

    RoutingExplainer(AgencyRegistry agencies) {
        this.agencies = agencies;
    }

    public RoutingDecision tell(String service, int version, Route route) {
        var steps = route.steps().stream()
                .map(s -> new RoutingDecision.Step(
                        s.step(),
                        s.selector(),
                        s.agency() == null ? null : agencies.ref(s.agency()),
                        s.action(),
                        s.because().spoken()))
                .toList();
        boolean looksAtVillage = route.steps().stream().anyMatch(s -> BY_VILLAGE.contains(s.selector()));
        return new RoutingDecision(
                service,
                version,
                agencies.ref(route.owner()),
                route.ownerBecause().spoken(),
                steps,
                looksAtVillage ? List.of("/place/village") : List.of());
    }

    RoutingDecision tell(Offering offering, Route route) {
        return tell(offering.code(), offering.version(), route);
    }
}
