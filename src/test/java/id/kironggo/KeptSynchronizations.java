package id.kironggo;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A transaction that the test ends when it likes. */
public final class KeptSynchronizations implements TransactionSynchronizationRegistry {

    private final List<Synchronization> kept = new ArrayList<>();
    private final Map<Object, Object> resources = new HashMap<>();

    /** Commits: whoever waits for the end is told, once. */
    public void complete() {
        var due = List.copyOf(kept);
        kept.clear();
        resources.clear();
        due.forEach(Synchronization::beforeCompletion);
        due.forEach(synchronization -> synchronization.afterCompletion(Status.STATUS_COMMITTED));
    }

    public int count() {
        return kept.size();
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        kept.add(synchronization);
    }

    @Override
    public Object getTransactionKey() {
        return this;
    }

    @Override
    public int getTransactionStatus() {
        return Status.STATUS_ACTIVE;
    }

    @Override
    public void putResource(Object key, Object value) {
        resources.put(key, value);
    }

    @Override
    public Object getResource(Object key) {
        return resources.get(key);
    }

    @Override
    public void setRollbackOnly() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean getRollbackOnly() {
        return false;
    }
}
