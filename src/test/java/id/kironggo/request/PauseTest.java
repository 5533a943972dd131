package id.kironggo.request;

import static id.kironggo.request.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.agency.DayUnit;
import id.kironggo.deadline.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** While the citizen is asked the clocks stand still; whoever goes on sets them by what was lost. */
@Plain
class PauseTest {

    private static final Duration FOUR_DAYS = Duration.ofDays(4);

    @Test
    void aQuestionPutsTheRequestBeforeTheCitizen() {
        var story = through("KEC-07").accept();
        story.hear();
        story.days(1).ask();

        assertThat(story.request.status()).isEqualTo(RequestStatus.AWAITING_CITIZEN);
        assertThat(story.request.updatedAt()).isEqualTo(story.now());
        assertThat(story.heard()).containsExactly("request.awaiting-citizen");
        assertThat(story.request.questions()).hasSize(1);
        var question = story.request.openQuestion().orElseThrow();
        assertThat(question.agency()).isEqualTo("KEC-07");
        assertThat(question.text()).isEqualTo(said("Berapa?"));
        assertThat(question.fields()).containsExactly("/answers/dependants");
        assertThat(question.askedAt()).isEqualTo(story.now());
        assertThat(question.answeredAt()).isNull();
        assertThat(question.reply()).isNull();
        assertThat(question.id()).isNotNull();
    }

    @Test
    void resumingMovesTheDueDatesOfTheRequestAndOfWhatIsOpenByThePause() {
        var story = through("KEC-07", "DISPENDUKCAPIL").accept();
        var ended = story.lead();
        story.complete().accept();
        story.relay().addTask("DLH", order(""), false, 48);
        var step = story.lead();
        var task = story.last();
        var stepDue = step.dueAt();
        story.ask().hear();
        story.days(4).dialogue(story.custodian()).resume();

        assertThat(story.heard()).containsExactly("request.resumed");
        assertThat(story.request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(story.request.dueAt()).isEqualTo(PROMISED.plus(FOUR_DAYS));
        assertThat(step.dueAt()).isEqualTo(stepDue.plus(FOUR_DAYS));
        assertThat(step.updatedAt()).isEqualTo(story.now());
        assertThat(task.dueAt()).isEqualTo(MONDAY.plus(Duration.ofDays(6)));
        assertThat(ended.dueAt()).as("what has ended keeps its date").isEqualTo(PROMISED);
    }

    @Test
    void aReplyAnswersTheQuestionSetsTheClocksAndReplacesWhatTheCitizenSaid() {
        var story = through("KEC-07").accept().ask();
        story.hear();
        var anew = contents("{\"dependants\":4}");
        story.days(4).dialogue(CITIZEN).reply(said("Empat."), said("Tiga."), Optional.of(anew));

        assertThat(story.heard()).containsExactly("request.resumed");
        assertThat(story.request.contents()).isSameAs(anew);
        assertThat(story.request.openQuestion()).isEmpty();
        var question = story.request.questions().get(0);
        assertThat(question.reply()).isEqualTo(said("Empat."));
        assertThat(question.answeredAt()).isEqualTo(story.now());
        assertThat(story.request.dueAt()).isEqualTo(PROMISED.plus(FOUR_DAYS));
        assertThat(story.request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    void aReplyOfWordsAloneLeavesTheContents() {
        var story = through("KEC-07").accept().ask();
        var before = story.request.contents();
        story.dialogue(CITIZEN).reply(said("Tiga."), null, Optional.empty());

        assertThat(story.request.contents()).isSameAs(before);
    }

    @Test
    void theLatestQuestionIsTheOpenOne() {
        var story = through("KEC-07").accept().ask();
        story.dialogue(of("KEC-07")).resume();
        story.days(1).ask();

        assertThat(story.request.questions()).hasSize(2);
        assertThat(story.request.openQuestion())
                .hasValue(story.request.questions().get(1));
    }

    @Test
    void aSecondPauseCountsFromItsOwnBeginning() {
        var story = through("KEC-07").accept().ask().days(4);
        story.dialogue(of("KEC-07")).resume();
        story.days(5).ask().days(1);
        story.dialogue(of("KEC-07")).resume();

        assertThat(story.request.dueAt()).isEqualTo(PROMISED.plus(FOUR_DAYS).plus(Duration.ofDays(1)));
    }

    @Test
    void aRulingWhileTheCitizenIsAskedEndsThePause() {
        var story = through("KEC-07").accept().ask().days(4);
        story.relay(COORDINATOR).rule("DPMD", note(""));

        assertThat(story.request.dueAt()).isEqualTo(PROMISED.plus(FOUR_DAYS));
        assertThat(story.lead().dueAt()).isEqualTo(PROMISED.plus(FOUR_DAYS));
        story.days(3).accept();
        assertThat(story.request.dueAt()).as("and no second time").isEqualTo(PROMISED.plus(FOUR_DAYS));
    }

    @Test
    void aRulingEndsThePauseToWhereNobodyHasBegunTheRoute() {
        var story = through((String) null);
        story.ending(COORDINATOR).reject(said("Bukan."));
        story.relay(CITIZEN).reopen(14, DayUnit.CALENDAR_DAYS);
        story.accept().ask().days(4);
        story.relay(COORDINATOR).rule("DPMD", note(""));

        assertThat(story.request.status()).isEqualTo(RequestStatus.ROUTED);
        assertThat(story.request.dueAt()).isEqualTo(PROMISED.plus(FOUR_DAYS));
        assertThat(story.request.clocks().all()).noneMatch(Clock::isPaused);
    }

    @Test
    void aRulingWhereNothingPausesMovesNoDate() {
        var story = through("KEC-07").days(4);
        story.relay(COORDINATOR).rule("DPMD", note(""));

        assertThat(story.request.dueAt()).isEqualTo(PROMISED);
    }

    @Test
    void anEndWhileTheCitizenIsAskedKeepsTheDueDateAndStopsThePause() {
        var story = through("KEC-07").accept().ask().days(4);
        story.ending(CITIZEN).withdraw();
        assertThat(story.request.dueAt()).isEqualTo(PROMISED);

        story.days(2);
        new Timing(story.request, story.moment(CITIZEN)).resume();
        assertThat(story.request.dueAt()).isEqualTo(PROMISED);
    }

    @Test
    void whatTheCitizenSaysOfTheirOwnAccordEndsTheWaitingToo() {
        var story = through("KEC-07").accept().ask();
        story.hear();
        story.days(4).dialogue(CITIZEN).heard();

        assertThat(story.heard()).containsExactly("request.resumed");
        assertThat(story.request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(story.request.openQuestion()).isEmpty();
        assertThat(story.request.questions().get(0).answeredAt()).isEqualTo(story.now());
        assertThat(story.request.questions().get(0).reply()).isNull();
        assertThat(story.request.dueAt()).isEqualTo(PROMISED.plus(FOUR_DAYS));
    }

    @Test
    void whatTheCitizenSaysWhileNobodyAsksMovesNothing() {
        var story = through("KEC-07").days(1);
        story.dialogue(CITIZEN).heard();

        assertThat(story.heard()).isEmpty();
        assertThat(story.request.status()).isEqualTo(RequestStatus.ROUTED);
        assertThat(story.request.updatedAt()).isEqualTo(MONDAY);
    }
}
