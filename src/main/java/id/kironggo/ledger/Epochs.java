package id.kironggo.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Begins a new epoch, once a backup was restored: cursors of the old one are refused from then on, and what is signed is of another log.
 * Only the login that migrates may do it.
 */
public final class Epochs {

    // later than the last one, whatever the clock of the database says
    private static final String BEGIN = """
        insert into ledger_epoch(epoch, started_at)
        select substr(replace(gen_random_uuid()::text, '-', ''), 1, 12),
               greatest(clock_timestamp(), max(started_at) + interval '1 microsecond')
        from ledger_epoch returning epoch\
        """;

    private Epochs() {}

    /** Gives the name of the new epoch. */
    public static String begin(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(BEGIN);
                var row = insert.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
