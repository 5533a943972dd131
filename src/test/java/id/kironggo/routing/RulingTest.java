package id.kironggo.routing;

import static id.kironggo.routing.KeptRules.BEFORE;
import static id.kironggo.routing.KeptRules.COORDINATOR;
import static id.kironggo.routing.KeptRules.NOW;
import static id.kironggo.routing.KeptRules.aid;
import static id.kironggo.routing.KeptRules.aidGoesTo;
import static id.kironggo.routing.KeptRules.draft;
import static id.kironggo.routing.SmallRules.AID;
import static id.kironggo.routing.SmallRules.WITH_OFFICE;
import static id.kironggo.routing.SmallRules.about;
import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.ledger.RememberedLedger.Told;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a ruling for all alike and an agency's succession do to the rules. */
@Plain
class RulingTest {

    private static final UUID REQUEST = new UUID(0, 1);
    private static final UUID EARLIER_REQUEST = new UUID(0, 2);

    private final KeptRules kept = new KeptRules();

    @AfterEach
    void close() {
        kept.close();
    }

    @Test
    void aRulingForAllAlikeBecomesARule() {
        kept.does(rules -> rules.rule("AKTA", 2, WITH_OFFICE, "KEC-07", REQUEST, COORDINATOR));

        var made = kept.stored().get(0);
        assertThat(kept.stored()).hasSize(1);
        assertThat(made.because()).isEqualTo(REQUEST);
        assertThat(made.isActive()).isTrue();
        assertThat(made.createdAt()).isEqualTo(NOW);
        assertThat(made.rule())
                .isEqualTo(new Rule(
                        made.id(),
                        "Putusan: AKTA, langkah 2, 35.11.07",
                        900,
                        2,
                        null,
                        null,
                        Match.of("AKTA", WITH_OFFICE),
                        "KEC-07",
                        List.of(),
                        List.of()));
        assertThat(kept.ledger.told()).containsExactly(new Told(RuleChanged.of("made", made), COORDINATOR));
        assertThat(kept.told().get(0).because()).isEqualTo(REQUEST);
        assertThat(kept.rulebook.inForce().ranked()).containsExactly(made.rule());
    }

    @Test
    void aSecondRulingOnTheSameTakesTheFirstOnesPlace() {
        var ruled = kept.keep(ruling(1, null, "DISPENDUKCAPIL"), EARLIER_REQUEST);
        assertThat(kept.rulebook.inForce().ranked()).hasSize(1);

        kept.does(rules -> rules.rule("BANTUAN", 1, null, "DISKOMINFO", REQUEST, COORDINATOR));
        assertThat(kept.stored()).hasSize(1);
        var amended = kept.stored(ruled);
        assertThat(amended.rule().lead()).isEqualTo("DISKOMINFO");
        assertThat(amended.rule().supporting()).isEmpty();
        assertThat(amended.because()).isEqualTo(EARLIER_REQUEST);
        assertThat(amended.createdAt()).isEqualTo(BEFORE);
        assertThat(amended.updatedAt()).isEqualTo(NOW);
        assertThat(kept.ledger.told()).containsExactly(new Told(RuleChanged.of("amended", amended), COORDINATOR));
        assertThat(kept.rulebook.inForce().ranked()).extracting(Rule::lead).containsExactly("DISKOMINFO");
    }

    @Test
    void aRulingLeavesWhatIsWrittenByHandOrNotInForceOrAboutSomethingElse() {
        var byHand = kept.keep(ruling(1, null, "DISPENDUKCAPIL"));
        var ceased = kept.keep(draft(900, false, about(AID), "DISPENDUKCAPIL", List.of("DISKOMINFO")), EARLIER_REQUEST);
        var otherStep = kept.keep(ruling(2, null, "DISPENDUKCAPIL"), EARLIER_REQUEST);
        var otherPlace = kept.keep(ruling(1, WITH_OFFICE, "DISPENDUKCAPIL"), EARLIER_REQUEST);

        kept.does(rules -> rules.rule("BANTUAN", 1, null, "DISKOMINFO", REQUEST, COORDINATOR));
        assertThat(kept.stored()).hasSize(5);
        for (var id : List.of(byHand, ceased, otherStep, otherPlace)) {
            assertThat(kept.stored(id).rule().lead()).isEqualTo("DISPENDUKCAPIL");
            assertThat(kept.stored(id).version()).isZero();
        }
        assertThat(kept.stored().get(4).because()).isEqualTo(REQUEST);
        assertThat(kept.told()).extracting(RuleChanged::type).containsExactly("routing.rule-made");
    }

    /** Even where an example fails thereby: an agency that is no more can't take the step in any case. */
    @Test
    void whatOneAgencyWasNamedForItsSuccessorIs() {
        var leads = kept.keep(aid("DISKOMINFO", aidGoesTo("DISKOMINFO"), aidGoesTo("KEC-07")));
        var supports = kept.keep(draft(50, false, about(AID), "KEC-07", List.of("DISKOMINFO", "DISPENDUKCAPIL")));
        var other = kept.keep(aid("KEC-07"));
        assertThat(kept.rulebook.inForce().ranked()).hasSize(2);

        kept.does(rules -> {
            rules.handOver("DISKOMINFO", "DISPENDUKCAPIL", COORDINATOR);
            assertThat(written(leads)).as("told of what is written").isEqualTo("DISPENDUKCAPIL");
        });
        var led = kept.stored(leads);
        assertThat(led.rule().lead()).isEqualTo("DISPENDUKCAPIL");
        assertThat(led.rule().examples()).containsExactly(aidGoesTo("DISPENDUKCAPIL"), aidGoesTo("KEC-07"));
        assertThat(led.updatedAt()).isEqualTo(NOW);
        assertThat(kept.stored(supports).rule().lead()).isEqualTo("KEC-07");
        assertThat(kept.stored(supports).rule().supporting()).containsExactly("DISPENDUKCAPIL");
        assertThat(kept.stored(other).version()).isZero();
        assertThat(kept.ledger.told())
                .containsExactlyInAnyOrder(
                        new Told(RuleChanged.of("amended", led), COORDINATOR),
                        new Told(RuleChanged.of("amended", kept.stored(supports)), COORDINATOR));
        assertThat(kept.rulebook.inForce().ranked())
                .extracting(Rule::lead)
                .containsExactlyInAnyOrder("DISPENDUKCAPIL", "KEC-07");
    }

    /** The lead as PostgreSQL has it within the present transaction. */
    private String written(UUID rule) {
        return kept.database.unwrap(Session.class).doReturningWork(connection -> {
            try (var rows = connection
                    .createStatement()
                    .executeQuery("select lead from routing_rule where id = '" + rule + "'")) {
                return rows.next() ? rows.getString(1) : null;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static DraftRule ruling(int step, String district, String lead) {
        return new DraftRule(
                "Putusan", 900, true, step, null, null, Match.of("BANTUAN", district), lead, List.of("KEC-07"), null);
    }
}
