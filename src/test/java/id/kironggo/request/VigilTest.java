package id.kironggo.request;

import static id.kironggo.request.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What time alone does to a request, and when it will next do something. */
@Plain
class VigilTest {

    private static final Instant RESPONSE_DUE = MONDAY.plus(Duration.ofHours(5));
    private static final Duration SILENCE = Duration.ofDays(30);

    @Test
    void aLateClockCallsItsAgencyThenEachThatStandsAboveWhichSeesTheRequestFromThenOn() {
        var story = through("KEC-07");
        assertThat(wakes(story)).isEqualTo(RESPONSE_DUE);

        wake(story.days(1));
        assertThat(story.hear()).singleElement().isInstanceOfSatisfying(ClockCalled.class, call -> {
            assertThat(call.type()).isEqualTo("request.overdue");
            assertThat(call.agency()).isEqualTo("KEC-07");
            assertThat(call.audience()).doesNotContain("agency:ATASAN");
        });
        assertThat(story.request.copied()).isEmpty();
        assertThat(wakes(story)).isEqualTo(RESPONSE_DUE.plus(Duration.ofHours(1)));

        wake(story.days(1));
        assertThat(story.heard()).containsExactly("request.escalated");
        assertThat(story.request.copied()).containsExactly("ATASAN");

        wake(story.days(1));
        assertThat(story.request.copied()).containsExactly("ATASAN", COORDINATING);
        assertThat(wakes(story)).as("nobody is left to call for that").isEqualTo(PROMISED);
    }

    @Test
    void aDispositionsClockCallsTheAgencyThatHasIt() {
        var story = through("KEC-07", "DISPENDUKCAPIL").accept().complete().accept();
        story.relay().addTask("DLH", order(""), true, 48);
        story.hear();
        assertThat(wakes(story)).isEqualTo(MONDAY.plus(Duration.ofHours(48)));

        wake(story.days(2));

        assertThat(story.hear()).singleElement().isInstanceOfSatisfying(ClockCalled.class, call -> assertThat(
                        call.agency())
                .isEqualTo("DLH"));
    }

    @Test
    void whoIsAskedHasThirtyDays() {
        var story = through("KEC-07").accept().ask();
        story.hear();
        assertThat(wakes(story)).isEqualTo(MONDAY.plus(SILENCE));

        wake(story.days(29));
        assertThat(story.request.status()).isEqualTo(RequestStatus.AWAITING_CITIZEN);
        assertThat(story.heard()).isEmpty();

        wake(story.days(1));
        assertThat(story.request.status()).isEqualTo(RequestStatus.REJECTED);
        assertThat(story.request.conclusion().closingNote()).isEqualTo(said("Tidak ada balasan."));
        assertThat(wakes(story)).isNull();
    }

    @Test
    void whatIsLateAlreadyCallsWhileTheCitizenIsAsked() {
        var story = through("KEC-07").accept().days(15);
        assertThat(wakes(story)).isEqualTo(PROMISED);
        story.ask().hear();

        assertThat(wakes(story)).as("before the thirty days").isEqualTo(PROMISED);
        wake(story);

        assertThat(story.heard()).containsExactly("request.overdue");
    }

    @Test
    void anAnswerThatNobodyOpposesClosesTheRequest() {
        var story = through("KEC-07").toTheAnswer();
        story.ending(of(OWNER)).resolve(Outcome.FULFILLED, said("Selesai."));
        story.hear();
        assertThat(wakes(story)).isEqualTo(story.request.conclusion().reopenUntil());

        wake(story);
        assertThat(story.request.status()).isEqualTo(RequestStatus.RESOLVED);

        wake(story.days(20));
        assertThat(story.heard()).containsExactly("request.closed");
        assertThat(story.request.status()).isEqualTo(RequestStatus.CLOSED);
        assertThat(wakes(story)).isNull();
    }

    @Test
    void whatHasEndedIsLeftAlone() {
        var story = through("KEC-07");
        story.ending(CITIZEN).withdraw();
        story.hear();

        wake(story.days(100));

        assertThat(wakes(story)).isNull();
        assertThat(story.heard()).isEmpty();
        assertThat(story.request.status()).isEqualTo(RequestStatus.WITHDRAWN);
    }

    private static Instant wakes(Story story) {
        return Vigil.wakesAt(story.request);
    }

    private static void wake(Story story) {
        new Vigil(story.request, story.moment(COORDINATOR)).wake(said("Tidak ada balasan."));
    }
}
