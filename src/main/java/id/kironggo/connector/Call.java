package id.kironggo.connector;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A call that waits for the office, as Kironggo gives it.
 *
 * @param path percent-encoded, normalised; {@code query} without its question mark, or null
 */
record Call(
        String id,
        String api,
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        byte[] body,
        String assertion,
        String salt,
        Instant answerBefore) {

    static Call of(JsonNode json) throws IOException {
        try {
            return read(json);
        } catch (DateTimeException e) {
            throw new IOException("no time", e);
        }
    }

    private static Call read(JsonNode json) throws IOException {
        byte[] body = json.path("body").binaryValue();
        return new Call(
                json.path("id").asText(),
                json.path("api").asText("-"),
                json.path("method").asText(),
                json.path("path").asText(),
                json.path("query").textValue(),
                headers(json.path("headers")),
                body == null ? new byte[0] : body,
                json.path("assertion").asText(),
                json.path("salt").textValue(),
                OffsetDateTime.parse(json.path("answerBefore").asText()).toInstant());
    }

    private static Map<String, List<String>> headers(JsonNode json) {
        var headers = new LinkedHashMap<String, List<String>>();
        json.properties().forEach(header -> {
            var values = new ArrayList<String>();
            if (header.getValue().isArray()) {
                header.getValue().forEach(value -> values.add(value.asText()));
            } else {
                values.add(header.getValue().asText());
            }
            headers.put(header.getKey(), values);
        });
        return headers;
    }
}
