package id.kironggo.request;

import id.kironggo.platform.persistence.OneTrip;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Passes what an agency has in hand, and what it owns, to the agency that takes its place. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Succession {

    /** Those under way in which the agency has a part now, or will have by their route. */
    private static final String UNDER_WAY = """
            from request r where r.status in ('RECEIVED', 'ROUTED', 'IN_PROGRESS', 'AWAITING_CITIZEN', 'REOPENED')
                and (r.owner = :agency
                or exists (select 1 from jsonb_array_elements(r.route -> 'steps') s where s ->> 'agency' = :agency
                    and not exists (select 1 from disposition p where p.request_id = r.id and p.kind = 'STEP'
                        and p.status = 'COMPLETED' and p.created_at >= r.routed_at and p.step = cast(s ->> 'step' as integer)))
                or exists (select 1 from disposition d where d.request_id = r.id and d.agency = :agency
                    and d.status in ('PENDING', 'ACCEPTED')))""";

    private static final String ENDED = """
            update request set owner = ?, custodian = case when custodian = owner then ? else custodian end,
                version = version + 1
            where owner = ? and status not in ('RECEIVED', 'ROUTED', 'IN_PROGRESS', 'AWAITING_CITIZEN', 'REOPENED')""";

    private final RequestBook book;
    private final Moments moments;
    private final OneTrip trip;
    private final Session database;

    Succession(RequestBook book, Moments moments, OneTrip trip, Session database) {
        this.book = book;
        this.moments = moments;
        this.trip = trip;
        this.database = database;
    }

    /**
     * What an agency has in hand.
     *
     * @param requests under way in which it has a part, or will have
     * @param dispositions open ones of its own
     * @param ended requests that it owns and that have ended
     */
    public record Estate(long requests, long dispositions, long ended) {}

    public Estate estate(String agency) {
        return new Estate(
                count("select count(*) " + UNDER_WAY, agency),
                count(
                        "select count(*) from disposition where agency = :agency and status in ('PENDING', 'ACCEPTED')",
                        agency),
                count("select count(*) from request where owner = :agency", agency)
                        - count("select count(*) " + UNDER_WAY + " and r.owner = :agency", agency));
    }

    private long count(String sql, String agency) {
        return database.createNativeQuery(sql, Long.class)
                .setParameter("agency", agency)
                .getSingleResult();
    }

    /** Each request is told what happened to it; one after the other, so that nothing has to be held in memory. */
    public void handOver(String from, String to, Caller by) {
        underWay(from).forEach(id -> {
            var request = book.take(id);
            new Relay(request, moments.now(by)).succeed(from, to);
            book.enter(request, by);
            trip.flush();
            database.clear();
        });
        database.doWork(connection -> {
            try (var update = connection.prepareStatement(ENDED)) {
                update.setString(1, to);
                update.setString(2, to);
                update.setString(3, from);
                update.executeUpdate();
            }
        });
    }

    private List<UUID> underWay(String agency) {
        return database.createNativeQuery("select r.id " + UNDER_WAY + " order by r.id", UUID.class)
                .setParameter("agency", agency)
                .getResultList();
    }
}
