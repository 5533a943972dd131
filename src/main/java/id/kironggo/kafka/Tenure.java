package id.kironggo.kafka;

import id.kironggo.ledger.LedgerReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether this replica is the one that relays, looked at by a thread that never waits for a broker: so the lease outlives a slow
 * broker, not a replica that stands still, and what is said of the lag is true while nothing gets through.
 */
@ApplicationScoped
class Tenure {

    private final Lease lease;
    private final LedgerReader ledger;

    private final AtomicReference<UUID> term = new AtomicReference<>();
    private volatile Standing standing = new Standing(0, null);

    Tenure(Lease lease, LedgerReader ledger) {
        this.lease = lease;
        this.ledger = ledger;
    }

    /** Null while another relays. */
    UUID term() {
        return term.get();
    }

    Standing standing() {
        return standing;
    }

    /** Whether a new term has begun. */
    boolean look() throws SQLException {
        boolean isNew = begins();
        measure();
        return isNew;
    }

    private boolean begins() throws SQLException {
        var held = term.get();
        if (held != null) {
            if (!lease.keep(held)) {
                term.compareAndSet(held, null);
            }
            return false;
        }
        var next = UUID.randomUUID();
        return lease.take(next) && term.compareAndSet(null, next);
    }

    /** See {@link Lease#begin}. */
    OptionalLong begin(UUID held, String epoch, String topicId) throws SQLException {
        return lease.begin(held, epoch, topicId);
    }

    /** Puts down what was acknowledged, unless the term is over. */
    boolean store(UUID held, long position) throws SQLException {
        return lease.store(held, position);
    }

    /** Lets another try, where there is one: it may reach a broker that this one doesn't. */
    void giveUp() throws SQLException {
        var held = term.getAndSet(null);
        if (held != null) {
            lease.release(held);
        }
    }

    private void measure() throws SQLException {
        long position = lease.position(ledger.epoch());
        long lag = Math.max(0, ledger.head() - position);
        var next = lag == 0 ? null : ledger.after(position, 1).get(0).at();
        standing = new Standing(lag, next);
    }
}
