package id.kironggo.ledger;

import id.kironggo.platform.security.Caller;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A ledger that keeps the facts in memory, for tests of those who record them. */
@Vetoed // a scope is inherited, and Quarkus would take it for a bean
public final class RememberedLedger extends Ledger {

    /** A fact with the one who caused it. */
    public record Told(Fact fact, Caller by) {}

    private final List<Told> told = new ArrayList<>();

    public RememberedLedger() {
        super(null, null, null, null);
    }

    @Override
    public Recorded record(Fact fact, Caller by) {
        told.add(new Told(fact, by));
        return new Recorded(UUID.randomUUID(), Instant.EPOCH, new byte[32]);
    }

    public List<Told> told() {
        return List.copyOf(told);
    }
}
