package id.kironggo.routing;

import static id.kironggo.routing.KeptRules.BEFORE;
import static id.kironggo.routing.KeptRules.COORDINATOR;
import static id.kironggo.routing.KeptRules.NOW;
import static id.kironggo.routing.KeptRules.aidGoesTo;
import static id.kironggo.routing.SmallRules.AID;
import static id.kironggo.routing.SmallRules.about;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.kironggo.Plain;
import id.kironggo.ledger.RememberedLedger.Told;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules come into force and cease together or not at all. */
@Plain
class ActivationTest {

    private static final UUID NOBODYS = new UUID(0, 9);

    private final KeptRules kept = new KeptRules();

    @AfterEach
    void close() {
        kept.close();
    }

    @Test
    void rulesComeIntoForceAndCeaseAtOnceAndEachIsAFact() {
        var first = keep(false, "DISPENDUKCAPIL", aidGoesTo("DISPENDUKCAPIL"), aidGoesTo("DISPENDUKCAPIL"));
        var second = keep(false, "KEC-07", aidGoesTo("DISPENDUKCAPIL"));
        var ceases = keep(true, "DISKOMINFO");
        assertThat(kept.rulebook.inForce().ranked()).extracting(Rule::id).containsExactly(ceases);

        var done = activate(List.of(first, second), List.of(ceases));
        assertThat(done).isEqualTo(new Activation.Done(2, 3));
        assertThat(kept.stored(first).isActive()).isTrue();
        assertThat(kept.stored(first).updatedAt()).isEqualTo(NOW);
        assertThat(kept.stored(second).isActive()).isTrue();
        assertThat(kept.stored(ceases).isActive()).isFalse();
        assertThat(kept.ledger.told())
                .containsExactly(
                        new Told(RuleChanged.of("activated", kept.stored(first)), COORDINATOR),
                        new Told(RuleChanged.of("activated", kept.stored(second)), COORDINATOR),
                        new Told(RuleChanged.of("deactivated", kept.stored(ceases)), COORDINATOR));
        assertThat(kept.rulebook.inForce().ranked()).extracting(Rule::id).containsExactly(first, second);
    }

    @Test
    void whatIsAsWantedAlreadyIsNeitherChangedNorTold() {
        var inForce = keep(true, "DISPENDUKCAPIL", aidGoesTo("DISPENDUKCAPIL"));
        var ceased = keep(false, "DISKOMINFO");

        assertThat(activate(List.of(inForce), List.of(ceased))).isEqualTo(new Activation.Done(1, 1));
        assertThat(activate(null, null)).isEqualTo(new Activation.Done(1, 1));
        for (var id : List.of(inForce, ceased)) {
            assertThat(kept.stored(id).updatedAt()).isEqualTo(BEFORE);
            assertThat(kept.stored(id).version()).isZero();
        }
        assertThat(kept.told()).isEmpty();
    }

    @Test
    void whereARuleIsNotThereNoneIsChanged() {
        var ceased = keep(false, "DISPENDUKCAPIL");
        var inForce = keep(true, "DISKOMINFO");

        assertThat(faults(List.of(NOBODYS, ceased, NOBODYS), List.of(inForce)))
                .extracting(Fault::pointer)
                .containsExactly("/activate/0", "/activate/2");
        assertThat(faults(List.of(ceased), List.of(inForce, NOBODYS)))
                .extracting(Fault::pointer)
                .containsExactly("/deactivate/1");
        assertThat(kept.stored(ceased).isActive()).isFalse();
        assertThat(kept.stored(inForce).isActive()).isTrue();
        assertThat(kept.told()).isEmpty();
    }

    @Test
    void whereAnExampleFailsNoneIsChanged() {
        var wanted = keep(false, "DISKOMINFO", aidGoesTo("DISPENDUKCAPIL"));

        assertThat(faults(List.of(wanted), List.of())).singleElement().satisfies(fault -> assertThat(
                        fault.detail().en())
                .contains(wanted.toString())
                .endsWith("should be DISPENDUKCAPIL, but is DISKOMINFO."));
        assertThat(kept.stored(wanted).isActive()).isFalse();
        assertThat(kept.told()).isEmpty();
    }

    private UUID keep(boolean active, String lead, RuleExample... examples) {
        return kept.keep(KeptRules.draft(100, active, about(AID), lead, List.of(), examples));
    }

    private Activation.Done activate(List<UUID> on, List<UUID> off) {
        return kept.change(rules -> rules.activate(new Activation(on, off), COORDINATOR));
    }

    private List<Fault> faults(List<UUID> on, List<UUID> off) {
        return catchThrowableOfType(ProblemException.class, () -> activate(on, off))
                .faults();
    }
}
