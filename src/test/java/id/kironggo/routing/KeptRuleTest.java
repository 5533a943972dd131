package id.kironggo.routing;

import static id.kironggo.routing.KeptRules.BEFORE;
import static id.kironggo.routing.KeptRules.NOW;
import static id.kironggo.routing.KeptRules.aidGoesTo;
import static id.kironggo.routing.SmallRules.TODAY;
import static id.kironggo.routing.SmallRules.WITH_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.agency.Dimension;
import id.kironggo.catalogue.ServiceKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a draft leaves out, what is kept of it, and what is told of it to whom. */
@Plain
class KeptRuleTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID REQUEST = new UUID(0, 2);

    private static final Match MATCH = new Match(
            List.of("BANTUAN"),
            List.of(ServiceKind.PERMIT),
            List.of(Dimension.GOVERNANCE),
            List.of(WITH_OFFICE),
            List.of("35.11.07.2001"),
            Map.of("program", List.of("PKH"), "depth", List.of("3")));

    private static final DraftRule DRAFT = new DraftRule(
            "Uji",
            700,
            true,
            2,
            TODAY,
            TODAY.plusDays(1),
            MATCH,
            "KEC-07",
            List.of("OWNER", "DISKOMINFO", "DESA"),
            List.of(aidGoesTo("KEC-07")));

    @Test
    void whatADraftLeavesOutIsUsual() {
        var draft = new DraftRule("Uji", null, null, null, null, null, null, "KEC-07", null, null);

        assertThat(draft)
                .isEqualTo(new DraftRule(
                        "Uji",
                        100,
                        true,
                        1,
                        null,
                        null,
                        new Match(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of()),
                        "KEC-07",
                        List.of(),
                        List.of()));
        assertThat(new DraftRule("Uji", null, false, null, null, null, null, "KEC-07", null, null).active())
                .isFalse();
        assertThat(new Activation(null, null)).isEqualTo(new Activation(List.of(), List.of()));
        assertThat(new Activation(List.of(ID), List.of(REQUEST)).activate()).containsExactly(ID);
        assertThat(new Activation(List.of(ID), List.of(REQUEST)).deactivate()).containsExactly(REQUEST);
    }

    @Test
    void aRulingIsNamedAfterWhatItIsAbout() {
        var everywhere = DraftRule.ruling("BANTUAN", 1, null, "KEC-07");

        assertThat(everywhere)
                .isEqualTo(new DraftRule(
                        "Putusan: BANTUAN, langkah 1",
                        900,
                        true,
                        1,
                        null,
                        null,
                        new Match(List.of("BANTUAN"), null, null, null, null, null),
                        "KEC-07",
                        null,
                        null));
        assertThat(DraftRule.ruling("BANTUAN", 2, WITH_OFFICE, "KEC-07").name())
                .isEqualTo("Putusan: BANTUAN, langkah 2, 35.11.07");
    }

    @Test
    void aRuleIsReadAsItWasDrafted() {
        var view = RuleView.of(new RoutingRule(ID, DRAFT, REQUEST, BEFORE), true);

        assertThat(view)
                .isEqualTo(new RuleView(
                        ID,
                        "Uji",
                        700,
                        true,
                        2,
                        TODAY,
                        TODAY.plusDays(1),
                        MATCH,
                        "KEC-07",
                        List.of("OWNER", "DISKOMINFO", "DESA"),
                        List.of(aidGoesTo("KEC-07")),
                        REQUEST,
                        BEFORE,
                        BEFORE,
                        List.of("amend", "deactivate", "remove"),
                        "\"0\""));
    }

    @Test
    void whatOneMayDoGoesByWhetherItIsInForce() {
        var rule = new RoutingRule(ID, DRAFT, null, BEFORE);
        rule.activate(false, NOW);

        assertThat(RuleView.of(rule, true).actions()).containsExactly("amend", "activate", "remove");
        assertThat(RuleView.of(rule, true).active()).isFalse();
        assertThat(RuleView.of(rule, true).updatedAt()).isEqualTo(NOW);
        assertThat(RuleView.of(rule, true).createdAt()).isEqualTo(BEFORE);
        assertThat(RuleView.of(rule, false).actions()).isEmpty();
    }

    @Test
    void oneAgencyTakesAnothersPlaceOnceAndOthersStay() {
        var rule = new RoutingRule(ID, DRAFT, null, BEFORE);
        rule.succeed("DISKOMINFO", "DESA", NOW);
        assertThat(rule.rule().lead()).isEqualTo("KEC-07");
        assertThat(rule.rule().supporting()).containsExactly("OWNER", "DESA");
        assertThat(rule.rule().examples()).containsExactly(aidGoesTo("KEC-07"));

        rule.succeed("KEC-07", "KEC-08", NOW);
        assertThat(rule.rule().lead()).isEqualTo("KEC-08");
        assertThat(rule.rule().supporting()).containsExactly("OWNER", "DESA");
        assertThat(rule.rule().examples()).containsExactly(aidGoesTo("KEC-08"));
        assertThat(rule.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void whoIsNamedMayReadOfItAndNoAnswerIsTold() {
        var fact = RuleChanged.of("made", new RoutingRule(ID, DRAFT, REQUEST, BEFORE));

        assertThat(fact)
                .isEqualTo(new RuleChanged(
                        "routing.rule-made",
                        ID,
                        true,
                        700,
                        2,
                        List.of("BANTUAN"),
                        List.of(ServiceKind.PERMIT),
                        List.of(Dimension.GOVERNANCE),
                        List.of(WITH_OFFICE),
                        List.of("35.11.07.2001"),
                        Set.of("depth", "program"),
                        "KEC-07",
                        List.of("OWNER", "DISKOMINFO", "DESA"),
                        REQUEST));
        assertThat(fact.fields()).containsExactly("depth", "program");
        assertThat(fact.subject()).isEqualTo("routing/rules/" + ID);
        assertThat(fact.audience()).containsExactlyInAnyOrder("agency:KEC-07", "agency:DISKOMINFO");
    }

    @Test
    void whatASelectorLeadsIsToldToWhoSupports() {
        var draft = new DraftRule("Uji", null, null, null, null, null, MATCH, "KEC-*", List.of("DISKOMINFO"), null);

        assertThat(RuleChanged.of("made", new RoutingRule(ID, draft, null, BEFORE))
                        .audience())
                .containsExactly("agency:DISKOMINFO");
    }
}
