package id.kironggo.agency;

import java.time.Instant;
import java.util.List;

/** When something is due, and which weekdays were skipped on the way there; weekends are not named. */
public record Due(Instant at, List<FreeDay> skipped) {}
