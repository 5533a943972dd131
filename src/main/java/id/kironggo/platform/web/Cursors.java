package id.kironggo.platform.web;

import id.kironggo.platform.privacy.MasterKey;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Opaque cursors: where a list goes on, sealed with a short HMAC so that a made-up one is refused. */
@Singleton
public class Cursors {

    private static final int SEAL = 8;
    private static final String SEPARATOR = "\u001f";

    private final MasterKey key;

    Cursors(MasterKey key) {
        this.key = key;
    }

    /** Seals {@code values}; {@code list} names the list and its order, so that a cursor of one is refused by another. */
    public String encode(String list, String... values) {
        byte[] payload = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        byte[] cursor = Arrays.copyOf(seal(list, payload), SEAL + payload.length);
        System.arraycopy(payload, 0, cursor, SEAL, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    public List<String> decode(String list, String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            byte[] payload = Arrays.copyOfRange(bytes, Math.min(SEAL, bytes.length), bytes.length);
            if (bytes.length >= SEAL && MessageDigest.isEqual(seal(list, payload), Arrays.copyOf(bytes, SEAL))) {
                return List.of(new String(payload, StandardCharsets.UTF_8).split(SEPARATOR, -1));
            }
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        throw unknown();
    }

    public static ProblemException unknown() {
        return ProblemType.INVALID_CURSOR.because(
                "Pakai kursor dari 'next' apa adanya, dengan saringan dan urutan yang sama.",
                "Use the cursor of 'next' as it is, with the same filters and order.");
    }

    private byte[] seal(String list, byte[] payload) {
        var named = (list + SEPARATOR + Base64.getEncoder().encodeToString(payload)).getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(key.hmac("cursor", named), SEAL);
    }
}
