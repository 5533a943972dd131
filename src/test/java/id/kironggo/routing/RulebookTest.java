package id.kironggo.routing;

import static id.kironggo.routing.KeptRules.BEFORE;
import static id.kironggo.routing.KeptRules.COORDINATOR;
import static id.kironggo.routing.KeptRules.NOW;
import static id.kironggo.routing.KeptRules.aid;
import static id.kironggo.routing.KeptRules.aidGoesTo;
import static id.kironggo.routing.KeptRules.draft;
import static id.kironggo.routing.SmallRules.AID;
import static id.kironggo.routing.SmallRules.about;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.kironggo.Plain;
import id.kironggo.PlainDatabase;
import id.kironggo.ledger.RememberedLedger.Told;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is changed in the rules is kept, told and in force; what is refused leaves them as they were. */
@Plain
class RulebookTest {

    /** Waits for nobody: whether a change of the rules would get its turn now. */
    private static final String IS_FREE = "select pg_try_advisory_xact_lock(" + 0x4B49524F52554C45L + ")";

    private final KeptRules kept = new KeptRules();

    @AfterEach
    void close() {
        kept.close();
    }

    @Test
    void aRuleIsMadeAndThatIsAFactAndInForceAfterwards() {
        assertThat(kept.rulebook.inForce().ranked()).isEmpty();
        var made = kept.change(rules -> {
            var rule = rules.make(aid("DISPENDUKCAPIL", aidGoesTo("DISPENDUKCAPIL")), COORDINATOR);
            assertThat(rules.inForce().ranked())
                    .as("before its transaction ends")
                    .isEmpty();
            return rule;
        });

        assertThat(kept.rulebook.inForce().ranked()).containsExactly(made.rule());
        var stored = kept.stored(made.id());
        assertThat(stored.rule()).isEqualTo(made.rule());
        assertThat(stored.rule().lead()).isEqualTo("DISPENDUKCAPIL");
        assertThat(stored.rule().examples()).containsExactly(aidGoesTo("DISPENDUKCAPIL"));
        assertThat(stored.because()).isNull();
        assertThat(stored.createdAt()).isEqualTo(NOW);
        assertThat(kept.ledger.told()).containsExactly(new Told(RuleChanged.of("made", made), COORDINATOR));
    }

    @Test
    void aFaultyDraftIsNeitherMadeNorTakesAnothersPlace() {
        var id = kept.keep(aid("DISPENDUKCAPIL"));

        for (var refused : List.<Consumer<Rulebook>>of(
                rules -> rules.make(aid("NIHIL"), COORDINATOR),
                rules -> rules.amend(id, aid("NIHIL"), "\"0\"", COORDINATOR))) {
            assertThat(refused(refused).faults()).extracting(Fault::pointer).containsExactly("/lead");
        }
        assertThat(kept.stored()).extracting(rule -> rule.rule().lead()).containsExactly("DISPENDUKCAPIL");
        assertThat(kept.told()).isEmpty();
        assertThat(kept.transaction.count()).isZero();
    }

    @Test
    void aChangeUnderWhichAnExampleFailsIsRefused() {
        var id = kept.keep(aid("DISPENDUKCAPIL", aidGoesTo("DISPENDUKCAPIL")));
        var higher = draft(900, true, about(AID), "DISKOMINFO", List.of());
        var needed = kept.keep(draft(50, true, about(AID), "DISKOMINFO", List.of(), aidGoesTo("DISPENDUKCAPIL")));

        for (var refused : List.<Consumer<Rulebook>>of(
                rules -> rules.make(higher, COORDINATOR),
                rules -> rules.amend(id, higher, "\"0\"", COORDINATOR),
                rules -> rules.remove(id, "\"0\"", COORDINATOR),
                rules -> rules.activate(new Activation(null, List.of(id)), COORDINATOR),
                rules -> rules.rule("BANTUAN", 1, null, "DISKOMINFO", new UUID(0, 1), COORDINATOR))) {
            assertThat(refused(refused).faults())
                    .extracting(fault -> fault.detail().en())
                    .allSatisfy(why -> assertThat(why).endsWith("should be DISPENDUKCAPIL, but is DISKOMINFO."))
                    .isNotEmpty();
        }
        assertThat(kept.stored()).extracting(RoutingRule::id).containsExactly(id, needed);
        assertThat(kept.stored(id).version()).isZero();
        assertThat(kept.told()).isEmpty();
    }

    @Test
    void examplesAreTriedOnWhatIsChangedEvenWhereHibernateWouldWriteItLater() {
        kept.database.setFlushMode(FlushModeType.COMMIT);

        assertThat(refused(rules -> rules.make(aid("DISKOMINFO", aidGoesTo("DISPENDUKCAPIL")), COORDINATOR))
                        .faults())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.detail().en()).endsWith("should be DISPENDUKCAPIL, but is DISKOMINFO."));
    }

    @Test
    void aDraftThatIsNotInForceIsNotTried() {
        var made = kept.change(rules -> rules.make(
                draft(100, false, about(AID), "DISKOMINFO", List.of(), aidGoesTo("DISPENDUKCAPIL")), COORDINATOR));

        assertThat(kept.stored(made.id()).isActive()).isFalse();
        assertThat(kept.rulebook.inForce().ranked()).isEmpty();
    }

    @Test
    void aRuleIsAmendedByWhoHasSeenIt() {
        var id = kept.keep(aid("DISPENDUKCAPIL"));
        assertThat(kept.rulebook.inForce().ranked()).extracting(Rule::lead).containsExactly("DISPENDUKCAPIL");

        var amended = kept.change(rules -> rules.amend(id, aid("DISKOMINFO"), "\"0\"", COORDINATOR));
        assertThat(amended.id()).isEqualTo(id);
        assertThat(amended.version()).isEqualTo(1);
        var stored = kept.stored(id);
        assertThat(stored.rule().lead()).isEqualTo("DISKOMINFO");
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.createdAt()).isEqualTo(BEFORE);
        assertThat(stored.updatedAt()).isEqualTo(NOW);
        assertThat(kept.ledger.told()).containsExactly(new Told(RuleChanged.of("amended", stored), COORDINATOR));
        assertThat(kept.rulebook.inForce().ranked()).extracting(Rule::lead).containsExactly("DISKOMINFO");
    }

    @Test
    void aRuleIsRemovedByWhoHasSeenItAndToldAsItWas() {
        var id = kept.keep(aid("DISPENDUKCAPIL"));
        var other = kept.keep(aid("DISKOMINFO"));
        var before = kept.stored(id);
        assertThat(kept.rulebook.inForce().ranked()).hasSize(2);

        kept.does(rules -> rules.remove(id, "\"0\"", COORDINATOR));
        assertThat(kept.stored()).extracting(RoutingRule::id).containsExactly(other);
        assertThat(kept.ledger.told()).containsExactly(new Told(RuleChanged.of("removed", before), COORDINATOR));
        assertThat(kept.rulebook.inForce().ranked()).extracting(Rule::id).containsExactly(other);
    }

    @Test
    void whoHasNotSeenARuleNeitherAmendsNorRemovesIt() {
        var id = kept.keep(aid("DISPENDUKCAPIL"));

        for (var given : new String[] {null, "\"1\""}) {
            var expected = given == null ? ProblemType.IF_MATCH_REQUIRED : ProblemType.STALE;
            assertThat(refused(rules -> rules.amend(id, aid("DISKOMINFO"), given, COORDINATOR))
                            .type())
                    .isEqualTo(expected);
            assertThat(refused(rules -> rules.remove(id, given, COORDINATOR)).type())
                    .isEqualTo(expected);
        }
        assertThat(kept.stored(id).rule().lead()).isEqualTo("DISPENDUKCAPIL");
        assertThat(kept.told()).isEmpty();
    }

    @Test
    void aRuleThatIsNotThereIsNotFound() {
        var id = new UUID(0, 9);

        for (var refused : List.<Consumer<Rulebook>>of(
                rules -> rules.get(id),
                rules -> rules.get(null),
                rules -> rules.amend(id, aid("DISKOMINFO"), "*", COORDINATOR),
                rules -> rules.remove(id, "*", COORDINATOR))) {
            assertThat(refused(refused).type()).isEqualTo(ProblemType.NOT_FOUND);
        }
        assertThat(kept.told()).isEmpty();
    }

    @Test
    void whoChangesRulesDoesItAlone() {
        var id = kept.keep(aid("DISPENDUKCAPIL"));

        for (var change : List.<Consumer<Rulebook>>of(
                rules -> rules.make(aid("DISKOMINFO"), COORDINATOR),
                rules -> rules.amend(id, aid("DISKOMINFO"), "\"0\"", COORDINATOR),
                rules -> rules.rule("BANTUAN", 1, null, "DISKOMINFO", new UUID(0, 1), COORDINATOR),
                rules -> rules.rule("BANTUAN", 1, null, "DISPENDUKCAPIL", new UUID(0, 2), COORDINATOR),
                rules -> rules.activate(new Activation(null, null), COORDINATOR),
                rules -> rules.handOver("DISKOMINFO", "KEC-07", COORDINATOR),
                rules -> rules.remove(id, "*", COORDINATOR))) {
            kept.does(rules -> {
                assertThat(PlainDatabase.list(IS_FREE)).containsExactly("t");
                change.accept(rules);
                assertThat(PlainDatabase.list(IS_FREE)).containsExactly("f");
            });
        }
    }

    private ProblemException refused(Consumer<Rulebook> change) {
        return catchThrowableOfType(ProblemException.class, () -> kept.does(change));
    }
}
