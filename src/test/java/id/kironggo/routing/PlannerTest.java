package id.kironggo.routing;

import static id.kironggo.routing.SmallRules.AID;
import static id.kironggo.routing.SmallRules.TODAY;
import static id.kironggo.routing.SmallRules.about;
import static id.kironggo.routing.SmallRules.rule;
import static id.kironggo.routing.SmallRules.supported;
import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.agency.AgencyRef;
import id.kironggo.agency.SmallRegency;
import id.kironggo.platform.text.Text;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a procedure is followed after agencies changed and under rules, and how a route that was taken is told. */
@Plain
class PlannerTest {

    private final Planner planner = new Planner(SmallRegency.registryLater(), SmallRegency.geography());

    @Test
    void aVillageWithAnOfficeOfItsOwnTakesItsSteps() {
        var step = step("DESA");

        assertThat(step.agency()).isEqualTo("DESA-01");
        assertThat(step.because())
                .isEqualTo(Text.of(
                        "Desa/kelurahan tempatnya: Desa Curahdami.", "The village of the place: Desa Curahdami."));
    }

    @Test
    void whoeverFollowsAnAgencyTakesItsSteps() {
        var step = step("DINSOS");

        assertThat(step.agency()).isEqualTo("DINSOS-P3AKB");
        assertThat(step.because())
                .isEqualTo(Text.of(
                        "Penerus DINSOS, yang disebut oleh prosedur layanan.",
                        "The successor of DINSOS, which the service's procedure names."));
    }

    @Test
    void whoLeadsAStepDoesNotSupportItNorIsAnyoneNamedTwice() {
        var rule = supported(
                rule(1, 100, 1, about(AID), "KEC-*"), "KEC-07", "OWNER", "NIHIL", "DINSOS-P3AKB", "DISKOMINFO");
        var step =
                planner.plan(matter("KEC-*"), RuleSet.of(List.of(rule))).steps().get(0);

        assertThat(step.agency()).isEqualTo("KEC-07");
        assertThat(step.rule()).isEqualTo(rule.id());
        assertThat(step.because()).isEqualTo(Text.of("Aturan: Aturan 1 (100).", "By the rule: Aturan 1 (100)."));
        assertThat(step.supporting()).containsExactly("DINSOS-P3AKB", "DISKOMINFO");
    }

    @Test
    void ofOnePriorityTheRuleThatSaysMoreComesFirstThenTheOlder() {
        var older = rule(1, 100, 1, about(AID), "KEC-07");
        var younger = rule(2, 100, 1, about(AID), "KEC-07");
        var saysMore = rule(3, 100, 1, Match.of("BANTUAN", SmallRules.WITH_OFFICE), "KEC-07");
        var higher = rule(4, 101, 1, about(AID), "KEC-07");

        assertThat(RuleSet.of(List.of(younger, saysMore, older, higher)).ranked())
                .containsExactly(higher, saysMore, older, younger);
    }

    @Test
    void anAgencyIsFollowedInARouteButNotInStepsThatAreDone() {
        var route = new Route("LAMA", Text.same("Sebab"), List.of(by(1, "LAMA"), by(2, "LAMA"), by(3, "LAIN")));

        assertThat(route.succeeding("LAMA", "BARU", Set.of(1)))
                .isEqualTo(new Route("BARU", Text.same("Sebab"), List.of(by(1, "LAMA"), by(2, "BARU"), by(3, "LAIN"))));
        assertThat(route.succeeding("LAIN", "BARU", Set.of()))
                .isEqualTo(new Route("LAMA", Text.same("Sebab"), List.of(by(1, "LAMA"), by(2, "LAMA"), by(3, "BARU"))));
    }

    @Test
    void aRouteThatWasTakenIsToldWithoutWeighingRulesAnew() {
        var explainer = new RoutingExplainer(SmallRegency.registryLater(), planner, Rulebook.of(RuleSet.of(List.of())));
        var told = explainer.tell("BANTUAN", 3, planner.plan(matter("DISKOMINFO", "KEC-*"), RuleSet.of(List.of())));

        assertThat(told.service()).isEqualTo("BANTUAN");
        assertThat(told.version()).isEqualTo(3);
        assertThat(told.owner()).isEqualTo(new AgencyRef("DINSOS-P3AKB", "Dinas Sosial"));
        assertThat(told.considered()).containsExactly("/place/village");
        assertThat(told.steps())
                .extracting(RoutingDecision.Step::agency)
                .extracting(AgencyRef::code)
                .containsExactly("DISKOMINFO", "KEC-07");
        assertThat(told.rules()).isNull();
        var byName = planner.plan(matter("DISKOMINFO"), RuleSet.of(List.of()));
        assertThat(explainer.tell("BANTUAN", 3, byName).considered()).isEmpty();
    }

    private RouteStep step(String selector) {
        return planner.plan(matter(selector), RuleSet.of(List.of())).steps().get(0);
    }

    /** Of the service of aid, but with these steps. */
    private static Matter matter(String... selectors) {
        var offering = SmallRules.service(AID.code(), selectors);
        return new Matter(offering, SmallRegency.VILLAGE, SmallRules.WITH_OFFICE, null, TODAY);
    }

    private static RouteStep by(int number, String agency) {
        return new RouteStep(
                number, "*", agency, "Tindakan", null, null, Text.same("Sebab"), new UUID(0, number), List.of());
    }
}
