package id.kironggo.routing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.Geography;
import id.kironggo.agency.Village;
import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.Selectors;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.text.Text;
import id.kironggo.platform.web.JsonSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Refuses rules that name what there is not, and sets of rules that fail their own examples. */
@ApplicationScoped
class RuleCheck {

    /** Who a step can be given to beside an agency by its code. */
    static final Set<String> LEADS = Set.of(Selectors.OWNER, Selectors.DISTRICT, Selectors.VILLAGE);

    private static final Text NO_SERVICE =
            Text.of("Layanan ini tidak ada; lihat /v1/services.", "There is no such service; see /v1/services.");
    private static final Text NO_DISTRICT =
            Text.of("Kode kecamatan tidak dikenal; lihat /v1/districts.", "Unknown district; see /v1/districts.");
    private static final Text NO_VILLAGE = Text.of(
            "Kode desa/kelurahan ini tidak ada; lihat /v1/districts.", "There is no such village; see /v1/districts.");
    private static final Text NO_AGENCY = Text.of(
            "Harus kode perangkat daerah yang aktif; lihat /v1/agencies.",
            "Must be the code of an active agency; see /v1/agencies.");
    private static final Text NO_LEAD = Text.of(
            "Harus kode perangkat daerah yang aktif, atau OWNER, KEC-*, DESA.",
            "Must be the code of an active agency, or OWNER, KEC-*, DESA.");

    private final ServiceCatalogue catalogue;
    private final AgencyRegistry agencies;
    private final Geography geography;
    private final Planner planner;
    private final Clock clock;

    RuleCheck(ServiceCatalogue catalogue, AgencyRegistry agencies, Geography geography, Planner planner, Clock clock) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.geography = geography;
        this.planner = planner;
        this.clock = clock;
    }

    /** Names every fault of a rule at once. */
    void draft(DraftRule draft) {
        var faults = new ArrayList<Fault>();
        var match = draft.match();
        if (match.specificity() == 0) {
            faults.add(Fault.at(
                    "/match",
                    "Sebut sekurangnya satu kriteria; aturan untuk segala hal bukan aturan.",
                    "Name one criterion at least; a rule for everything is none."));
        }
        each("/match/services", match.services(), this::isOffered, NO_SERVICE, faults);
        each(
                "/match/districts",
                match.districts(),
                code -> geography.district(code).isPresent(),
                NO_DISTRICT,
                faults);
        each("/match/villages", match.villages(), this::isVillage, NO_VILLAGE, faults);
        one("/lead", draft.lead(), this::isLead, NO_LEAD, faults);
        each("/supporting", draft.supporting(), this::isLead, NO_LEAD, faults);
        if (draft.from() != null && draft.until() != null && draft.until().isBefore(draft.from())) {
            faults.add(Fault.at("/until", "Tidak boleh sebelum 'from'.", "Must not be before `from`."));
        }
        if (faults.isEmpty()) {
            steps(draft, faults);
            answers(draft, faults);
        }
        for (int i = 0; i < draft.examples().size(); i++) {
            example("/examples/" + i, draft.examples().get(i), faults);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static void each(
            String pointer, List<String> given, Predicate<String> isKnown, Text otherwise, List<Fault> faults) {
        for (int i = 0; i < given.size(); i++) {
            one(pointer + "/" + i, given.get(i), isKnown, otherwise, faults);
        }
    }

    private static void one(
            String pointer, String given, Predicate<String> isKnown, Text otherwise, List<Fault> faults) {
        if (given != null && !isKnown.test(given)) {
            faults.add(new Fault(pointer, otherwise));
        }
    }

    private boolean isOffered(String service) {
        return catalogue.offering(service).isPresent();
    }

    private boolean isVillage(String code) {
        return geography.village(code).isPresent();
    }

    private boolean isLead(String selector) {
        return LEADS.contains(selector) || agencies.isActive(selector);
    }

    private void steps(DraftRule draft, List<Fault> faults) {
        var services = draft.match().services();
        for (int i = 0; i < services.size(); i++) {
            if (catalogue.offering(services.get(i)).orElseThrow().procedure().size() < draft.step()) {
                faults.add(Fault.at(
                        "/match/services/" + i,
                        "Prosedur layanan ini tidak mempunyai langkah " + draft.step() + ".",
                        "The procedure of this service has no step " + draft.step() + "."));
            }
        }
    }

    /** A field must be one that routing may look at, in a form of a service that the rule is about. */
    private void answers(DraftRule draft, List<Fault> faults) {
        for (var wanted : draft.match().answers().entrySet()) {
            boolean isKnown = about(draft.match()).stream()
                    .anyMatch(offering -> offering.openFields().contains(wanted.getKey()));
            if (!isKnown) {
                faults.add(
                        Fault.at(
                                "/match/answers/" + wanted.getKey(),
                                "Tidak ada layanan yang dimaksud dengan isian ENUM, BOOLEAN atau INTEGER tak pribadi bernama itu.",
                                "None of the services meant has an enum, boolean or integer field of that name that is not personal."));
            }
        }
    }

    private List<Offering> about(Match match) {
        return catalogue.offerings().stream()
                .filter(offering -> isAbout(match, offering))
                .toList();
    }

    static boolean isAbout(Match match, Offering offering) {
        var unmet = match.unmet(new Matter(offering, null, null, null, LocalDate.EPOCH));
        return unmet == null || !unmet.isAboutTheService();
    }

    private void example(String pointer, RuleExample example, List<Fault> faults) {
        one(pointer + "/service", example.service(), this::isOffered, NO_SERVICE, faults);
        one(pointer + "/village", example.village(), this::isVillage, NO_VILLAGE, faults);
        one(pointer + "/agency", example.agency(), agencies::isActive, NO_AGENCY, faults);
    }

    /** Tries every example of every rule that will be in force. */
    void examples(RuleSet rules) {
        var failed = failing(rules);
        if (!failed.isEmpty()) {
            throw ProblemException.invalid(failed.stream().map(Failure::fault).toList());
        }
    }

    List<Failure> failing(RuleSet rules) {
        var failed = new ArrayList<Failure>();
        for (var rule : rules.ranked()) {
            for (int i = 0; i < rule.examples().size(); i++) {
                var example = rule.examples().get(i);
                var got = got(rule, example, rules);
                if (!got.filter(example.agency()::equals).isPresent()) {
                    failed.add(new Failure(rule, i, example.agency(), got.orElse(null)));
                }
            }
        }
        return failed;
    }

    private Optional<String> got(Rule rule, RuleExample example, RuleSet rules) {
        var today = LocalDate.ofInstant(clock.instant(), JsonSettings.ZONE);
        var first = rule.from() != null && rule.from().isAfter(today) ? rule.from() : today;
        var answers = JsonNodeFactory.instance.objectNode();
        example.answers().forEach(answers::put);
        var district =
                geography.village(example.village()).map(Village::district).orElse(null);
        return catalogue
                .offering(example.service())
                .map(offering -> new Matter(
                        offering, example.village(), district, answers, example.on() == null ? first : example.on()))
                .flatMap(matter -> planner.plan(matter, rules).step(rule.step()))
                .map(RouteStep::agency);
    }

    /** An example that does not hold. */
    record Failure(Rule rule, int example, String expected, String got) {

        Fault fault() {
            var where = rule.name() + " (" + rule.id() + "), /examples/" + example;
            return Fault.at(
                    "",
                    where + ": seharusnya " + expected + ", ternyata " + (got == null ? "koordinator memilih" : got)
                            + ".",
                    where + ": should be " + expected + ", but is " + (got == null ? "left to the coordinator" : got)
                            + ".");
        }
    }
}
