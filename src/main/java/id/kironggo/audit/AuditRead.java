package id.kironggo.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kironggo.ledger.EntryQuery;
import id.kironggo.ledger.Fact;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * The auditor has read a list: recorded once for each answer, and by nothing that follows from it.
 *
 * @param list {@code entries} or {@code access}
 * @param format {@code json} or {@code csv}
 * @param count how many were shown; null of a sheet, which is recorded before its first line
 */
record AuditRead(String list, String format, Narrowed filter, UUID after, Integer count) implements Fact {

    static AuditRead of(String list, String format, EntryQuery query, Integer count) {
        return new AuditRead(
                list,
                format,
                new Narrowed(query.agency(), query.client(), query.type(), query.subject(), query.from(), query.to()),
                query.after() == null ? null : query.after().id(),
                count);
    }

    @Override
    public String type() {
        return "audit.read";
    }

    @Override
    public String subject() {
        return "audit";
    }

    @Override
    public Set<String> audience() {
        return Set.of();
    }

    /** To what the list was narrowed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Narrowed(String agency, String client, String type, String subject, Instant from, Instant to) {}
}
