package id.kironggo.insight;

import id.kironggo.agency.AgencyRegistry;
import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.Selectors;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.catalogue.Step;
import id.kironggo.platform.security.Caller;
import id.kironggo.request.Workload;
import id.kironggo.routing.Rulebook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** By what each agency takes part: its mandate. */
@ApplicationScoped
public class Participation {

    private final AgencyRegistry agencies;
    private final ServiceCatalogue catalogue;
    private final Rulebook rules;
    private final Workload workload;
    private final Clock clock;

    Participation(AgencyRegistry agencies, ServiceCatalogue catalogue, Rulebook rules, Workload workload, Clock clock) {
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.rules = rules;
        this.workload = workload;
        this.clock = clock;
    }

    MandateView mandate(String agency, Caller caller) {
        var parts = catalogue.offerings().stream()
                .flatMap(offering -> part(offering, agency).stream())
                .toList();
        var dimensions = new TreeSet<>(agencies.dimensions(agency));
        parts.stream().map(MandateView.Part::dimension).forEach(dimensions::add);
        var now = workload.of(agency);
        return new MandateView(
                agencies.ref(agency),
                agencies.mandate(agency),
                List.copyOf(dimensions),
                parts,
                rules.about(agency, caller),
                new MandateView.Work(now.pending(), now.accepted(), now.overdue(), now.owned()),
                clock.instant());
    }

    private Optional<MandateView.Part> part(Offering offering, String agency) {
        boolean isOwner = isMeant(offering.owner(), agency);
        var steps = offering.procedure().stream()
                .filter(step -> isMeant(step.selector(), agency))
                .map(Step::step)
                .toList();
        return isOwner || !steps.isEmpty()
                ? Optional.of(new MandateView.Part(
                        offering.code(), offering.name().spoken(), offering.dimension(), isOwner, steps))
                : Optional.empty();
    }

    /** By its code, by what it inherited, or by being the office of a place. */
    private boolean isMeant(String selector, String agency) {
        return selector.equals(agency)
                || agencies.heir(selector)
                        .filter(heir -> heir.code().equals(agency))
                        .isPresent()
                || (selector.equals(Selectors.DISTRICT) && agencies.isDistrictOffice(agency))
                || (selector.equals(Selectors.VILLAGE)
                        && (agencies.isVillageOffice(agency) || agencies.isDistrictOffice(agency)));
    }
}
