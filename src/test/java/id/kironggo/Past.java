package id.kironggo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** Moves a request into the past, as if that many days had gone by: the clock of the service is not for tests to turn. */
public record Past(DataSource database) {

    public void move(Desk.Case request, int days) {
        var back = " - interval '" + days + " days'";
        run("update request set submitted_at = submitted_at" + back + ", updated_at = updated_at" + back
                + ", due_at = due_at" + back + ", paused_at = paused_at" + back + ", ended_at = ended_at" + back
                + ", reopen_until = reopen_until" + back + ", wakes_at = wakes_at" + back + ", routed_at = routed_at"
                + back + ", clocks = '" + earlier(clocks(request), days) + "'::jsonb where id = '" + request.id()
                + "'");
        run("update disposition set created_at = created_at" + back + ", accepted_at = accepted_at" + back
                + ", ended_at = ended_at" + back + ", updated_at = updated_at" + back + ", due_at = due_at" + back
                + " where request_id = '" + request.id() + "'");
    }

    private JsonNode clocks(Desk.Case request) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select clocks from request where id = '" + request.id() + "'")) {
            row.next();
            return new ObjectMapper().readTree(row.getString(1));
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode earlier(JsonNode node, int days) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> object.set(name, earlier(object.get(name), days)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, earlier(array.get(i), days));
            }
        } else if (node.asText().matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
            return TextNode.valueOf(OffsetDateTime.parse(node.asText())
                    .minus(Duration.ofDays(days))
                    .toInstant()
                    .toString());
        }
        return node;
    }

    private void run(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
