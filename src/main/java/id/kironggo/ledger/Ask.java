package id.kironggo.ledger;

import java.util.List;
import java.util.Set;

/**
 * What is asked of the feed: what comes after a position, of what one may read.
 *
 * @param after the last position that is known; {@link #LATEST}: only how far the ledger reaches
 * @param parties who asks ({@link Parties}); null: who may read all
 * @param types only these, {@code id.kironggo.request.submitted.v1}; both lists empty: all
 * @param families only those that begin like one of these, {@code id.kironggo.request.}
 * @param subject only this; null: any
 */
public record Ask(
        long after, Set<String> parties, List<String> types, List<String> families, String subject, int limit) {

    /** Beyond every position. */
    public static final long LATEST = Long.MAX_VALUE;

    boolean isOfTypes() {
        return !types.isEmpty() || !families.isEmpty();
    }
}
