package id.kironggo.mediation;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** SHA-256(salt ‖ body) of a body that passes by: who has both can prove what it was, the ledger alone tells nobody. */
final class Commitment {

    private final MessageDigest digest;
    private long bytes;
    private String value;

    Commitment(byte[] salt) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        digest.update(salt);
    }

    @SuppressWarnings("deprecation") // getByteBuf: without it, each part would be copied once more
    void add(Buffer part) {
        bytes += part.length();
        digest.update(part.getByteBuf().nioBuffer());
    }

    long bytes() {
        return bytes;
    }

    /** The whole body has passed. */
    void seal() {
        if (value == null) {
            value = Base64.getEncoder().encodeToString(digest.digest());
        }
    }

    /** Base64; null where the body did not pass in full. */
    String value() {
        return value;
    }
}
