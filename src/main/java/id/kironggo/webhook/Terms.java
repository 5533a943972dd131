package id.kironggo.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where a receiver is and with what its events are signed.
 *
 * @param previousKey null where one alone signs
 */
record Terms(UUID subscription, URI url, byte[] key, byte[] previousKey, Instant previousUntil) {

    private static final String ALGORITHM = "HmacSHA256";

    /** The header {@code webhook-signature}: one signature a key, {@code v1} being HMAC-SHA256 over id, timestamp and payload. */
    String signatures(String id, Times when, byte[] payload) {
        var head = (id + "." + when.stamp().getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
        boolean isRotating = previousKey != null && when.at().isBefore(previousUntil);
        return (isRotating ? List.of(key, previousKey) : List.of(key))
                .stream().map(one -> "v1," + signature(one, head, payload)).collect(Collectors.joining(" "));
    }

    private static String signature(byte[] key, byte[] head, byte[] payload) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(head);
            return Base64.getEncoder().encodeToString(mac.doFinal(payload));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
