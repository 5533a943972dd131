package id.kironggo.deadline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.kironggo.agency.DayCount;
import id.kironggo.agency.DayUnit;
import id.kironggo.agency.Due;
import id.kironggo.agency.FreeDay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One clock, with everything that explains its due date. A calendar that changes later changes no clock: what was promised stays.
 *
 * @param disposition which disposition it is for; null for the case as a whole
 * @param agency whose closures don't count
 * @param skipped the weekdays that did not count
 * @param extendedBy working days added with a reason
 * @param alarmAt when it next calls somebody; null when there is nobody left to call
 * @param alarms how often it called
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Clock(
        ClockKind kind,
        UUID disposition,
        String agency,
        int days,
        DayUnit unit,
        Instant startedAt,
        Instant dueAt,
        List<FreeDay> skipped,
        List<Pause> pauses,
        int extendedBy,
        Instant alarmAt,
        int alarms,
        Instant overdueAt,
        Instant stoppedAt) {

    public Clock {
        skipped = skipped == null ? List.of() : skipped;
        pauses = pauses == null ? List.of() : pauses;
    }

    static Clock started(
            ClockKind kind, UUID disposition, String agency, int days, DayUnit unit, Instant now, DayCount count) {
        var due = count.due(now, days, unit, agency);
        return new Clock(
                kind,
                disposition,
                agency,
                days,
                unit,
                now,
                due.at(),
                due.skipped(),
                List.of(),
                0,
                due.at(),
                0,
                null,
                null);
    }

    @JsonIgnore
    public boolean isRunning() {
        return stoppedAt == null;
    }

    @JsonIgnore
    public boolean isPaused() {
        return isRunning() && !pauses.isEmpty() && pauses.get(pauses.size() - 1).to() == null;
    }

    @JsonIgnore
    public boolean isOverdue() {
        return overdueAt != null;
    }

    /** Stands still from now on; one that is late already is late, whatever is asked afterwards. */
    Clock paused(Instant now) {
        boolean stands = isPaused() || !isRunning() || !now.isBefore(dueAt);
        return stands ? this : due(dueAt, skipped, with(pauses, new Pause(now, null, 0)), extendedBy);
    }

    Clock resumed(Instant now, DayCount count) {
        if (!isPaused()) {
            return this;
        }
        var pause = pauses.get(pauses.size() - 1);
        var before = pauses.subList(0, pauses.size() - 1);
        if (unit == DayUnit.CALENDAR_DAYS) {
            var later = dueAt.plus(Duration.between(pause.from(), now));
            return due(later, skipped, with(before, new Pause(pause.from(), now, 0)), extendedBy);
        }
        int lost = count.workingDays(pause.from(), now, agency);
        var ended = with(before, new Pause(pause.from(), now, lost));
        return lost == 0 ? due(dueAt, skipped, ended, extendedBy) : later(lost, ended, extendedBy, count);
    }

    Clock extended(int workingDays, DayCount count) {
        return later(workingDays, pauses, extendedBy + workingDays, count);
    }

    private Clock later(int workingDays, List<Pause> pausesNow, int extended, DayCount count) {
        Due due = count.due(dueAt, workingDays, DayUnit.WORKING_DAYS, agency);
        var all = Stream.concat(skipped.stream(), due.skipped().stream()).toList();
        return due(due.at(), all, pausesNow, extended);
    }

    private Clock due(Instant at, List<FreeDay> skips, List<Pause> stood, int extended) {
        return copy(
                disposition,
                at,
                skips,
                stood,
                extended,
                new Alarm(alarms == 0 ? at : alarmAt, alarms, overdueAt),
                stoppedAt);
    }

    /** After it called; {@code next} is when it calls somebody higher, or null. */
    Clock called(Instant now, Instant next) {
        var alarm = new Alarm(next, alarms + 1, overdueAt == null ? now : overdueAt);
        return copy(disposition, dueAt, skipped, pauses, extendedBy, alarm, null);
    }

    Clock stopped(Instant now) {
        var alarm = new Alarm(null, alarms, overdueAt);
        return isRunning() ? copy(disposition, dueAt, skipped, pauses, extendedBy, alarm, now) : this;
    }

    Clock passedTo(UUID another) {
        return copy(another, dueAt, skipped, pauses, extendedBy, new Alarm(dueAt, 0, null), null);
    }

    private Clock copy(
            UUID what,
            Instant due,
            List<FreeDay> skips,
            List<Pause> stood,
            int extended,
            Alarm alarm,
            Instant stopped) {
        return new Clock(
                kind,
                what,
                agency,
                days,
                unit,
                startedAt,
                due,
                skips,
                stood,
                extended,
                alarm.next(),
                alarm.count(),
                alarm.overdueAt(),
                stopped);
    }

    private static <T> List<T> with(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    private record Alarm(Instant next, int count, Instant overdueAt) {}
}
