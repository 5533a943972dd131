package id.kironggo.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What mail about requests may know: tickets, the citizen's address, what is due; nothing of what was said. Read within the
 * caller's transaction, which goes on where a request doesn't open.
 */
@ApplicationScoped
public class Correspondence {

    /** Each by its own date, a lead by the promise too; nothing while the citizen is asked, since the clocks stand still. */
    private static final String DUE = """
            select distinct w.due_at, d.id, r.ticket
            from disposition d join request r on r.id = d.request_id
                cross join lateral (values (d.due_at), (case when d.kind <> 'TASK' then r.due_at end)) w(due_at)
            where d.agency = ?1 and d.status in ('PENDING', 'ACCEPTED') and r.status <> 'AWAITING_CITIZEN'
                and w.due_at > ?2 and w.due_at <= ?3
            order by w.due_at, d.id limit ?4""";

    private static final String LOAD = """
            select count(*), count(*) filter (where d.due_at > ?2 and d.due_at <= ?3 and r.status <> 'AWAITING_CITIZEN'),
                count(*) filter (where d.due_at <= ?2 and r.status <> 'AWAITING_CITIZEN')
            from disposition d join request r on r.id = d.request_id
            where d.agency = ?1 and d.status in ('PENDING', 'ACCEPTED')""";

    private final Session database;
    private final Envelope envelope;

    Correspondence(Session database, Envelope envelope) {
        this.database = database;
        this.envelope = envelope;
    }

    public Regarding regarding(UUID request) {
        var row = database.createNativeQuery(
                        "select ticket, confidential, applicant from request where id = ?1", Tuple.class)
                .setParameter(1, request)
                .getSingleResult();
        var email = Optional.ofNullable(envelope.applicant(request, row.get(2, byte[].class)))
                .map(SubmitRequest.Applicant::email);
        return new Regarding(row.get(0, String.class), row.get(1, Boolean.class), email);
    }

    /** What an agency has open that falls due after {@code from} and not after {@code until}, earliest first. */
    public List<Work> due(String agency, Instant from, Instant until, int limit) {
        return database.createNativeQuery(DUE, Tuple.class)
                .setParameter(1, agency)
                .setParameter(2, from)
                .setParameter(3, until)
                .setParameter(4, limit)
                .getResultStream()
                .map(row -> new Work(row.get(1, UUID.class), row.get(2, String.class), row.get(0, Instant.class)))
                .toList();
    }

    /** How much an agency has open, and how much of it falls due until then. */
    public Load load(String agency, Instant now, Instant until) {
        var row = database.createNativeQuery(LOAD, Tuple.class)
                .setParameter(1, agency)
                .setParameter(2, now)
                .setParameter(3, until)
                .getSingleResult();
        return new Load(row.get(0, Long.class), row.get(1, Long.class), row.get(2, Long.class));
    }

    /** Which request a mail is about, and where its applicant is reached, if anywhere. */
    public record Regarding(String ticket, boolean confidential, Optional<String> email) {}

    /** A disposition and when it, or the promise it is part of, is due. */
    public record Work(UUID disposition, String ticket, Instant dueAt) {}

    /** Open dispositions of an agency: all, those due soon, those overdue. */
    public record Load(long open, long due, long overdue) {}
}
