package id.kironggo.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What is counted of requests, as they are now, for whoever makes statistics of them. */
@ApplicationScoped
public class RequestFigures {

    private static final String READ = """
            select r.id, r.service, r.owner, r.district, r.submitted_at, r.status, r.outcome, r.ended_at, r.due_at, r.rated_at,
                (select json_agg(json_build_array(d.agency, extract(epoch from d.created_at)::text,
                        extract(epoch from d.ended_at)::text, d.status = 'RETURNED') order by d.created_at, d.id)
                    from disposition d where d.request_id = r.id and d.kind <> 'TASK'),
                (select json_agg(distinct k.from_service) from reclassification k where k.request_id = r.id),
                (select json_build_array(f.requirements, f.procedure, f.time, f.cost, f.product, f.competence, f.conduct,
                        f.complaints, f.facilities) from feedback f where f.request_id = r.id)
            from request r where r.id = any(?)""";

    private final AgroalDataSource database;
    private final ObjectMapper mapper;

    RequestFigures(AgroalDataSource database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** Of these requests, by one query; ids that are none are passed over. */
    public List<RequestFigure> of(Collection<UUID> ids) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(READ)) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            var figures = new ArrayList<RequestFigure>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    figures.add(figure(rows));
                }
            }
            return figures;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private RequestFigure figure(ResultSet row) throws SQLException, JsonProcessingException {
        var outcome = row.getString(7);
        return new RequestFigure(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                instant(row, 5),
                RequestStatus.valueOf(row.getString(6)),
                outcome == null ? null : Outcome.valueOf(outcome),
                instant(row, 8),
                instant(row, 9),
                nodes(row, 11).stream().map(RequestFigures::custody).toList(),
                nodes(row, 12).stream().map(JsonNode::asText).toList(),
                instant(row, 10),
                nodes(row, 13).stream().map(JsonNode::asInt).toList());
    }

    private static RequestFigure.Custody custody(JsonNode d) {
        return new RequestFigure.Custody(
                d.get(0).asText(), epoch(d.get(1)), epoch(d.get(2)), d.get(3).asBoolean());
    }

    private static Instant epoch(JsonNode seconds) {
        return seconds.isNull()
                ? null
                : Instant.ofEpochSecond(Math.round(Math.floor(Double.parseDouble(seconds.asText()))));
    }

    private List<JsonNode> nodes(ResultSet row, int column) throws SQLException, JsonProcessingException {
        var json = row.getString(column);
        return json == null
                ? List.of()
                : StreamSupport.stream(mapper.readTree(json).spliterator(), false)
                        .toList();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
