package id.kironggo.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.Session;

/** How much an agency has to do. */
@ApplicationScoped
public class Workload {

    private static final String OF = """
            select count(*) filter (where status = 'PENDING'), count(*) filter (where status = 'ACCEPTED'),
                count(*) filter (where due_at < ?2 and status in ('PENDING', 'ACCEPTED')),
                min(accepted_at) filter (where kind in ('STEP', 'TASK')),
                (select count(*) from request where owner = ?1
                    and status in ('RECEIVED', 'ROUTED', 'IN_PROGRESS', 'AWAITING_CITIZEN', 'REOPENED'))
            from disposition where agency = ?1""";

    private final Session database;
    private final Clock clock;

    Workload(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What an agency has before it.
     *
     * @param pending dispositions that it has yet to accept
     * @param accepted dispositions that it has accepted and not ended
     * @param overdue of both, those past their due date
     * @param owned requests under way that it owns
     * @param firstAcceptedAt when it first accepted a step or a task; null: never
     */
    public record Load(long pending, long accepted, long overdue, long owned, Instant firstAcceptedAt) {}

    public Load of(String agency) {
        var row = database.createNativeQuery(OF, Tuple.class)
                .setParameter(1, agency)
                .setParameter(2, clock.instant())
                .getSingleResult();
        return new Load(number(row, 0), number(row, 1), number(row, 2), number(row, 4), row.get(3, Instant.class));
    }

    private static long number(Tuple row, int column) {
        return row.get(column, Number.class).longValue();
    }
}
