package id.kironggo.routing;

import static id.kironggo.routing.SmallRules.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kironggo.Plain;
import id.kironggo.agency.AgencyRef;
import id.kironggo.agency.SmallRegency;
import id.kironggo.catalogue.Offering;
import id.kironggo.routing.RoutingDecision.Verdict;
import id.kironggo.routing.RoutingDecision.Weighed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dry run tells of each rule about the service what became of it, and what was looked at. */
@Plain
class ExplainingTest {

    private static final Rule DECIDES = rule(1, 900, 1, about(AID), "DISPENDUKCAPIL");

    @Test
    void theBestRuleDecidesAndTheOthersLoseToIt() {
        var second = rule(2, 100, 1, Match.of("BANTUAN", WITH_OFFICE), "KEC-07");
        var decision = explain(AID, SmallRegency.VILLAGE, supported(DECIDES, "DISKOMINFO"), second);

        assertThat(decision.rules()).extracting(Weighed::verdict).containsExactly(Verdict.DECIDES, Verdict.LOSES);
        assertThat(decision.rules()).extracting(Weighed::id).containsExactly(DECIDES.id(), second.id());
        assertThat(decision.rules().get(0).because()).startsWith("Peringkatnya tertinggi");
        assertThat(decision.rules().get(1).because()).endsWith(DECIDES.id() + ".");
        assertThat(decision.rules().get(1)).satisfies(rule -> {
            assertThat(rule.name()).isEqualTo("Aturan 2");
            assertThat(rule.priority()).isEqualTo(100);
            assertThat(rule.step()).isEqualTo(1);
        });
        var step = decision.steps().get(0);
        assertThat(step.rule()).isEqualTo(DECIDES.id());
        assertThat(step.agency().code()).isEqualTo("DISPENDUKCAPIL");
        assertThat(step.supporting()).extracting(AgencyRef::code).containsExactly("DISKOMINFO");
        assertThat(decision.considered()).containsExactly("/place/village");
    }

    @Test
    void aRuleWhoseSelectorGivesNobodyLosesToTheProcedure() {
        var byPlace = rule(1, 900, 1, about(DEED), "KEC-*");
        var decision = explain(DEED, SmallRegency.VILLAGE_WITHOUT_OFFICE, byPlace);

        assertThat(decision.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.verdict()).isEqualTo(Verdict.LOSES);
            assertThat(rule.because()).isEqualTo("Cocok, tetapi KEC-* tidak memberi perangkat daerah aktif di sini.");
        });
        assertThat(decision.steps().get(0).agency().code()).isEqualTo("DISPENDUKCAPIL");
        assertThat(decision.steps().get(0).rule()).isNull();
    }

    @Test
    void aRuleThatIsNotMetIsUnfitAndOneAboutAnotherServiceIsNotToldOf() {
        var elsewhere = rule(1, 900, 1, Match.of("BANTUAN", WITHOUT_OFFICE), "KEC-07");
        var ended = between(null, TODAY.minusDays(1), rule(2, 100, 1, about(AID), "KEC-07"));
        var noStep = rule(3, 100, 2, about(AID), "KEC-07");
        var decision =
                explain(AID, SmallRegency.VILLAGE, elsewhere, ended, noStep, rule(4, 900, 1, about(DEED), "KEC-07"));

        assertThat(decision.rules()).extracting(Weighed::verdict).containsOnly(Verdict.UNFIT);
        assertThat(decision.rules())
                .extracting(Weighed::because)
                .containsExactly(
                        "Bukan untuk kecamatan ini.",
                        "Tidak berlaku pada tanggal ini.",
                        "Prosedur tidak mempunyai langkah itu.");
    }

    @Test
    void whatRulesAskForWasLookedAt() {
        assertThat(explain(DEED, SmallRegency.VILLAGE, DECIDES).considered()).isEmpty();
        assertThat(explain(AID, SmallRegency.VILLAGE, rule(1, 1, 1, answering("program", "PKH"), "KEC-07"))
                        .considered())
                .containsExactly("/answers/program", "/place/village");
        var village = new Match(List.of("AKTA"), null, null, null, List.of(SmallRegency.VILLAGE), null);
        assertThat(explain(DEED, SmallRegency.VILLAGE, rule(1, 1, 1, village, "KEC-07"))
                        .considered())
                .containsExactly("/place/village");
        assertThat(explain(DEED, SmallRegency.VILLAGE, rule(1, 1, 1, Match.of("AKTA", WITH_OFFICE), "KEC-07"))
                        .considered())
                .containsExactly("/place/village");
    }

    private static RoutingDecision explain(Offering offering, String village, Rule... rules) {
        var rulebook = Rulebook.of(RuleSet.of(List.of(rules)));
        var planner = new Planner(SmallRegency.registry(), SmallRegency.geography());
        var matter = new Matter(
                offering,
                village,
                SmallRegency.geography().village(village).orElseThrow().district(),
                JsonNodeFactory.instance.objectNode(),
                TODAY);
        return new RoutingExplainer(SmallRegency.registry(), planner, rulebook).explain(matter);
    }
}
