package id.kironggo.routing;

import id.kironggo.ledger.Ledger;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.persistence.OneTrip;
import id.kironggo.platform.persistence.Snapshot;
import id.kironggo.platform.security.Caller;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Who takes a step instead of whom the procedure names, as the coordinator ruled it for one request and all alike. Answered from
 * memory, at most two seconds behind a change on another replica.
 */
@ApplicationScoped
public class RoutingRules {

    private static final String MAKE = """
            insert into routing_rule(id, service, step, district, agency, because, created_at) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (service, step, coalesce(district, ''))
            do update set agency = excluded.agency, because = excluded.because, created_at = excluded.created_at""";

    private final OneTrip trip;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final Snapshot<Map<Match, String>> rules;

    @Inject
    RoutingRules(
            OneTrip trip,
            Ledger ledger,
            Clock clock,
            TransactionSynchronizationRegistry transaction,
            AgroalDataSource database) {
        this(trip, ledger, clock, transaction, () -> read(database));
    }

    private RoutingRules(
            OneTrip trip,
            Ledger ledger,
            Clock clock,
            TransactionSynchronizationRegistry transaction,
            Supplier<Map<Match, String>> rules) {
        this.trip = trip;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
        this.rules = new Snapshot<>(rules);
    }

    /** No rules at all, in memory. */
    static RoutingRules none() {
        return new RoutingRules(null, null, null, null, Map::of);
    }

    /** The agency that takes this step of a service for a place in this district (null: unknown), where a rule says so. */
    Optional<String> agency(String service, int step, String district) {
        var known = rules.get();
        var here = Optional.ofNullable(district).map(code -> known.get(new Match(service, step, code)));
        return here.or(() -> Optional.ofNullable(known.get(new Match(service, step, null))));
    }

    /** From now on this agency takes the step; what is under way goes on as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void make(String service, int step, String district, String agency, UUID because, Caller by) {
        var id = Ids.next();
        trip.write(MAKE, id, service, step, district, agency, because, clock.instant());
        ledger.record(new RuleMade(id, service, step, district, agency, because), by);
        rules.forgetAfter(transaction);
    }

    private static Map<Match, String> read(AgroalDataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select service, step, district, agency from routing_rule")) {
            var rules = new HashMap<Match, String>();
            while (rows.next()) {
                rules.put(new Match(rows.getString(1), rows.getInt(2), rows.getString(3)), rows.getString(4));
            }
            return rules;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Match(String service, int step, String district) {}
}
