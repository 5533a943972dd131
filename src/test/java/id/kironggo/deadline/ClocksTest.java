package id.kironggo.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Plain;
import id.kironggo.agency.DayCount;
import id.kironggo.agency.DayUnit;
import id.kironggo.agency.RealCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom a clock calls, when, how often; and how it is stored. */
@Plain
class ClocksTest {

    private static final DayCount COUNT = RealCalendar.with(Map.of());
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final Ladder LADDER = new Ladder(agency -> List.of(agency, "SETDA", "DISKOMINFO"), 2);
    private static final UUID STEP = new UUID(0, 7);

    private final Clocks clocks =
            Clocks.NONE.start(ClockKind.RESOLUTION, "DLH", 3, DayUnit.WORKING_DAYS, MONDAY, COUNT);

    @Test
    void aLateClockCallsItsAgencyThenWhoStandsAboveEachOnce() {
        assertThat(clocks.nextAlarm()).hasValue(Instant.parse("2026-11-26T08:30:00Z"));
        assertThat(ring(clocks, "2026-11-26T08:29:59Z").calls()).isEmpty();

        var first = ring(clocks, "2026-11-26T08:30:00Z");
        assertThat(first.calls()).extracting(Call::agency).containsExactly("DLH");
        assertThat(ring(first.clocks(), "2026-11-26T08:31:00Z").calls()).isEmpty();
        assertThat(first.clocks().nextAlarm()).hasValue(Instant.parse("2026-11-30T08:30:00Z"));

        var second = ring(first.clocks(), "2026-11-30T08:30:00Z");
        assertThat(second.clocks().nextAlarm()).hasValue(Instant.parse("2026-12-02T08:30:00Z"));
        assertThat(second.calls()).extracting(Call::agency, Call::rung).containsExactly(tuple("SETDA", 1));
        var third = ring(second.clocks(), "2026-12-02T08:30:00Z");
        assertThat(third.calls()).extracting(Call::agency).containsExactly("DISKOMINFO");
        assertThat(third.clocks().nextAlarm()).isEmpty();
        assertThat(ring(third.clocks(), "2027-01-30T08:30:00Z").calls()).isEmpty();
        assertThat(third.clocks().promise().orElseThrow().overdueAt()).isEqualTo("2026-11-26T08:30:00Z");
    }

    @Test
    void whereNobodyStandsAboveAnyMoreTheLastOneIsCalled() {
        var twice = ring(ring(clocks, "2026-11-26T08:30:00Z").clocks(), "2026-11-30T08:30:00Z");
        var alone = new Ladder(agency -> List.of(agency), 2);
        var third = twice.clocks().ring(Instant.parse("2026-12-02T08:30:00Z"), alone, clock -> "DPMD", COUNT);

        assertThat(third.calls()).extracting(Call::agency, Call::rung).containsExactly(tuple("DPMD", 0));
        assertThat(third.clocks().nextAlarm()).isEmpty();
    }

    @Test
    void aClockIsLateOnceItHasCalledAndStaysSo() {
        var late = ring(clocks, "2026-11-26T08:30:00Z").clocks();
        assertThat(clocks.promise().orElseThrow().isOverdue()).isFalse();
        assertThat(late.promise().orElseThrow().isOverdue()).isTrue();

        var extended = late.extend(1, COUNT);
        assertThat(extended.promise().orElseThrow().isOverdue()).isTrue();
        assertThat(extended.promise().orElseThrow().dueAt()).isEqualTo("2026-11-27T08:30:00Z");
        assertThat(extended.nextAlarm())
                .as("who stands above is called when that was due")
                .hasValue(Instant.parse("2026-11-30T08:30:00Z"));
        assertThat(clocks.extend(1, COUNT).nextAlarm()).hasValue(Instant.parse("2026-11-27T08:30:00Z"));
    }

    @Test
    void aClockOfOneKindIsStoppedAndOthersGoOn() {
        var both = clocks.start(ClockKind.FIRST_RESPONSE, "DLH", 5, DayUnit.WORKING_DAYS, MONDAY, COUNT);
        var stopped = both.stop(ClockKind.FIRST_RESPONSE, MONDAY);

        assertThat(stopped.all().get(0)).isEqualTo(both.all().get(0));
        assertThat(stopped.all().get(1).stoppedAt()).isEqualTo(MONDAY);
        assertThat(stopped.all().get(1).alarmAt()).isNull();
        assertThat(both.promise().orElseThrow().kind())
                .as("what was started later is no promise")
                .isEqualTo(ClockKind.RESOLUTION);
    }

    @Test
    void aClockThatRunsIsNotResumed() {
        var running = clocks.promise().orElseThrow();

        assertThat(running.resumed(MONDAY.plusSeconds(86_400), COUNT)).isSameAs(running);
    }

    @Test
    void aClockThatStandsStillOrWasStoppedCallsNobody() {
        assertThat(clocks.pause(MONDAY).nextAlarm()).isEmpty();
        assertThat(ring(clocks.pause(MONDAY), "2026-12-26T08:30:00Z").calls()).isEmpty();
        assertThat(clocks.stopAll(MONDAY).nextAlarm()).isEmpty();
        assertThat(clocks.stop(ClockKind.FIRST_RESPONSE, MONDAY).nextAlarm()).isPresent();
        assertThat(clocks.stopAll(MONDAY)
                        .stopAll(MONDAY.plusSeconds(9))
                        .promise()
                        .orElseThrow()
                        .stoppedAt())
                .isEqualTo(MONDAY);
    }

    @Test
    void aDispositionsClockIsStoppedAndPassedOnByItsDisposition() {
        var both = clocks.startFor(STEP, "DLH", 1, DayUnit.WORKING_DAYS, MONDAY, COUNT);
        var other = new UUID(0, 8);

        assertThat(both.of(STEP)).isPresent();
        assertThat(both.stopFor(STEP, MONDAY).of(STEP).orElseThrow().isRunning())
                .isFalse();
        var passed = both.passOn(STEP, other).stopFor(STEP, MONDAY);
        assertThat(passed.of(other).orElseThrow().dueAt())
                .isEqualTo(both.of(STEP).orElseThrow().dueAt());
        assertThat(passed.of(other).orElseThrow().isRunning()).isTrue();
        assertThat(clocks.passOn(STEP, other)).isEqualTo(clocks);
    }

    @Test
    void theLastPromiseCountsAndOnlyItIsExtended() {
        var anew = clocks.stopAll(MONDAY).start(ClockKind.RESOLUTION, "DLH", 1, DayUnit.WORKING_DAYS, MONDAY, COUNT);
        var later = anew.extend(1, COUNT);

        assertThat(later.promise().orElseThrow().dueAt()).isEqualTo("2026-11-25T08:30:00Z");
        assertThat(later.promise().orElseThrow().extendedBy()).isEqualTo(1);
        assertThat(later.all().get(0).extendedBy()).isZero();
    }

    @Test
    void aClockExplainsWhichDaysItSkipped() {
        var lebaran = Clocks.NONE.start(
                ClockKind.RESOLUTION, "DLH", 3, DayUnit.WORKING_DAYS, Instant.parse("2026-03-13T02:00:00Z"), COUNT);

        assertThat(lebaran.promise().orElseThrow().skipped())
                .extracting(day -> day.date() + " " + day.name().id())
                .containsExactly(
                        "2026-03-18 Cuti Bersama Nyepi",
                        "2026-03-19 Hari Suci Nyepi (Tahun Baru Saka 1948)",
                        "2026-03-20 Cuti Bersama Idulfitri",
                        "2026-03-23 Cuti Bersama Idulfitri",
                        "2026-03-24 Cuti Bersama Idulfitri");
    }

    @Test
    void whatIsStoredIsReadBackAsItWas() throws JsonProcessingException {
        var mapper = new ObjectMapper().findAndRegisterModules();
        var eventful = ring(
                        clocks.pause(MONDAY)
                                .resume(MONDAY.plusSeconds(86_400), COUNT)
                                .extend(2, COUNT)
                                .startFor(STEP, "KEC-07", 5, DayUnit.CALENDAR_DAYS, MONDAY, COUNT),
                        "2026-12-24T08:30:00Z")
                .clocks();

        assertThat(mapper.readValue(mapper.writeValueAsString(eventful), Clocks.class))
                .isEqualTo(eventful);
    }

    private static Clocks.Rung ring(Clocks clocks, String now) {
        return clocks.ring(Instant.parse(now), LADDER, Clock::agency, COUNT);
    }
}
