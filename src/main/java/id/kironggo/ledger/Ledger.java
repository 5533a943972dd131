package id.kironggo.ledger;

import id.kironggo.ledger.Scribe.Draft;
import id.kironggo.platform.persistence.OneTrip;
import id.kironggo.platform.persistence.Trip;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;

/** Where every change is written, once, in its own transaction: no fact, no change; no change, no fact. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Ledger {

    private final OneTrip trip;
    private final Scribe scribe;
    private final Sequencer sequencer;
    private final TransactionSynchronizationRegistry transaction;

    Ledger(OneTrip trip, Scribe scribe, Sequencer sequencer, TransactionSynchronizationRegistry transaction) {
        this.trip = trip;
        this.scribe = scribe;
        this.sequencer = sequencer;
        this.transaction = transaction;
    }

    /** Records a fact within the current transaction, which fails with it. */
    public Recorded record(Fact fact, Caller by) {
        var draft = scribe.draft(fact, by);
        page().add(draft);
        return draft.recorded();
    }

    private Page page() {
        var page = (Page) transaction.getResource(this);
        if (page == null) {
            page = new Page();
            transaction.putResource(this, page);
            transaction.registerInterposedSynchronization(page);
        }
        return page;
    }

    /** What the transaction has recorded, until it is sent: together, where the first of it stands in the trip. */
    private final class Page implements Synchronization {

        private final List<Draft> unsent = new ArrayList<>();

        void add(Draft draft) {
            if (unsent.isEmpty()) {
                trip.include(this::entries);
            }
            unsent.add(draft);
        }

        private Trip entries() {
            var entries = Entries.of(unsent);
            unsent.clear();
            return entries;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            sequencer.wake();
        }
    }
}
