package id.kironggo.kafka;

import java.time.Duration;
import java.time.Instant;

/**
 * How far the topic is behind the ledger, as one replica last saw it.
 *
 * @param lag how many facts are not yet acknowledged
 * @param since when the first of them happened; null where there is none
 */
record Standing(long lag, Instant since) {

    Duration behind(Instant now) {
        return since == null ? Duration.ZERO : Duration.between(since, now);
    }
}
