package id.kironggo.routing;

import id.kironggo.agency.District;
import id.kironggo.agency.Geography;
import id.kironggo.agency.Village;
import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.Selectors;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.platform.text.Text;
import id.kironggo.platform.web.JsonSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Looks over all services, districts and rules: what nobody takes, what never counts, what is decided by rank alone. */
@ApplicationScoped
class Coverage {

    private final ServiceCatalogue catalogue;
    private final Geography geography;
    private final Planner planner;
    private final Rulebook rulebook;
    private final RuleCheck check;
    private final Clock clock;

    Coverage(
            ServiceCatalogue catalogue,
            Geography geography,
            Planner planner,
            Rulebook rulebook,
            RuleCheck check,
            Clock clock) {
        this.catalogue = catalogue;
        this.geography = geography;
        this.planner = planner;
        this.rulebook = rulebook;
        this.check = check;
        this.clock = clock;
    }

    CoverageView now() {
        return new Look(
                        catalogue.offerings(),
                        geography.districts(),
                        rulebook.inForce(),
                        LocalDate.ofInstant(clock.instant(), JsonSettings.ZONE))
                .view();
    }

    /** One look, at what there is at one moment. */
    private final class Look {
        private final List<Offering> offerings;
        private final List<District> districts;
        private final List<Village> villages;
        private final RuleSet rules;
        private final LocalDate today;
        private final List<Footprint> footprints;

        Look(List<Offering> offerings, List<District> districts, RuleSet rules, LocalDate today) {
            this.offerings = offerings;
            this.districts = districts;
            this.villages = districts.stream()
                    .flatMap(district -> geography.villagesOf(district.code()).stream())
                    .toList();
            this.rules = rules;
            this.today = today;
            this.footprints = rules.ranked().stream().map(this::footprint).toList();
        }

        CoverageView view() {
            var holes = holes();
            var pairs = new HashSet<List<String>>();
            holes.forEach(hole -> pairs.add(List.of(hole.service(), hole.district())));
            var idle = idle();
            var overlaps = overlaps();
            var broken = check.failing(rules).stream()
                    .map(failed -> new CoverageView.Broken(
                            CoverageView.RuleRef.of(failed.rule()), failed.example(), failed.expected(), failed.got()))
                    .toList();
            return new CoverageView(
                    offerings.size(),
                    districts.size(),
                    offerings.size() * districts.size() - pairs.size(),
                    pairs.size(),
                    most(holes),
                    most(idle),
                    overlaps.size(),
                    most(overlaps),
                    most(broken));
        }

        private static <T> List<T> most(List<T> all) {
            return all.subList(0, Math.min(all.size(), CoverageView.MOST));
        }

        private List<CoverageView.Hole> holes() {
            var holes = new ArrayList<CoverageView.Hole>();
            for (var offering : offerings) {
                var about = new RuleSet(rules.ranked().stream()
                        .filter(rule -> RuleCheck.isAbout(rule.match(), offering))
                        .toList());
                for (var district : districts) {
                    var matter = new Matter(offering, plainVillage(district), district.code(), null, today);
                    planner.plan(matter, about).steps().stream()
                            .filter(step ->
                                    step.agency() == null && !step.selector().equals(Selectors.ANY))
                            .forEach(step -> holes.add(new CoverageView.Hole(
                                    offering.code(),
                                    district.code(),
                                    step.step(),
                                    step.selector(),
                                    step.because().spoken())));
                }
            }
            return holes;
        }

        /** A village of the district that no rule singles out, if there is one: it stands for all the others. */
        private String plainVillage(District district) {
            var all = geography.villagesOf(district.code());
            return all.stream()
                    .map(Village::code)
                    .filter(code -> rules.ranked().stream()
                            .noneMatch(rule -> rule.match().villages().contains(code)))
                    .findFirst()
                    .orElse(all.isEmpty() ? null : all.get(0).code());
        }

        private List<CoverageView.Idle> idle() {
            var idle = new ArrayList<CoverageView.Idle>();
            for (int i = 0; i < footprints.size(); i++) {
                var rule = rules.ranked().get(i);
                if (rule.until() != null && rule.until().isBefore(today)) {
                    idle.add(idle(rule, Text.of("Sudah berakhir.", "It has ended."), null));
                } else if (footprints.get(i).isEmpty()) {
                    idle.add(idle(
                            rule,
                            Text.of(
                                    "Tidak ada layanan, tempat dan jawaban yang memenuhi semua kriterianya.",
                                    "No service, place and answer meets all its criteria."),
                            null));
                } else {
                    shadow(i)
                            .ifPresent(first -> idle.add(idle(
                                    rule,
                                    Text.of(
                                            "Setiap kasusnya lebih dulu diambil aturan lain.",
                                            "Each of its cases is taken by another rule before."),
                                    first)));
                }
            }
            return idle;
        }

        private static CoverageView.Idle idle(Rule rule, Text because, Rule behind) {
            return new CoverageView.Idle(
                    CoverageView.RuleRef.of(rule),
                    because.spoken(),
                    behind == null ? null : CoverageView.RuleRef.of(behind));
        }

        /** A better rule that takes all cases of this one; one that goes by the place may find no agency there. */
        private Optional<Rule> shadow(int of) {
            return IntStream.range(0, of)
                    .filter(i ->
                            !Selectors.BY_PLACE.contains(rules.ranked().get(i).lead()))
                    .filter(i -> footprints.get(i).covers(footprints.get(of)))
                    .mapToObj(rules.ranked()::get)
                    .findFirst();
        }

        private List<CoverageView.Overlap> overlaps() {
            var overlaps = new ArrayList<CoverageView.Overlap>();
            for (int i = 0; i < footprints.size(); i++) {
                var first = rules.ranked().get(i);
                for (int j = i + 1; j < footprints.size(); j++) {
                    var second = rules.ranked().get(j);
                    boolean isSame = first.lead().equals(second.lead())
                            && first.supporting().equals(second.supporting());
                    if (!isSame && footprints.get(i).meets(footprints.get(j))) {
                        overlaps.add(new CoverageView.Overlap(
                                CoverageView.RuleRef.of(first),
                                CoverageView.RuleRef.of(second),
                                CoverageView.Tie.of(first, second)));
                    }
                }
            }
            return overlaps;
        }

        private Footprint footprint(Rule rule) {
            var services = new BitSet();
            for (int i = 0; i < offerings.size(); i++) {
                services.set(i, isPossible(rule, offerings.get(i)));
            }
            var match = rule.match();
            var places = new BitSet();
            for (int i = 0; i < villages.size(); i++) {
                var village = villages.get(i);
                places.set(
                        i,
                        (match.districts().isEmpty() || match.districts().contains(village.district()))
                                && (match.villages().isEmpty()
                                        || match.villages().contains(village.code())));
            }
            places.set(
                    villages.size(),
                    match.districts().isEmpty() && match.villages().isEmpty());
            return new Footprint(rule.step(), services, places, match.answers(), rule.from(), rule.until());
        }

        /** Whether a request for this service can meet the rule: it has the step, and its form allows such answers. */
        private static boolean isPossible(Rule rule, Offering offering) {
            return RuleCheck.isAbout(rule.match(), offering)
                    && offering.procedure().size() >= rule.step()
                    && rule.match().answers().entrySet().stream().allMatch(wanted -> {
                        var field = offering.form().path("properties").path(wanted.getKey());
                        var allowed = new HashSet<String>();
                        field.path("enum").forEach(value -> allowed.add(value.asText()));
                        return offering.openFields().contains(wanted.getKey())
                                && (allowed.isEmpty()
                                        || wanted.getValue().stream().anyMatch(allowed::contains));
                    });
        }
    }
}
