package id.kironggo.webhook;

import java.time.Instant;
import java.util.UUID;

/** Ids of events as a time line: UUIDv7 (RFC 9562 section 5.7) begin with the time, in milliseconds. */
final class EventIds {

    static final UUID FIRST = new UUID(0, 0);
    /** Compared by PostgreSQL as bytes. */
    static final UUID LAST = new UUID(-1, -1);

    private static final long LATEST = (1L << 48) - 1;

    private EventIds() {}

    /** The first id that an event of this time, or a later one, could have. */
    static UUID from(Instant time) {
        long millis =
                Math.max(0, Math.min(LATEST, Math.max(0, time.getEpochSecond()) * 1_000 + time.getNano() / 1_000_000));
        return new UUID(millis << 16 | 0x7000L, 0x8000000000000000L);
    }
}
