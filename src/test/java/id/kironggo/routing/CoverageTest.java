package id.kironggo.routing;

import static id.kironggo.routing.SmallRules.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.agency.SmallRegency;
import id.kironggo.routing.CoverageView.Tie;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What nobody takes, what never counts, and what is decided by rank alone. */
@Plain
class CoverageTest {

    @Test
    void aDistrictWithoutAnOfficeIsAHoleAndWhatTheProcedureLeavesOpenIsNone() {
        var view = coverage();

        assertThat(view.services()).isEqualTo(2);
        assertThat(view.districts()).isEqualTo(2);
        assertThat(view.covered()).isEqualTo(3);
        assertThat(view.uncovered()).isEqualTo(1);
        assertThat(view.holes()).singleElement().satisfies(hole -> {
            assertThat(hole.service()).isEqualTo("BANTUAN");
            assertThat(hole.district()).isEqualTo(WITHOUT_OFFICE);
            assertThat(hole.step()).isEqualTo(1);
            assertThat(hole.selector()).isEqualTo("KEC-*");
            assertThat(hole.because()).isNotBlank();
        });
        assertThat(view.idle()).isEmpty();
        assertThat(view.overlapping()).isZero();
        assertThat(view.overlaps()).isEmpty();
        assertThat(view.broken()).isEmpty();
    }

    @Test
    void aRuleFillsAHoleWhereItAppliesToday() {
        var rule = rule(1, 100, 1, Match.of("BANTUAN", WITHOUT_OFFICE), "DINSOS-P3AKB");

        assertThat(coverage(rule).uncovered()).isZero();
        assertThat(coverage(between(TODAY.plusDays(1), null, rule)).uncovered()).isOne();
        assertThat(coverage(rule(1, 100, 1, Match.of("AKTA", WITHOUT_OFFICE), "DINSOS-P3AKB"))
                        .uncovered())
                .isOne();
    }

    @Test
    void aRuleThatEndedIsIdle() {
        var rule = rule(1, 100, 1, about(AID), "DINSOS-P3AKB");

        assertThat(coverage(between(null, TODAY, rule)).idle()).isEmpty();
        assertThat(coverage(between(null, TODAY.minusDays(1), rule)).idle())
                .singleElement()
                .satisfies(idle -> {
                    assertThat(idle.rule().id()).isEqualTo(rule.id());
                    assertThat(idle.because()).isEqualTo("Sudah berakhir.");
                    assertThat(idle.behind()).isNull();
                });
    }

    @Test
    void aRuleThatNothingCanMeetIsIdle() {
        assertIdle(Match.of("HILANG", null), 1);
        assertIdle(about(AID), 2);
        assertIdle(answering("program", "LAIN"), 1);
        assertIdle(answering("name", "Siti"), 1);
        var elsewhere = new Match(
                List.of("BANTUAN"),
                null,
                null,
                List.of(WITH_OFFICE),
                List.of(SmallRegency.VILLAGE_WITHOUT_OFFICE),
                null);
        assertIdle(elsewhere, 1);

        assertThat(coverage(rule(1, 100, 1, answering("program", "LAIN", "PKH"), "KEC-07"))
                        .idle())
                .isEmpty();
        assertThat(coverage(rule(1, 100, 1, answering("depth", "3"), "KEC-07")).idle())
                .isEmpty();
        assertThat(coverage(rule(1, 100, 2, about(DEED), "KEC-07")).idle()).isEmpty();
    }

    private static void assertIdle(Match match, int step) {
        assertThat(coverage(rule(1, 100, step, match, "KEC-07")).idle())
                .singleElement()
                .satisfies(idle -> assertThat(idle.because()).startsWith("Tidak ada layanan, tempat dan jawaban"));
    }

    @Test
    void aVillageThatARuleSinglesOutDoesNotStandForItsDistrict() {
        var match = new Match(List.of("BANTUAN"), null, null, null, List.of(SmallRegency.VILLAGE_WITHOUT_OFFICE), null);
        var rule = rule(1, 100, 1, match, "DINSOS-P3AKB");

        assertThat(coverage(rule).uncovered())
                .as("where it is the district's only one")
                .isZero();
        assertThat(coverage(SmallRegency.widerGeography(), Rulebook.of(RuleSet.of(List.of(rule))))
                        .now()
                        .uncovered())
                .isOne();
    }

    @Test
    void aCaseWithoutAPlaceIsLeftByRulesThatNameAllPlaces() {
        var anywhere = rule(9, 100, 1, about(AID), "KEC-07");
        var districts = new Match(List.of("BANTUAN"), null, null, List.of(WITH_OFFICE, WITHOUT_OFFICE), null, null);
        var villages = new Match(
                List.of("BANTUAN"),
                null,
                null,
                null,
                List.of(SmallRegency.VILLAGE, SmallRegency.VILLAGE_WITHOUT_OFFICE),
                null);

        for (var match : List.of(districts, villages)) {
            assertThat(coverage(rule(1, 900, 1, match, "DINSOS-P3AKB"), anywhere)
                            .idle())
                    .isEmpty();
            assertThat(coverage(rule(1, 900, 1, about(AID), "DINSOS-P3AKB"), rule(2, 100, 1, match, "KEC-07"))
                            .idle())
                    .hasSize(1);
        }
    }

    @Test
    void aRuleBehindOneThatTakesAllItsCasesIsIdle() {
        var wide = rule(1, 900, 1, about(AID), "DINSOS-P3AKB");
        var narrow = rule(2, 100, 1, Match.of("BANTUAN", WITH_OFFICE), "KEC-07");

        assertThat(coverage(narrow, wide).idle()).singleElement().satisfies(idle -> {
            assertThat(idle.rule().id()).isEqualTo(narrow.id());
            assertThat(idle.because()).startsWith("Setiap kasusnya");
            assertThat(idle.behind().id()).isEqualTo(wide.id());
            assertThat(idle.behind().priority()).isEqualTo(900);
        });
        assertThat(coverage(rule(1, 10, 1, about(AID), "DINSOS-P3AKB"), narrow).idle())
                .isEmpty();
        assertThat(coverage(rule(1, 900, 1, about(AID), "KEC-*"), narrow).idle())
                .as("who goes by the place may find no agency there")
                .isEmpty();
        assertThat(coverage(rule(1, 900, 1, Match.of("BANTUAN", WITHOUT_OFFICE), "KEC-07"), narrow)
                        .idle())
                .isEmpty();
    }

    @Test
    void rulesThatMeetAndNameOthersOverlapAndSomethingDecides() {
        var first = rule(1, 900, 1, about(AID), "DINSOS-P3AKB");
        var second = rule(2, 100, 1, Match.of("BANTUAN", WITH_OFFICE), "KEC-07");
        var view = coverage(second, first);

        assertThat(view.overlapping()).isOne();
        assertThat(view.overlaps()).singleElement().satisfies(overlap -> {
            assertThat(overlap.wins().id()).isEqualTo(first.id());
            assertThat(overlap.loses().id()).isEqualTo(second.id());
            assertThat(overlap.decidedBy()).isEqualTo(Tie.PRIORITY);
        });
        assertThat(tie(rule(1, 100, 1, about(AID), "DINSOS-P3AKB"), second)).isEqualTo(Tie.CRITERIA);
        assertThat(tie(rule(3, 100, 1, Match.of("BANTUAN", WITH_OFFICE), "DINSOS-P3AKB"), second))
                .isEqualTo(Tie.AGE);
    }

    @Test
    void rulesThatSayTheSameOrNeverMeetDoNotOverlap() {
        var first = rule(1, 900, 1, about(AID), "KEC-07");

        assertThat(coverage(first, rule(2, 100, 1, Match.of("BANTUAN", WITH_OFFICE), "KEC-07"))
                        .overlaps())
                .isEmpty();
        assertThat(coverage(first, supported(rule(2, 100, 1, about(AID), "KEC-07"), "DISKOMINFO"))
                        .overlaps())
                .hasSize(1);
        assertThat(coverage(first, rule(2, 100, 1, about(DEED), "DISKOMINFO")).overlaps())
                .isEmpty();
        assertThat(coverage(
                                rule(1, 900, 1, Match.of("BANTUAN", WITH_OFFICE), "KEC-07"),
                                rule(2, 100, 1, Match.of("BANTUAN", WITHOUT_OFFICE), "DISKOMINFO"))
                        .overlaps())
                .isEmpty();
    }

    @Test
    void anExampleThatHoldsNoMoreIsTold() {
        var broken = rule(
                1,
                100,
                1,
                about(AID),
                "KEC-*",
                new RuleExample("BANTUAN", SmallRegency.VILLAGE_WITHOUT_OFFICE, null, null, "KEC-07"));

        assertThat(coverage(broken).broken()).singleElement().satisfies(told -> {
            assertThat(told.rule().id()).isEqualTo(broken.id());
            assertThat(told.example()).isZero();
            assertThat(told.expected()).isEqualTo("KEC-07");
            assertThat(told.got()).isNull();
        });
    }

    private static Tie tie(Rule one, Rule other) {
        return coverage(one, other).overlaps().get(0).decidedBy();
    }
}
