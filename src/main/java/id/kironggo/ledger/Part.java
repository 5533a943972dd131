package id.kironggo.ledger;

import java.util.List;

/**
 * A part of the feed, as of one moment.
 *
 * @param epoch the epoch of the ledger
 * @param head the last position given; -1 where there is none
 * @param reached up to which position all that was asked for is among the entries, unless there were more than the limit
 */
public record Part(String epoch, long head, long reached, List<LedgerEntry> entries) {}
