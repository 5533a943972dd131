package id.kironggo.platform.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Opens {@link OneTrip} to plain tests of other packages. */
public final class PlainTrip {

    private PlainTrip() {}

    public static OneTrip to(AgroalDataSource database, TransactionSynchronizationRegistry transaction) {
        return new OneTrip(database, transaction);
    }
}
