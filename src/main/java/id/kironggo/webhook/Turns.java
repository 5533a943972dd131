package id.kironggo.webhook;

import id.kironggo.webhook.FanOut.Progress;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The one transaction of a turn of the {@link Dispatcher}. */
@ApplicationScoped
class Turns {

    // Lost with the power, it is done again from the ledger, which is not: at least once. And of a table that grows
    // from nothing to millions between two looks of its statistics, rows are always to be found by their keys
    private static final String SETTINGS = """
            select set_config(name, 'off', true) from unnest(array['synchronous_commit', 'jit', 'enable_seqscan',
                'enable_hashjoin', 'enable_mergejoin']) name""";

    private final AgroalDataSource database;
    private final Endpoints endpoints;
    private final DeliveryBook book;
    private final Health health;
    private final FanOut fanOut;
    private final Envelope envelope;

    Turns(
            AgroalDataSource database,
            Endpoints endpoints,
            DeliveryBook book,
            Health health,
            FanOut fanOut,
            Envelope envelope) {
        this.database = database;
        this.endpoints = endpoints;
        this.book = book;
        this.health = health;
        this.fanOut = fanOut;
        this.envelope = envelope;
    }

    /** Puts down what became of attempts and fills {@code round} with what is to be sent; all of it or, failing, nothing. */
    @Transactional(rollbackOn = SQLException.class)
    Result make(List<Outcome> outcomes, boolean reads, Round round) throws SQLException {
        try (var connection = database.getConnection();
                var settings = connection.prepareStatement(SETTINGS)) {
            settings.execute();
            book.settle(connection, outcomes);
            var failingTooLong = health.note(connection, outcomes);
            var progress = reads ? fanOut.read(connection, endpoints, round) : Progress.DONE;
            book.claim(connection, endpoints, round.taken());
            envelope.fill(round);
            return new Result(failingTooLong, progress);
        }
    }

    /** What is to be done besides, and how far the ledger was read. */
    record Result(Set<UUID> failingTooLong, Progress progress) {}
}
