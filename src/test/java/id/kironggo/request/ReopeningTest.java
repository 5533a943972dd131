package id.kironggo.request;

import static id.kironggo.request.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Plain;
import id.kironggo.agency.DayUnit;
import id.kironggo.deadline.ClockKind;
import id.kironggo.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What may still happen once a request has ended: it is reopened, rated, closed by time, or follows another. */
@Plain
class ReopeningTest {

    /** Ten working days of an hour each. */
    private static final Instant REOPEN_UNTIL = MONDAY.plus(Duration.ofHours(10));

    @Test
    void theOwnerAnswersAReopenedRequestAnewUnderANewPromise() {
        var story = resolved();
        story.relay(CITIZEN).reopen(5, DayUnit.CALENDAR_DAYS);

        assertThat(story.heard()).containsExactly("request.reopened", "disposition.offered");
        assertThat(story.request.status()).isEqualTo(RequestStatus.REOPENED);
        assertThat(story.request.custodian()).isEqualTo(OWNER);
        assertThat(story.request.dueAt()).isEqualTo(MONDAY.plus(Duration.ofDays(5)));
        assertThat(story.lead().kind()).isEqualTo(DispositionKind.ANSWER);
        assertThat(story.lead().status()).isEqualTo(DispositionStatus.PENDING);
        assertThat(story.lead().agency()).isEqualTo(OWNER);
        assertThat(story.lead().step()).isNull();
        assertThat(story.lead().dueAt()).isEqualTo(MONDAY.plus(Duration.ofDays(5)));
        assertThat(story.request.clocks().all())
                .filteredOn(clock -> clock.isRunning())
                .extracting(clock -> clock.kind())
                .containsExactly(ClockKind.RESOLUTION, ClockKind.FIRST_RESPONSE);
    }

    @Test
    void whatWasAnsweredBeforeIsKept() {
        var story = resolved();
        story.relay(CITIZEN).reopen(5, DayUnit.CALENDAR_DAYS);

        var conclusion = story.request.conclusion();
        assertThat(conclusion.outcome()).isEqualTo(Outcome.FULFILLED);
        assertThat(conclusion.closingNote()).isEqualTo(said("Selesai."));
        assertThat(conclusion.endedAt()).isEqualTo(MONDAY);
        assertThat(conclusion.reopens()).isEqualTo(1);
        assertThat(conclusion.reopenUntil()).isNull();
    }

    @Test
    void itIsReopenedUntilTheLastInstantAndNotAfter() {
        var story = resolved();
        assertThat(story.request.conclusion().reopenUntil()).isEqualTo(REOPEN_UNTIL);

        assertThat(Legality.actions(story.request, null, CITIZEN, REOPEN_UNTIL)).contains("reopen");
        assertThat(Legality.actions(story.request, null, CITIZEN, REOPEN_UNTIL.plusMillis(1)))
                .doesNotContain("reopen");
    }

    @Test
    void itIsReopenedTwiceAtMost() {
        var story = resolved();
        for (int i = 0; i < 2; i++) {
            story.relay(CITIZEN).reopen(5, DayUnit.CALENDAR_DAYS);
            story.accept().ending(of(OWNER)).resolve(Outcome.FULFILLED, said("Selesai."));
        }
        assertThat(story.request.conclusion().reopens()).isEqualTo(2);
        assertThat(story.actions(null, CITIZEN)).containsExactly("feedback");
        assertThatThrownBy(() -> story.relay(CITIZEN).reopen(5, DayUnit.CALENDAR_DAYS))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aRejectedRequestMayBeReopenedToo() {
        var story = through("KEC-07").accept();
        story.ending(of("KEC-07")).reject(said("Bukan."));

        assertThat(story.request.conclusion().reopenUntil()).isEqualTo(REOPEN_UNTIL);
        story.relay(CITIZEN).reopen(5, DayUnit.CALENDAR_DAYS);
        assertThat(story.request.status()).isEqualTo(RequestStatus.REOPENED);
    }

    @Test
    void theCitizenSaysOnceHowContentTheyAre() {
        var story = resolved();
        assertThat(story.actions(null, CITIZEN)).contains("feedback");
        story.dialogue(CITIZEN).rate();

        assertThat(story.heard()).containsExactly("feedback.given");
        var conclusion = story.request.conclusion();
        assertThat(conclusion.ratedAt()).isEqualTo(MONDAY);
        assertThat(conclusion.outcome()).isEqualTo(Outcome.FULFILLED);
        assertThat(conclusion.reopenUntil()).isEqualTo(REOPEN_UNTIL);
        assertThat(story.request.status()).isEqualTo(RequestStatus.RESOLVED);
        assertThat(story.actions(null, CITIZEN)).containsExactly("reopen");
        assertThatThrownBy(() -> story.dialogue(CITIZEN).rate()).isInstanceOf(ProblemException.class);
    }

    @Test
    void aDuplicateFollowsItsOriginalAndIsReopenedByNobody() {
        var story = through("KEC-07").accept();
        story.hear();
        story.days(1).ending(of("KEC-07")).merge(id(99));

        assertThat(story.heard()).containsExactly("disposition.cancelled", "request.duplicated");
        assertThat(story.request.conclusion())
                .isEqualTo(new Conclusion(null, null, story.now(), null, 0, id(99), null));
        assertThat(story.request.custodian()).isEqualTo(OWNER);
        assertThat(story.actions(null, CITIZEN)).isEmpty();
    }

    @Test
    void theTimeThatWasSpentWaitingInVainIsNobodysDelay() {
        var story = through("KEC-07").accept().ask();
        story.hear();
        story.days(30);
        new Vigil(story.request, story.moment(COORDINATOR)).wake(said("Tidak ada balasan."));

        assertThat(story.heard()).containsExactly("disposition.cancelled", "request.rejected");
        assertThat(story.request.dueAt()).isEqualTo(PROMISED.plus(Duration.ofDays(30)));
        assertThat(story.request.conclusion().reopenUntil())
                .isEqualTo(story.now().plus(Duration.ofHours(10)));
        assertThat(story.request.timetable().pausedAt()).isNull();
    }

    @Test
    void whatIsClosedByTimeIsRatedAndNoMore() {
        var story = resolved();
        story.days(1);
        new Vigil(story.request, story.moment(COORDINATOR)).wake(null);

        assertThat(story.request.status()).isEqualTo(RequestStatus.CLOSED);
        assertThat(story.request.updatedAt()).isEqualTo(story.now());
        assertThat(story.actions(null, CITIZEN)).containsExactly("feedback");
    }

    /** Answered on {@link Story#MONDAY}. */
    private static Story resolved() {
        var story = through("KEC-07").toTheAnswer();
        story.ending(of(OWNER)).resolve(Outcome.FULFILLED, said("Selesai."));
        story.hear();
        return story;
    }
}
