package id.kironggo.deadline;

import java.time.Instant;

/**
 * A time in which a clock stood still.
 *
 * @param to null while it still does
 * @param days the working days that were lost and added to the due date
 */
public record Pause(Instant from, Instant to, int days) {}
