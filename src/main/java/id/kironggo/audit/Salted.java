package id.kironggo.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Commits to a text: SHA-256(salt ‖ text). Who has both can prove what it was, the digest alone tells nobody. */
public final class Salted {

    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] salt = new byte[SALT];

    /** With a salt of its own. */
    public Salted() {
        RANDOM.nextBytes(salt);
    }

    /** In standard Base64. */
    public String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] salt() {
        return salt.clone();
    }
}
