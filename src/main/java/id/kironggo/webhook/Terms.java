package id.kironggo.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where a receiver is and with what its events are signed.
 *
 * @param previousKey null where one alone signs
 */
record Terms(UUID subscription, URI url, byte[] key, byte[] previousKey, Instant previousUntil) {

    List<byte[]> keys(Instant now) {
        boolean isRotating = previousKey != null && now.isBefore(previousUntil);
        return isRotating ? List.of(key, previousKey) : List.of(key);
    }
}
