package id.kironggo.ledger;

import java.util.Set;
import java.util.UUID;

/** The auditor has read the ledger itself: one entry, or {@code count} of them from a position on. */
record LedgerRead(UUID entry, Long from, Integer count) implements Fact {

    @Override
    public String type() {
        return "ledger.read";
    }

    @Override
    public String subject() {
        return "ledger";
    }

    @Override
    public Set<String> audience() {
        return Set.of();
    }
}
