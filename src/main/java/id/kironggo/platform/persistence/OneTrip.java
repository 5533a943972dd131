package id.kironggo.platform.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Gathers what a transaction writes and sends it as one {@link Trip}, at the latest before the commit. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class OneTrip {

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;

    OneTrip(AgroalDataSource database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** As {@link Trip#write}. */
    public void write(String sql, Object... values) {
        gathered().write(sql, values);
    }

    /** As {@link Trip#writeOr}. */
    public void writeOr(Supplier<? extends RuntimeException> otherwise, String sql, Object... values) {
        gathered().writeOr(otherwise, sql, values);
    }

    /** As {@link Trip#include}. */
    public void include(Supplier<Trip> later) {
        gathered().include(later);
    }

    /** Sends what was gathered so far; for whoever writes so much that one trip would be too long. */
    public void flush() {
        send(gathered());
    }

    private void send(Trip trip) {
        if (trip.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            trip.send(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("A transaction could not be written", e);
        }
    }

    private Trip gathered() {
        var trip = (Trip) transaction.getResource(this);
        if (trip == null) {
            trip = new Trip();
            transaction.putResource(this, trip);
            transaction.registerInterposedSynchronization(new BeforeCommit(trip));
        }
        return trip;
    }

    private final class BeforeCommit implements Synchronization {

        private final Trip trip;

        BeforeCommit(Trip trip) {
            this.trip = trip;
        }

        @Override
        public void beforeCompletion() {
            send(trip);
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
