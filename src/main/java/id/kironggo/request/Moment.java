package id.kironggo.request;

import id.kironggo.agency.DayUnit;
import id.kironggo.platform.security.Caller;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The circumstances of a move: when, by whom, who coordinates, how days are counted and ids made. */
record Moment(
        Instant at, Caller by, String coordinator, BiFunction<Integer, DayUnit, Instant> dueIn, Supplier<UUID> nextId) {}
