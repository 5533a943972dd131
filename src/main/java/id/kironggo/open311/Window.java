package id.kironggo.open311;

import id.kironggo.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;

/** From when until before when; both ends of what was asked for are within. */
record Window(Instant from, Instant until) {

    private static final Duration LONGEST = Duration.ofDays(90);

    /** @param usual how long it is where one end or both are missing */
    static Window of(String start, String end, Duration usual, Instant now) {
        var from = Timestamps.read("start_date", start);
        var until = Timestamps.read("end_date", end);
        if (from != null && until != null && Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw ProblemException.invalid(
                    "end_date",
                    "start_date dan end_date berjarak paling jauh 90 hari.",
                    "start_date and end_date may be 90 days apart at most.");
        }
        var last = until != null ? until : from != null ? from.plus(LONGEST) : now;
        var first = from != null ? from : last.minus(usual);
        return new Window(Timestamps.notBefore(first), Timestamps.after(last));
    }
}
