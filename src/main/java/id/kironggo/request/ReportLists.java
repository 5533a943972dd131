package id.kironggo.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.catalogue.ServiceKind;
import id.kironggo.platform.security.Caller;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Reads complaints for those outside. Anybody knows of those that came by Open311 and are not confidential; what they say and where
 * exactly, only of services about a place. Who submitted a complaint, by whichever channel, reads all of it.
 */
@ApplicationScoped
public class ReportLists {

    /** {@code r} is the request; first the submitter, then the kinds of services twice. */
    static final String VISIBLE = """
            (r.submitter = ? and (r.channel = 'OPEN311' or r.service = any(?))
                or r.channel = 'OPEN311' and not r.confidential and r.service <> all(?))""";

    private static final String COLUMNS = """
            select r.id, r.ticket, r.service, r.service_version, r.status, r.outcome, r.custodian, r.submitted_at,
                case when r.status in ('RECEIVED', 'ROUTED', 'IN_PROGRESS', 'AWAITING_CITIZEN', 'REOPENED') then r.updated_at
                    else coalesce(r.ended_at, r.updated_at) end,
                r.due_at, r.village, r.open_answers, r.answers, r.place, r.closing_note, r.submitter
            from request r where\s""";
    private static final String OPEN =
            "r.status in ('RECEIVED', 'ROUTED', 'IN_PROGRESS', 'AWAITING_CITIZEN', 'REOPENED')";

    private final AgroalDataSource database;
    private final ServiceCatalogue catalogue;
    private final Envelope envelope;
    private final ObjectMapper mapper;

    ReportLists(AgroalDataSource database, ServiceCatalogue catalogue, Envelope envelope, ObjectMapper mapper) {
        this.database = database;
        this.catalogue = catalogue;
        this.envelope = envelope;
        this.mapper = mapper;
    }

    /** Whether what is reported to this service is for everybody to read: it is about a place, not about people. */
    public static boolean isPublic(Offering offering) {
        return !offering.confidentialByDefault()
                && offering.requires()
                        .place("point")
                        .filter(field -> field.required())
                        .isPresent();
    }

    /** One that this caller (null: anybody) may know of. */
    public Optional<Report> read(UUID id, Caller caller) {
        var query = new Report.Query(null, null, null, null, Set.of(id), 1, 0);
        return list(query, caller).stream().findFirst();
    }

    /** Those that this caller (null: anybody) may know of, the latest first. */
    public List<Report> list(Report.Query query, Caller caller) {
        return statement(query, audience(caller)).read(database, row -> report(row, caller));
    }

    /** Who asks, empty for anybody, and the codes of the services that take complaints, and of the others. */
    record Audience(String client, String[] complaints, String[] others) {}

    static Statement statement(Report.Query query, Audience audience) {
        var statement = new Statement(COLUMNS).visibleTo(audience);
        if (query.ids() != null) {
            statement.and("r.id = any(?)", (Object) query.ids().toArray(UUID[]::new));
        } else {
            statement.and("r.submitted_at >= ?", query.from()).and("r.submitted_at < ?", query.until());
            if (query.services() != null) {
                statement.and("r.service = any(?)", (Object) query.services().toArray(String[]::new));
            }
            if (query.open() != null) {
                statement.and(query.open() ? OPEN : "not " + OPEN);
            }
        }
        return statement.then(
                " order by r.submitted_at desc, r.id desc limit ? offset ?", query.limit(), query.offset());
    }

    Audience audience(Caller caller) {
        return new Audience(
                caller == null ? "" : caller.id(),
                codes(kind -> kind == ServiceKind.COMPLAINT),
                codes(kind -> kind != ServiceKind.COMPLAINT));
    }

    private String[] codes(Predicate<ServiceKind> wanted) {
        return catalogue.offerings().stream()
                .filter(offering -> wanted.test(offering.kind()))
                .map(Offering::code)
                .toArray(String[]::new);
    }

    private Report report(ResultSet row, Caller caller) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var offering = catalogue.of(row.getString(3), row.getInt(4));
        boolean isOwn = caller != null && caller.id().equals(row.getString(16));
        boolean isShown = isOwn || isPublic(offering);
        var outcome = row.getString(6);
        return new Report(
                id,
                row.getString(2),
                offering.code(),
                offering.version(),
                RequestStatus.valueOf(row.getString(5)),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString(7),
                instant(row, 8),
                instant(row, 9),
                instant(row, 10),
                isShown ? text(id, row) : null,
                isShown ? place(id, row) : Report.Place.NOWHERE,
                isOwn ? answer(id, row) : null);
    }

    private String text(UUID id, ResultSet row) throws SQLException {
        var personal = tree(envelope.openText("request", "answers", id, row.getBytes(13)));
        var answers = personal.has("description") ? personal : tree(row.getString(12));
        return answers.path("description").asText(null);
    }

    private Report.Place place(UUID id, ResultSet row) throws SQLException {
        var sealed = envelope.openText("request", "place", id, row.getBytes(14));
        var exact = sealed == null ? new SubmitRequest.Place(null, null, null) : place(sealed);
        var point = exact.point();
        return new Report.Place(
                row.getString(11),
                exact.address(),
                point == null ? null : point.lat(),
                point == null ? null : point.lon());
    }

    private SubmitRequest.Place place(String json) {
        try {
            return mapper.readValue(json, SubmitRequest.Place.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored place can't be read", e);
        }
    }

    private String answer(UUID id, ResultSet row) throws SQLException {
        var words = envelope.openText("request", "closing_note", id, row.getBytes(15));
        return words == null ? null : tree(words).path("note").asText(null);
    }

    private com.fasterxml.jackson.databind.JsonNode tree(String json) {
        try {
            return mapper.readTree(json == null ? "{}" : json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a request says can't be read", e);
        }
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A statement that grows by conditions, each with its values. */
    static final class Statement {

        private final StringBuilder sql;
        private final List<Object> values = new ArrayList<>();

        Statement(String beginning) {
            sql = new StringBuilder(beginning);
        }

        /** Narrows to what these may know of. */
        Statement visibleTo(Audience audience) {
            return then(VISIBLE, audience.client(), audience.complaints(), audience.others());
        }

        String sql() {
            return sql.toString();
        }

        List<Object> values() {
            return values;
        }

        Statement and(String condition, Object... of) {
            return then(" and " + condition, of);
        }

        Statement then(String more, Object... of) {
            sql.append(more);
            values.addAll(List.of(of));
            return this;
        }

        <T> List<T> read(AgroalDataSource database, Reading<T> reading) {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement(sql.toString())) {
                for (int i = 0; i < values.size(); i++) {
                    var value = values.get(i);
                    if (value instanceof String[] texts) {
                        query.setArray(i + 1, connection.createArrayOf("text", texts));
                    } else if (value instanceof UUID[] ids) {
                        query.setArray(i + 1, connection.createArrayOf("uuid", ids));
                    } else if (value instanceof Instant at) {
                        query.setObject(i + 1, at.atOffset(java.time.ZoneOffset.UTC));
                    } else {
                        query.setObject(i + 1, value);
                    }
                }
                var found = new ArrayList<T>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(reading.of(rows));
                    }
                }
                return found;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Makes something of a row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
