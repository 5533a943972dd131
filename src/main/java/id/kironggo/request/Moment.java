package id.kironggo.request;

import id.kironggo.agency.DayUnit;
import id.kironggo.platform.security.Caller;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The circumstances of a move: when, by whom, who coordinates, how days are counted and ids made. */
record Moment(
        Instant at,
        Caller by,
        String coordinator,
        BiFunction<Integer, DayUnit, Instant> dueIn,
        Postponement postponement,
        Supplier<UUID> nextId) {

    /** A due date after the clock stood still from one time to another. */
    interface Postponement {
        Instant of(Instant due, Instant from, Instant to);
    }
}
