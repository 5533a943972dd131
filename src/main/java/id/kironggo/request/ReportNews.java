package id.kironggo.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.platform.security.Caller;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads from the ledger what happened to complaints, for those outside; what was said, for who submitted them. */
@ApplicationScoped
public class ReportNews {

    private static final String PREFIX = "id.kironggo.";
    private static final String ASKED = PREFIX + "request.awaiting-citizen.v1";
    private static final String SAID = PREFIX + "comment.added.v1";
    private static final String ACCEPTED = PREFIX + "disposition.accepted.v1";

    /** As in the index of V23: the entries of these types are found by time. */
    private static final String NEWS = """
            select e.id, r.id, e.at, e.type, e.canonical, r.submitter, r.closing_note, r.ended_at, c.id, c.text, q.id, q.text
            from ledger_entry e
            join request r on r.id = case when e.subject ~ '^requests/[0-9a-f-]{36}$' then substr(e.subject, 10)::uuid end
            left join comment c on e.type = '%s' and c.id = (e.canonical::jsonb -> 'data' ->> 'comment')::uuid
            left join lateral (select id, text from question where request_id = r.id and asked_at <= e.at
                order by asked_at desc limit 1) q on e.type = '%s'
            where e.type in ('id.kironggo.disposition.accepted.v1', 'id.kironggo.request.awaiting-citizen.v1',
                'id.kironggo.request.resumed.v1', 'id.kironggo.request.resolved.v1', 'id.kironggo.request.rejected.v1',
                'id.kironggo.request.reopened.v1', 'id.kironggo.request.duplicated.v1', 'id.kironggo.request.withdrawn.v1',
                'id.kironggo.comment.added.v1') and\s""".formatted(SAID, ASKED);

    private final AgroalDataSource database;
    private final ReportLists lists;
    private final Envelope envelope;
    private final ObjectMapper mapper;

    ReportNews(AgroalDataSource database, ReportLists lists, Envelope envelope, ObjectMapper mapper) {
        this.database = database;
        this.lists = lists;
        this.envelope = envelope;
        this.mapper = mapper;
    }

    /** What happened from {@code from} until before {@code until}, in order; at most {@code limit}, before those that are left out. */
    public List<ReportUpdate> of(Instant from, Instant until, int limit, Caller caller) {
        return statement(from, until, limit, lists.audience(caller)).read(database, row -> update(row, caller)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    static ReportLists.Statement statement(Instant from, Instant until, int limit, ReportLists.Audience audience) {
        return new ReportLists.Statement(NEWS)
                .visibleTo(audience)
                .and("e.at >= ?", from)
                .and("e.at < ?", until)
                .and("(e.type <> ? or r.submitter = ?)", SAID, audience.client())
                .then(" order by e.at, e.id limit ?", limit);
    }

    private Optional<ReportUpdate> update(ResultSet row, Caller caller) throws SQLException {
        var type = row.getString(4);
        var data = tree(row.getString(5)).path("data");
        boolean isRemark = type.equals(SAID);
        boolean isOfThePublic = isRemark
                && (data.path("visibility").asText().equals(Visibility.INTERNAL.name())
                        || data.path("agency").asText("").isEmpty());
        boolean isTask = type.equals(ACCEPTED) && data.path("kind").asText().equals(DispositionKind.TASK.name());
        if (isOfThePublic || isTask) {
            return Optional.empty();
        }
        boolean isOwn = caller != null && caller.id().equals(row.getString(6));
        var status =
                data.path(type.equals(ACCEPTED) ? "requestStatus" : "status").asText();
        var outcome = data.path("outcome").asText("");
        return Optional.of(new ReportUpdate(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                ReportLists.instant(row, 3),
                RequestStatus.valueOf(status),
                outcome.isEmpty() ? null : Outcome.valueOf(outcome),
                data.path(type.equals(ACCEPTED) || isRemark ? "agency" : "custodian")
                        .asText(null),
                isRemark,
                isOwn ? text(row, type) : null));
    }

    private String text(ResultSet row, String type) throws SQLException {
        return switch (type) {
            case SAID -> envelope.openText("comment", "text", row.getObject(9, UUID.class), row.getBytes(10));
            case ASKED -> envelope.openText("question", "text", row.getObject(11, UUID.class), row.getBytes(12));
            case PREFIX + "request.resolved.v1", PREFIX + "request.rejected.v1" -> answer(row);
            default -> null;
        };
    }

    /** What was answered then, though it may have been answered again since. */
    private String answer(ResultSet row) throws SQLException {
        var sealed = envelope.openText("request", "closing_note", row.getObject(2, UUID.class), row.getBytes(7));
        if (sealed == null) {
            return null;
        }
        var words = tree(sealed);
        var at = ReportLists.instant(row, 3);
        if (!ReportLists.instant(row, 8).isAfter(at)) {
            return words.path("note").asText(null);
        }
        String note = null;
        for (var earlier : words.path("earlier")) {
            boolean isBefore = !java.time.OffsetDateTime.parse(
                            earlier.path("at").asText())
                    .toInstant()
                    .isAfter(at);
            note = isBefore ? earlier.path("note").asText(null) : note;
        }
        return note;
    }

    private JsonNode tree(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What the ledger says can't be read", e);
        }
    }
}
