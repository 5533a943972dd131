package id.kironggo.request;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * How a request ended, if it did; a reopened one keeps what was answered before.
 *
 * @param closingNote sealed: what was told to the citizen
 * @param endedAt when it last ended, though it may have been reopened since
 * @param reopenUntil until when the citizen may have it reopened; after that an answered one is closed
 * @param reopens how often it was reopened
 * @param duplicateOf the request whose outcome this one follows
 * @param ratedAt when the citizen said how content they are
 */
@Embeddable
record Conclusion(
        @Enumerated(EnumType.STRING) Outcome outcome,
        byte[] closingNote,
        Instant endedAt,
        Instant reopenUntil,
        int reopens,
        UUID duplicateOf,
        Instant ratedAt) {

    private static final int MAX_REOPENS = 2;

    static final Conclusion NONE = new Conclusion(null, null, null, null, 0, null, null);

    Conclusion ended(Outcome how, byte[] words, Instant at, Instant until) {
        return new Conclusion(how, words, at, until, reopens, duplicateOf, ratedAt);
    }

    Conclusion following(UUID original) {
        return new Conclusion(outcome, closingNote, endedAt, reopenUntil, reopens, original, ratedAt);
    }

    Conclusion reopened() {
        return new Conclusion(outcome, closingNote, endedAt, null, reopens + 1, duplicateOf, ratedAt);
    }

    Conclusion rated(Instant at) {
        return new Conclusion(outcome, closingNote, endedAt, reopenUntil, reopens, duplicateOf, at);
    }

    boolean mayReopen(Instant at) {
        return reopens < MAX_REOPENS && reopenUntil != null && !at.isAfter(reopenUntil);
    }
}
