package id.kironggo.platform.privacy;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that are shown once: made at random, kept as a keyed hash. */
@Singleton
public class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    // Crockford's base 32: no letter that is read as another or as a digit
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private final MasterKey key;

    Secrets(MasterKey key) {
        this.key = key;
    }

    /** 256 random bits, base64url. */
    public String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** {@code length} random characters of 5 bits each, easy to read out over a telephone. */
    public static String readable(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        var text = new StringBuilder(length);
        for (byte one : bytes) {
            text.append(ALPHABET[one & 31]);
        }
        return text.toString();
    }

    /** A check character over {@link #readable} text: a weighted sum, so that a typo or a swap of neighbours shows. */
    public static char checkCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += (2 * i + 1) * new String(ALPHABET).indexOf(text.charAt(i));
        }
        return ALPHABET[sum % ALPHABET.length];
    }

    public byte[] hash(String purpose, String secret) {
        return key.hmac("secret:" + purpose, secret);
    }

    public boolean matches(String purpose, String secret, byte[] hash) {
        return secret != null && MessageDigest.isEqual(hash(purpose, secret), hash);
    }
}
