package id.kironggo.platform.persistence;

import id.kironggo.platform.problem.ProblemException;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Time-ordered ids, UUIDv7 (RFC 9562 section 5.7), made here since not every PostgreSQL can. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

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
}
