package id.kironggo.request;

import id.kironggo.deadline.Clock;
import id.kironggo.deadline.Clocks;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The clocks of a request.
 *
 * @param dueAt when the promise is due, as the clocks have it: kept beside them for the lists
 * @param pausedAt since when the citizen is asked; null while nobody is
 * @param extensionReason sealed: why the promise was extended
 */
@Embeddable
record Timetable(@JdbcTypeCode(SqlTypes.JSON) Clocks clocks, Instant dueAt, Instant pausedAt, byte[] extensionReason) {

    static final Timetable EMPTY = new Timetable(Clocks.NONE, null, null, null);

    Timetable with(Clocks anew) {
        return new Timetable(anew, anew.promise().map(Clock::dueAt).orElse(dueAt), pausedAt, extensionReason);
    }

    Timetable pausedSince(Instant since) {
        return new Timetable(clocks, dueAt, since, extensionReason);
    }

    Timetable extendedFor(byte[] reason) {
        return new Timetable(clocks, dueAt, pausedAt, reason);
    }
}
