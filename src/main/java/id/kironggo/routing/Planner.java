package id.kironggo.routing;

import id.kironggo.agency.AgencyRef;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.District;
import id.kironggo.agency.Geography;
import id.kironggo.agency.Village;
import id.kironggo.catalogue.Selectors;
import id.kironggo.catalogue.Step;
import id.kironggo.platform.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Follows a procedure under given rules: each selector to its agency, and why; no side effect, no clock. */
@ApplicationScoped
class Planner {

    private final AgencyRegistry agencies;
    private final Geography geography;

    Planner(AgencyRegistry agencies, Geography geography) {
        this.agencies = agencies;
        this.geography = geography;
    }

    Route plan(Matter matter, RuleSet rules) {
        var village = Optional.ofNullable(matter.village()).flatMap(geography::village);
        var owner = owner(matter.offering().owner(), village);
        var applying = rules.applying(matter);
        var steps = matter.offering().procedure().stream()
                .map(step -> step(step, applying, owner, village))
                .toList();
        return new Route(owner.agency(), owner.because(), steps);
    }

    private Choice owner(String selector, Optional<Village> village) {
        var choice = choose(selector, null, village);
        if (choice.agency() != null) {
            return choice;
        }
        var coordinator = agencies.coordinator();
        return new Choice(
                coordinator.code(),
                Text.of(
                        choice.because().id() + " Karena itu " + coordinator.name() + " menjadi pemilik.",
                        choice.because().en() + " Therefore " + coordinator.name() + " owns it."));
    }

    private RouteStep step(Step step, List<Rule> applying, Choice owner, Optional<Village> village) {
        for (var rule : applying) {
            var choice = rule.step() == step.step() ? choose(rule.lead(), owner, village) : Choice.NONE;
            if (choice.agency() != null) {
                return routed(step, choice.by(rule), rule.id(), supporting(rule, choice.agency(), owner, village));
            }
        }
        return routed(step, choose(step.selector(), owner, village), null, List.of());
    }

    private static RouteStep routed(Step step, Choice choice, UUID rule, List<String> supporting) {
        return new RouteStep(
                step.step(),
                step.selector(),
                choice.agency(),
                step.action(),
                step.days(),
                step.unit(),
                choice.because(),
                rule,
                supporting);
    }

    private List<String> supporting(Rule rule, String lead, Choice owner, Optional<Village> village) {
        return rule.supporting().stream()
                .map(selector -> choose(selector, owner, village).agency())
                .filter(Objects::nonNull)
                .filter(agency -> !agency.equals(lead))
                .distinct()
                .toList();
    }

    private Choice choose(String selector, Choice owner, Optional<Village> village) {
        return switch (selector) {
            case Selectors.OWNER ->
                new Choice(owner.agency(), Text.of("Pemilik layanan.", "The owner of the service."));
            case Selectors.DISTRICT -> byDistrict(village, Text.of("Kecamatan dari", "The district of"));
            case Selectors.VILLAGE -> byVillage(village);
            case Selectors.ANY ->
                new Choice(
                        null,
                        Text.of(
                                "Prosedur membolehkan perangkat daerah mana pun: koordinator yang memilih.",
                                "The procedure allows any agency: the coordinator chooses."));
            default -> named(selector);
        };
    }

    private Choice named(String code) {
        if (agencies.isActive(code)) {
            return new Choice(code, Text.of("Disebut oleh prosedur layanan.", "Named by the service's procedure."));
        }
        return agencies.heir(code)
                .map(heir -> new Choice(
                        heir.code(),
                        Text.of(
                                "Penerus " + code + ", yang disebut oleh prosedur layanan.",
                                "The successor of " + code + ", which the service's procedure names.")))
                .orElseGet(() -> new Choice(
                        null,
                        Text.of(
                                "Prosedur menyebut " + code + ", yang tidak aktif: koordinator yang memilih.",
                                "The procedure names " + code + ", which is not active: the coordinator chooses.")));
    }

    private Choice byVillage(Optional<Village> village) {
        return village.flatMap(place -> agencies.ofVillage(place.code()))
                .map(office -> new Choice(
                        office.code(),
                        Text.of(
                                "Desa/kelurahan tempatnya: " + office.name() + ".",
                                "The village of the place: " + office.name() + ".")))
                .orElseGet(() -> byDistrict(
                        village,
                        Text.of(
                                "Desa/kelurahan dilayani lewat kecamatannya:",
                                "The village is served through its district:")));
    }

    private Choice byDistrict(Optional<Village> village, Text how) {
        if (village.isEmpty()) {
            return new Choice(
                    null,
                    Text.of(
                            "Desa/kelurahan tidak diketahui: koordinator yang memilih.",
                            "The village is not known: the coordinator chooses."));
        }
        var place = village.get();
        var district = geography.district(place.district()).map(District::name).orElse(place.district());
        var where = " " + place.name() + " (" + place.code() + "), " + district + ".";
        var because = Text.of(how.id() + where, how.en() + where);
        return agencies.ofDistrict(place.district())
                .map(AgencyRef::code)
                .map(code -> new Choice(code, because))
                .orElseGet(() -> new Choice(
                        null,
                        Text.of(
                                because.id() + " Tidak ada kecamatan aktif di sana: koordinator yang memilih.",
                                because.en() + " No active district agency there: the coordinator chooses.")));
    }

    private record Choice(String agency, Text because) {

        static final Choice NONE = new Choice(null, null);

        Choice by(Rule rule) {
            var how = " (" + rule.priority() + ")";
            return new Choice(
                    agency, Text.of("Aturan: " + rule.name() + how + ".", "By the rule: " + rule.name() + how + "."));
        }
    }
}
