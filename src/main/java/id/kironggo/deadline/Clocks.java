package id.kironggo.deadline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.agency.DayCount;
import id.kironggo.agency.DayUnit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All clocks of a case, past ones too. A value: each change makes another. */
public record Clocks(List<Clock> all) {

    public static final Clocks NONE = new Clocks(List.of());

    public Clocks start(ClockKind kind, String agency, int days, DayUnit unit, Instant now, DayCount count) {
        return with(Clock.started(kind, null, agency, days, unit, now, count));
    }

    public Clocks startFor(UUID disposition, String agency, int days, DayUnit unit, Instant now, DayCount count) {
        return with(Clock.started(ClockKind.DISPOSITION, disposition, agency, days, unit, now, count));
    }

    /** Another disposition goes on under the same clock, as it stands. */
    public Clocks passOn(UUID from, UUID to) {
        return of(from).map(clock -> with(clock.passedTo(to))).orElse(this);
    }

    public Clocks stop(ClockKind kind, Instant now) {
        return change(clock -> clock.kind() == kind, clock -> clock.stopped(now));
    }

    public Clocks stopFor(UUID disposition, Instant now) {
        return change(clock -> disposition.equals(clock.disposition()), clock -> clock.stopped(now));
    }

    public Clocks stopAll(Instant now) {
        return change(Clock::isRunning, clock -> clock.stopped(now));
    }

    public Clocks pause(Instant now) {
        return change(Clock::isRunning, clock -> clock.paused(now));
    }

    public Clocks resume(Instant now, DayCount count) {
        return change(Clock::isPaused, clock -> clock.resumed(now, count));
    }

    public Clocks extend(int workingDays, DayCount count) {
        return change(
                clock -> clock.isRunning() && clock.kind() == ClockKind.RESOLUTION,
                clock -> clock.extended(workingDays, count));
    }

    /** The promise that counts now: the last one made. */
    public Optional<Clock> promise() {
        return all.stream()
                .filter(clock -> clock.kind() == ClockKind.RESOLUTION)
                .reduce((first, last) -> last);
    }

    public Optional<Clock> of(UUID disposition) {
        return all.stream()
                .filter(clock -> disposition.equals(clock.disposition()))
                .findFirst();
    }

    /** When one of them calls next; a clock that stands still does not. */
    @JsonIgnore
    public Optional<Instant> nextAlarm() {
        return all.stream().filter(Clocks::mayCall).map(Clock::alarmAt).min(Comparator.naturalOrder());
    }

    /**
     * Lets every clock call that has something to call for, each once.
     *
     * @param inCharge who must act on what a clock is for
     */
    public Rung ring(Instant now, Ladder ladder, Function<Clock, String> inCharge, DayCount count) {
        var calls = new ArrayList<Call>();
        var after = change(clock -> mayCall(clock) && !clock.alarmAt().isAfter(now), clock -> {
            var rungs = ladder.above().apply(inCharge.apply(clock));
            int rung = Math.min(clock.alarms(), rungs.size() - 1);
            calls.add(new Call(clock, rung, rungs.get(rung)));
            boolean isHighest = rung == rungs.size() - 1;
            return clock.called(now, isHighest ? null : next(clock, ladder, rung + 1, count));
        });
        return new Rung(after, List.copyOf(calls));
    }

    private static Instant next(Clock clock, Ladder ladder, int rung, DayCount count) {
        return count.due(clock.dueAt(), ladder.workingDays() * rung, DayUnit.WORKING_DAYS, clock.agency())
                .at();
    }

    private static boolean mayCall(Clock clock) {
        return clock.isRunning() && !clock.isPaused() && clock.alarmAt() != null;
    }

    private Clocks with(Clock another) {
        return new Clocks(Stream.concat(all.stream(), Stream.of(another)).toList());
    }

    private Clocks change(Predicate<Clock> which, UnaryOperator<Clock> how) {
        return new Clocks(all.stream()
                .map(clock -> which.test(clock) ? how.apply(clock) : clock)
                .toList());
    }

    /** The clocks after they rang, and whom they called. */
    public record Rung(Clocks clocks, List<Call> calls) {}
}
