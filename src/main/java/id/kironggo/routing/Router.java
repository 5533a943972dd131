package id.kironggo.routing;

import id.kironggo.agency.AgencyRef;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.District;
import id.kironggo.agency.Geography;
import id.kironggo.agency.Village;
import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.Step;
import id.kironggo.platform.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Resolves a service's procedure to agencies: rulings that were made rules come first; no side effect, no clock. */
@ApplicationScoped
public class Router {

    private final AgencyRegistry agencies;
    private final Geography geography;

    private final RoutingRules rules;

    Router(AgencyRegistry agencies, Geography geography, RoutingRules rules) {
        this.agencies = agencies;
        this.geography = geography;
        this.rules = rules;
    }

    /** The route of an offering for a citizen of this village (null where the service asks for none). */
    public Route plan(Offering offering, String villageCode) {
        var village = Optional.ofNullable(villageCode).flatMap(geography::village);
        var owner = owner(offering.owner(), village);
        var steps = offering.procedure().stream()
                .map(step -> step(offering.code(), step, owner, village))
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

    private RouteStep step(String service, Step step, Choice owner, Optional<Village> village) {
        var choice = rules.agency(
                        service, step.step(), village.map(Village::district).orElse(null))
                .filter(agencies::isActive)
                .map(agency -> new Choice(
                        agency,
                        Text.of(
                                "Putusan koordinator yang dijadikan aturan.",
                                "A ruling of the coordinator, made a rule.")))
                .orElseGet(() -> choose(step.selector(), owner, village));
        return new RouteStep(
                step.step(),
                step.selector(),
                choice.agency(),
                step.action(),
                step.days(),
                step.unit(),
                choice.because());
    }

    private Choice choose(String selector, Choice owner, Optional<Village> village) {
        return switch (selector) {
            case "OWNER" -> new Choice(owner.agency(), Text.of("Pemilik layanan.", "The owner of the service."));
            case "KEC-*" -> byDistrict(village, Text.of("Kecamatan dari", "The district of"));
            case "DESA" ->
                byDistrict(
                        village,
                        Text.of(
                                "Desa/kelurahan dilayani lewat kecamatannya:",
                                "The village is served through its district:"));
            case "*" ->
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
        return new Choice(
                null,
                Text.of(
                        "Prosedur menyebut " + code + ", yang tidak aktif: koordinator yang memilih.",
                        "The procedure names " + code + ", which is not active: the coordinator chooses."));
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

    private record Choice(String agency, Text because) {}
}
