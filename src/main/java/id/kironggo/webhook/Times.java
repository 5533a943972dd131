package id.kironggo.webhook;

import java.time.Instant;

/**
 * When an attempt is made.
 *
 * @param at by the clock of the service, which a demo may have moved
 * @param stamp by the receiver's clock, against which it holds what is signed
 */
record Times(Instant at, Instant stamp) {}
