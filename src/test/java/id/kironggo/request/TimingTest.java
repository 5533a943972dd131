package id.kironggo.request;

import static id.kironggo.request.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.agency.DayUnit;
import id.kironggo.deadline.Clock;
import id.kironggo.deadline.ClockKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which clocks run when, in working days of an hour each ({@link Story}). */
@Plain
class TimingTest {

    private static final String PROMISE = "RESOLUTION of DINSOS-P3AKB until PT336H";

    @Test
    void untilAnAgencyIsFoundTheCoordinatorsClockRuns() {
        var story = through((String) null);
        assertThat(running(story)).containsExactly(PROMISE, "VERIFICATION of DISKOMINFO until PT3H");

        story.days(1).relay(COORDINATOR).rule("DLH", note(""));

        assertThat(running(story)).containsExactly(PROMISE, "FIRST_RESPONSE of DLH until PT29H");
        assertThat(stopped(story, ClockKind.VERIFICATION)).isEqualTo(story.now());
    }

    @Test
    void whatGoesBackToTheCoordinatorIsNoLongerWaitedForAtTheAgency() {
        var story = through("KEC-07");

        story.days(1).giveBack(ReturnReason.NOT_OUR_MANDATE);

        assertThat(running(story)).containsExactly(PROMISE, "VERIFICATION of DISKOMINFO until PT27H");
        assertThat(stopped(story, ClockKind.FIRST_RESPONSE)).isEqualTo(story.now());
    }

    @Test
    void whoAcceptsHasResponded() {
        var story = through("KEC-07");
        assertThat(running(story)).containsExactly(PROMISE, "FIRST_RESPONSE of KEC-07 until PT5H");

        story.days(1).accept();

        assertThat(running(story)).containsExactly(PROMISE);
        assertThat(stopped(story, ClockKind.FIRST_RESPONSE)).isEqualTo(story.now());
    }

    @Test
    void whoPassesOnUnseenPassesOnTheTimeThatRunsAlready() {
        var story = through("KEC-07").days(1).forward("DLH");

        assertThat(running(story)).containsExactly(PROMISE, "FIRST_RESPONSE of KEC-07 until PT5H");
    }

    @Test
    void whereThePromiseIsShorterItIsAllThatCounts() {
        var story = through((String) null);
        timing(story).promise(5, DayUnit.WORKING_DAYS);

        story.relay(COORDINATOR).rule("DLH", note(""));

        assertThat(running(story)).containsExactly("RESOLUTION of DINSOS-P3AKB until PT5H");
    }

    @Test
    void aNewPromiseEndsWhatRanAndIsWhatOpenDispositionsAreDueBy() {
        var story = through("KEC-07").accept();

        timing(story.days(1)).promise(2, DayUnit.CALENDAR_DAYS);

        assertThat(running(story)).containsExactly("RESOLUTION of DINSOS-P3AKB until PT72H");
        assertThat(stopped(story, ClockKind.RESOLUTION)).isEqualTo(story.now());
        assertThat(story.lead().dueAt()).isEqualTo(MONDAY.plus(Duration.ofDays(3)));
        assertThat(story.lead().updatedAt()).isEqualTo(story.now());
    }

    @Test
    void moreTimeIsForWhatIsOpenToo() {
        var story = through("KEC-07").accept();

        timing(story).extend(10);

        assertThat(story.request.dueAt()).isEqualTo(PROMISED.plus(Duration.ofHours(10)));
        assertThat(story.lead().dueAt()).isEqualTo(PROMISED.plus(Duration.ofHours(10)));
    }

    @Test
    void whileTheCitizenIsAskedAllStand() {
        var story = through("KEC-07").accept().ask();
        assertThat(story.request.clocks().all())
                .filteredOn(Clock::isRunning)
                .isNotEmpty()
                .allMatch(Clock::isPaused);

        story.days(2).dialogue(story.custodian()).resume();

        assertThat(story.request.clocks().all()).noneMatch(Clock::isPaused);
        assertThat(running(story)).containsExactly("RESOLUTION of DINSOS-P3AKB until PT384H");
    }

    @Test
    void aDispositionsOwnClockGoesWithItAndEndsWithIt() {
        var story = through("KEC-07", "DISPENDUKCAPIL").accept().complete().accept();
        var second = story.lead();
        assertThat(running(story)).containsExactly(PROMISE, "DISPOSITION of DISPENDUKCAPIL until PT72H");

        timing(story.days(1)).passOn(second, id(77));
        timing(story).stop(second);

        assertThat(running(story)).containsExactly(PROMISE, "DISPOSITION of DISPENDUKCAPIL until PT72H");
        assertThat(story.request.clocks().of(id(77)).orElseThrow().dueAt()).isEqualTo(second.dueAt());
        assertThat(stopped(story, ClockKind.DISPOSITION)).isEqualTo(story.now());

        timing(story).own(id(78), "DLH", 1, DayUnit.CALENDAR_DAYS);
        assertThat(running(story)).contains("DISPOSITION of DLH until PT48H");
    }

    @Test
    void theEndStopsAll() {
        var story = through("KEC-07").days(1);

        story.ending(CITIZEN).withdraw();

        assertThat(running(story)).isEmpty();
        assertThat(story.request.clocks().all()).extracting(Clock::stoppedAt).containsOnly(story.now());
    }

    private static Timing timing(Story story) {
        return new Timing(story.request, story.moment(COORDINATOR));
    }

    /** What runs, whose it is, and until how long after the submission. */
    private static List<String> running(Story story) {
        return story.request.clocks().all().stream()
                .filter(Clock::isRunning)
                .map(clock ->
                        clock.kind() + " of " + clock.agency() + " until " + Duration.between(MONDAY, clock.dueAt()))
                .toList();
    }

    private static Instant stopped(Story story, ClockKind kind) {
        return story.request.clocks().all().stream()
                .filter(clock -> clock.kind() == kind)
                .map(Clock::stoppedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
