package id.kironggo.platform.persistence;

import id.kironggo.platform.problem.ProblemException;
import java.security.SecureRandom;
import java.util.UUID;

/** Time-ordered ids, UUIDv7 (RFC 9562 section 5.7), made here since not every PostgreSQL can. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** The id that a path names; what is no id names nothing: 404. */
    public static UUID named(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.notFound();
        }
    }

    public static UUID next() {
        long high = System.currentTimeMillis() << 16 | 0x7000L | RANDOM.nextInt(1 << 12);
        long low = RANDOM.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
