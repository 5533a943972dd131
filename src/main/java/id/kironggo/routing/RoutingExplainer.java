package id.kironggo.routing;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.catalogue.Selectors;
import id.kironggo.platform.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells a route in the language of the current request. */
@ApplicationScoped
public class RoutingExplainer {

    private static final String VILLAGE = "/place/village";

    private final AgencyRegistry agencies;
    private final Planner planner;
    private final Rulebook rulebook;

    RoutingExplainer(AgencyRegistry agencies, Planner planner, Rulebook rulebook) {
        this.agencies = agencies;
        this.planner = planner;
        this.rulebook = rulebook;
    }

    /** A route that was taken. */
    public RoutingDecision tell(String service, int version, Route route) {
        boolean looksAtVillage = route.steps().stream().anyMatch(s -> Selectors.BY_PLACE.contains(s.selector()));
        return tell(service, version, route, looksAtVillage ? Set.of(VILLAGE) : Set.of(), null);
    }

    /** The route that would be taken, and how each rule about this service fared. */
    RoutingDecision explain(Matter matter) {
        var rules = rulebook.inForce();
        var route = planner.plan(matter, rules);
        var about = rules.ranked().stream()
                .filter(rule -> RuleCheck.isAbout(rule.match(), matter.offering()))
                .toList();
        var looked = new TreeSet<String>();
        about.forEach(rule -> {
            rule.match().answers().keySet().forEach(field -> looked.add("/answers/" + field));
            if (!rule.match().districts().isEmpty() || !rule.match().villages().isEmpty()) {
                looked.add(VILLAGE);
            }
        });
        if (route.steps().stream().anyMatch(step -> Selectors.BY_PLACE.contains(step.selector()))) {
            looked.add(VILLAGE);
        }
        var weighed = about.stream().map(rule -> weighed(rule, matter, route)).toList();
        return tell(matter.offering().code(), matter.offering().version(), route, looked, weighed);
    }

    private static RoutingDecision.Weighed weighed(Rule rule, Matter matter, Route route) {
        var unmet = rule.unmet(matter);
        var step = route.step(rule.step());
        RoutingDecision.Verdict verdict;
        Text because;
        if (unmet != null) {
            verdict = RoutingDecision.Verdict.UNFIT;
            because = unmet.because();
        } else if (step.isEmpty()) {
            verdict = RoutingDecision.Verdict.UNFIT;
            because = Text.of("Prosedur tidak mempunyai langkah itu.", "The procedure has no such step.");
        } else if (rule.id().equals(step.get().rule())) {
            verdict = RoutingDecision.Verdict.DECIDES;
            because = Text.of("Peringkatnya tertinggi di antara yang cocok.", "It ranks highest of those that match.");
        } else {
            verdict = RoutingDecision.Verdict.LOSES;
            because = step.get().rule() == null
                    ? Text.of(
                            "Cocok, tetapi " + rule.lead() + " tidak memberi perangkat daerah aktif di sini.",
                            "It matches, but " + rule.lead() + " gives no active agency here.")
                    : Text.of(
                            "Cocok, tetapi aturan lain berperingkat lebih tinggi: "
                                    + step.get().rule() + ".",
                            "It matches, but another rule ranks higher: "
                                    + step.get().rule() + ".");
        }
        return new RoutingDecision.Weighed(
                rule.id(), rule.name(), rule.priority(), rule.step(), verdict, because.spoken());
    }

    private RoutingDecision tell(
            String service, int version, Route route, Set<String> looked, List<RoutingDecision.Weighed> rules) {
        var steps = route.steps().stream()
                .map(s -> new RoutingDecision.Step(
                        s.step(),
                        s.selector(),
                        s.agency() == null ? null : agencies.ref(s.agency()),
                        s.action(),
                        s.because().spoken(),
                        s.rule(),
                        s.supporting().stream().map(agencies::ref).toList()))
                .toList();
        return new RoutingDecision(
                service,
                version,
                agencies.ref(route.owner()),
                route.ownerBecause().spoken(),
                steps,
                List.copyOf(looked),
                rules);
    }
}
