package id.kironggo.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What became of an attempt.
 *
 * @param number which attempt it was, from 1
 * @param status of the answer; null where there was none
 * @param failure null where it was delivered
 * @param excerpt the beginning of the answer, where it was text
 * @param retryAfter how long the receiver wants to be left alone; null where it didn't say
 */
record Outcome(
        UUID subscription,
        UUID event,
        int number,
        Instant at,
        int millis,
        Integer status,
        DeliveryFailure failure,
        String excerpt,
        Duration retryAfter) {

    private static final int GONE = 410;

    boolean isDelivered() {
        return failure == null;
    }

    boolean isGone() {
        return status != null && status == GONE;
    }
}
