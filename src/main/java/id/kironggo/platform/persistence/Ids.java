package id.kironggo.platform.persistence;

import id.kironggo.platform.problem.ProblemException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Time-ordered ids, UUIDv7 (RFC 9562 section 5.7), made here since not every PostgreSQL can. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Seconds: 48 bits of milliseconds hold the next one, too. */
    private static final long LATEST = (1L << 48) / 1_000 - 1;

    /** Milliseconds, and twelve bits that count within each. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** The id that a path names; what is no id names nothing: 404. */
    public static UUID named(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.notFound();
        }
    }

    /** Later than all that this replica made before (RFC 9562 section 6.2), so that what is made together keeps its order. */
    public static UUID next() {
        long now = System.currentTimeMillis() << 12 | RANDOM.nextInt(1 << 8);
        long tick = LAST.accumulateAndGet(now, (last, present) -> Math.max(last + 1, present));
        long high = tick >>> 12 << 16 | 0x7000L | (tick & 0xFFF);
        long low = RANDOM.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** The first id that something of this time could have; ids of what was before are less, compared as bytes. */
    public static UUID from(Instant time) {
        long seconds = Math.max(0, Math.min(LATEST, time.getEpochSecond()));
        long millis = seconds * 1_000 + time.getNano() / 1_000_000;
        return new UUID(millis << 16 | 0x7000L, 0x8000000000000000L);
    }
}
