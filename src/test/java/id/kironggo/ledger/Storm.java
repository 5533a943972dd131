package id.kironggo.ledger;

import id.kironggo.Crowd;
import id.kironggo.platform.security.Caller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Twenty writers who commit when they please, and sometimes not at all. */
final class Storm {

    static final int WRITERS = 20;
    static final int TRANSACTIONS = 40;

    /** A transaction that was committed between these times of the monotonic clock, with its entries in their order. */
    record Committed(long begun, long ended, List<UUID> entries) {}

    private final UUID run = UUID.randomUUID();
    private final Ledger ledger;
    private final AgroalDataSource database;

    Storm(Ledger ledger, AgroalDataSource database) {
        this.ledger = ledger;
        this.database = database;
    }

    String subject() {
        return "tests/" + run;
    }

    List<Committed> blow() {
        return Crowd.of(WRITERS, this::write).stream()
                .flatMap(Collection::stream)
                .toList();
    }

    private List<Committed> write(int writer) {
        var committed = new ArrayList<Committed>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            int transaction = i;
            boolean isKept = ThreadLocalRandom.current().nextInt(5) > 0;
            long begun = System.nanoTime();
            try {
                var entries = QuarkusTransaction.requiringNew().call(() -> record(writer, transaction, isKept));
                committed.add(new Committed(begun, System.nanoTime(), entries));
            } catch (ThoughtBetter rolledBack) {
                // and so it is as if it had never been
            }
        }
        return committed;
    }

    private List<UUID> record(int writer, int transaction, boolean isKept) throws SQLException {
        var random = ThreadLocalRandom.current();
        var entries = new ArrayList<UUID>();
        int facts = 1 + random.nextInt(3);
        for (int number = 0; number < facts; number++) {
            entries.add(ledger.record(new Noted(run, writer, transaction, number), Caller.system())
                    .entry());
            if (random.nextBoolean()) {
                holdOpen(random.nextInt(20));
            }
        }
        if (!isKept) {
            throw new ThoughtBetter();
        }
        return entries;
    }

    /** The transaction stays open with what it has recorded, as one that has more to do. */
    private void holdOpen(int millis) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_sleep(" + millis + " / 1000.0)");
        }
    }

    private static final class ThoughtBetter extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
