package id.kironggo.ledger;

import id.kironggo.platform.persistence.OneTrip;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Where every change is written, once, in its own transaction: no fact, no change; no change, no fact. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Ledger {

    private static final String INSERT = """
            with entry as (
                insert into ledger_entry(id, at, type, subject, client, agency, audience, canonical, leaf_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id)
            insert into ledger_queue(entry) select id from entry""";

    private static final String OFFICER =
            "insert into ledger_officer(entry, agency, salt, officer) values (?, ?, ?, ?)";

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
        trip.write(
                INSERT,
                draft.id(),
                draft.at(),
                draft.type(),
                draft.subject(),
                draft.client(),
                draft.agency(),
                draft.audience(),
                draft.canonical(),
                draft.leaf());
        var signature = draft.signature();
        if (signature != null) {
            trip.write(OFFICER, draft.id(), signature.agency(), signature.salt(), signature.officer());
        }
        transaction.registerInterposedSynchronization(new AfterCommit());
        return draft.recorded();
    }

    private final class AfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            sequencer.wake();
        }
    }
}
