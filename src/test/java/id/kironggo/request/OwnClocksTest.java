package id.kironggo.request;

import static id.kironggo.request.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Plain;
import id.kironggo.deadline.Clock;
import id.kironggo.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A disposition with days of its own is waited for until it ends, however that is; and when a promise is put off. */
@Plain
class OwnClocksTest {

    @Test
    void aTaskThatIsGivenBackOrDoneIsNoLongerWaitedFor() {
        var story = through("KEC-07").accept();
        var returned = story.relay().addTask("DLH", order(""), true, 48);
        var done = story.relay().addTask("DISHUB", order(""), true, 72);
        assertThat(waitedFor(story)).containsExactly(returned.id(), done.id());

        story.relay(of("DLH")).giveBack(returned, ReturnReason.OTHER, null);
        assertThat(waitedFor(story)).containsExactly(done.id());
        story.relay(of("DISHUB")).accept(done);
        story.relay(of("DISHUB")).complete(done, CompletionResult.DONE, null);
        assertThat(waitedFor(story)).isEmpty();
        assertThat(story.request.custodian()).isEqualTo("KEC-07");
    }

    @Test
    void aForwardedTaskIsWaitedForWhereItWent() {
        var story = through("KEC-07").accept();
        var task = story.relay().addTask("DLH", order(""), true, 48);
        story.days(1).relay(of("DLH")).forward(task, "DISHUB", order(""));

        assertThat(waitedFor(story)).containsExactly(story.last().id());
        assertThat(story.last().step()).isEqualTo(1);
        assertThat(story.last().status()).isEqualTo(DispositionStatus.PENDING);
    }

    @Test
    void aStepOfItsOwnDaysIsWaitedForAnewWhereItIsForwarded() {
        var story = second();
        var given = story.lead();
        assertThat(waitedFor(story)).containsExactly(given.id());
        story.days(1).forward("DPMD");

        assertThat(waitedFor(story)).containsExactly(story.lead().id());
        assertThat(story.request.clocks().of(given.id()).orElseThrow().stoppedAt())
                .isEqualTo(story.now());
    }

    @Test
    void aStepThatIsGivenBackOrRuledAwayIsNoLongerWaitedFor() {
        var returned = second();
        returned.giveBack(ReturnReason.WRONG_PLACE);
        assertThat(waitedFor(returned)).isEmpty();

        var ruled = second();
        ruled.days(1).relay(COORDINATOR).rule("DPMD", note(""));
        assertThat(waitedFor(ruled)).containsExactly(ruled.lead().id());
        assertThat(ruled.lead().dueAt()).isEqualTo(ruled.now().plus(Duration.ofDays(3)));
    }

    @Test
    void whereTheStepIsAddedByHandItHasTheDaysOfThePromise() {
        var story = through("KEC-07").toTheAnswer();
        story.giveBack(ReturnReason.OTHER).forward("DPMD");

        assertThat(waitedFor(story)).isEmpty();
        assertThat(story.lead().dueAt()).isEqualTo(PROMISED);
    }

    @Test
    void aPromiseIsPutOffOnceAndBeforeItIsBroken() {
        var story = through("KEC-07").accept();
        var custodian = story.custodian();
        assertThat(actions(story, PROMISED.minusMillis(1))).contains("extend");
        assertThat(actions(story, PROMISED)).doesNotContain("extend");

        new Recast(story.request, story.moment(custodian)).extend(3, said("Lapangan."));
        assertThat(actions(story, MONDAY)).doesNotContain("extend");
        assertThatThrownBy(() -> new Recast(story.request, story.moment(custodian)).extend(3, null))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.detail().en()).contains("(In progress)", "see 'actions'");
                    assertThat(refused.actions()).contains("resolve").doesNotContain("extend", "comment");
                });
    }

    @Test
    void onlyARequiredTaskThatIsOpenHoldsUpAStep() {
        var story = through("KEC-07").accept();
        var task = story.relay().addTask("DLH", order(""), true, 48);
        story.relay(of("DLH")).giveBack(task, ReturnReason.OTHER, null);
        story.relay().addTask("DISHUB", order(""), false, null);
        story.complete();

        assertThat(story.lead().kind()).isEqualTo(DispositionKind.ANSWER);
    }

    /** At its second step, which has three days of its own. */
    private static Story second() {
        return through("KEC-07", "DISPENDUKCAPIL").accept().complete().accept();
    }

    private static List<String> actions(Story story, Instant at) {
        return Legality.actions(story.request, null, story.custodian(), at);
    }

    private static List<UUID> waitedFor(Story story) {
        return story.request.clocks().all().stream()
                .filter(clock -> clock.isRunning() && clock.disposition() != null)
                .map(Clock::disposition)
                .toList();
    }
}
