package id.kironggo.request;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a request is due; its clock stands still since {@code pausedAt}, where that is given. */
@Embeddable
record Deadline(Instant dueAt, Instant pausedAt) {

    boolean isPaused() {
        return pausedAt != null;
    }

    Deadline paused(Instant now) {
        return new Deadline(dueAt, now);
    }

    Deadline withoutPause() {
        return new Deadline(dueAt, null);
    }

    Deadline resumed(Moment moment) {
        return new Deadline(postponed(dueAt, moment), null);
    }

    /** Another due date under the same clock, later by as long as this stood still. */
    Instant postponed(Instant due, Moment moment) {
        return moment.postponement().of(due, pausedAt, moment.at());
    }
}
