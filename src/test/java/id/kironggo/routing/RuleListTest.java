package id.kironggo.routing;

import static id.kironggo.routing.KeptRules.COORDINATOR;
import static id.kironggo.routing.KeptRules.READER;
import static id.kironggo.routing.KeptRules.aid;
import static id.kironggo.routing.KeptRules.aidGoesTo;
import static id.kironggo.routing.KeptRules.draft;
import static id.kironggo.routing.SmallRules.AID;
import static id.kironggo.routing.SmallRules.DEED;
import static id.kironggo.routing.SmallRules.about;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.kironggo.Plain;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.web.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How kept rules are found again: one by one, part by part, and by whom they name. */
@Plain
class RuleListTest {

    private final KeptRules kept = new KeptRules();

    @AfterEach
    void close() {
        kept.close();
    }

    @Test
    void aRuleIsReadByItsId() {
        var id = kept.keep(aid("DISKOMINFO"));

        assertThat(kept.<RoutingRule>change(rules -> rules.get(id)).rule())
                .isEqualTo(kept.stored(id).rule());
        assertThat(kept.<Boolean>change(rules -> rules.knows(id))).isTrue();
        assertThat(kept.<Boolean>change(rules -> rules.knows(new UUID(0, 9)))).isFalse();
    }

    @Test
    void rulesAreListedPartByPartTheLatestFirst() {
        var first = kept.keep(aid("DISKOMINFO"));
        var second = kept.keep(aid("DISPENDUKCAPIL"));
        var third = kept.keep(aid("KEC-07"));
        var fourth = kept.keep(aid("DISKOMINFO"));

        var part = list(null, null, null, null, 2);
        assertThat(part.items()).extracting(RoutingRule::id).containsExactly(fourth, third);
        var rest = list(null, null, null, part.next(), 2);
        assertThat(rest.items()).extracting(RoutingRule::id).containsExactly(second, first);
        assertThat(rest.next()).isNull();
        assertThat(list(null, null, null, null, 3).items()).hasSize(3);
    }

    @Test
    void aListIsOfTheServiceTheAgencyAndTheStateThatAreAskedFor() {
        var leads = kept.keep(aid("DISKOMINFO"));
        var supports = kept.keep(draft(100, false, about(DEED), "KEC-07", List.of("DISPENDUKCAPIL", "DISKOMINFO")));
        var expects = kept.keep(draft(100, true, about(DEED), "KEC-*", List.of(), aidGoesTo("DISKOMINFO")));
        var none = kept.keep(draft(100, false, about(AID), "KEC-07", List.of(), aidGoesTo("KEC-07")));

        assertThat(ids(null, null, null)).containsExactly(none, expects, supports, leads);
        assertThat(ids("BANTUAN", null, null)).containsExactly(none, leads);
        assertThat(ids(null, "DISKOMINFO", null)).containsExactly(expects, supports, leads);
        assertThat(ids(null, null, true)).containsExactly(expects, leads);
        assertThat(ids(null, null, false)).containsExactly(none, supports);
        assertThat(ids("AKTA", "DISKOMINFO", true)).containsExactly(expects);
        assertThat(ids("AKTA", "DINSOS-P3AKB", null)).isEmpty();
    }

    @Test
    void aCursorGoesOnOnlyInTheListThatItIsOf() {
        kept.keep(aid("DISKOMINFO"));
        kept.keep(aid("DISKOMINFO"));
        var next = list("BANTUAN", "DISKOMINFO", true, null, 1).next();

        assertThat(list("BANTUAN", "DISKOMINFO", true, next, 1).items()).hasSize(1);
        assertThat(refused("AKTA", "DISKOMINFO", true, next)).isEqualTo(ProblemType.INVALID_CURSOR);
        assertThat(refused("BANTUAN", "KEC-07", true, next)).isEqualTo(ProblemType.INVALID_CURSOR);
        assertThat(refused("BANTUAN", "DISKOMINFO", null, next)).isEqualTo(ProblemType.INVALID_CURSOR);
    }

    @Test
    void anAgencyIsToldWhichRulesNameIt() {
        var leads = kept.keep(aid("DISKOMINFO"));
        kept.keep(aid("KEC-07"));
        var supports = kept.keep(draft(100, false, about(AID), "KEC-07", List.of("DISKOMINFO")));

        assertThat(naming("DISKOMINFO")).extracting(RuleView::id).containsExactlyInAnyOrder(leads, supports);
        assertThat(naming("DISPENDUKCAPIL")).isEmpty();
        assertThat(kept.<Integer>change(rules -> rules.count("DISKOMINFO"))).isEqualTo(2);
        assertThat(kept.<Integer>change(rules -> rules.count("DISPENDUKCAPIL"))).isZero();
    }

    @Test
    void onlyWhoWritesRulesIsOfferedToChangeThem() {
        kept.keep(aid("DISKOMINFO"));

        assertThat(kept.<List<RuleView>>change(rules -> rules.about("DISKOMINFO", COORDINATOR)))
                .singleElement()
                .satisfies(rule -> assertThat(rule.actions()).containsExactly("amend", "deactivate", "remove"));
        assertThat(naming("DISKOMINFO")).singleElement().satisfies(rule -> assertThat(rule.actions())
                .isEmpty());
    }

    private List<RuleView> naming(String agency) {
        return kept.change(rules -> rules.about(agency, READER));
    }

    private Page<RoutingRule> list(String service, String agency, Boolean active, String cursor, int limit) {
        return kept.change(rules -> rules.list(service, agency, active, cursor, limit));
    }

    private List<UUID> ids(String service, String agency, Boolean active) {
        return list(service, agency, active, null, 20).items().stream()
                .map(RoutingRule::id)
                .toList();
    }

    private ProblemType refused(String service, String agency, Boolean active, String cursor) {
        return catchThrowableOfType(ProblemException.class, () -> list(service, agency, active, cursor, 1))
                .type();
    }
}
