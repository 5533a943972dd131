package id.kironggo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Pictures;
import id.kironggo.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What the fuzz asks in earnest, to have something to fuzz: over its own connection, and every call must succeed. */
final class Errands {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RawHttp http;
    private Duration took = Duration.ZERO;

    Errands(RawHttp http) {
        this.http = http;
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    RawHttp.Answer get(String client, String path) {
        return send("GET", client, path, Map.of(), "");
    }

    JsonNode post(String client, String path, String etag, Object body) {
        var headers = new LinkedHashMap<>(Map.of("Content-Type", Contract.JSON));
        if (etag != null) {
            headers.put("If-Match", etag);
        }
        return read(send("POST", client, path, headers, JSON.valueToTree(body).toString())
                .text());
    }

    /** Uploads a file; gives its id. */
    String upload(String client) {
        var headers = Map.of("Content-Type", "multipart/form-data; boundary=uji");
        var form = new String(form("uji", "uji.pdf"), StandardCharsets.US_ASCII);
        return read(send("POST", client, "/v1/files", headers, form).text())
                .path("id")
                .asText();
    }

    /** The body of an upload. */
    static byte[] form(String boundary, String name) {
        var head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, name);
        return Pictures.joined(Pictures.ascii(head), Pictures.pdf(), Pictures.ascii("\r\n--" + boundary + "--\r\n"));
    }

    RawHttp.Answer send(String method, String client, String path, Map<String, String> headers, String body) {
        var request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + http.host() + "\r\n");
        if (client != null) {
            request.append("Authorization: Bearer ").append(Tokens.of(client)).append("\r\n");
        }
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        request.append("Content-Length: ")
                .append(bytes.length)
                .append("\r\n\r\n")
                .append(body);
        var answer = http.exchange(request.toString().getBytes(StandardCharsets.UTF_8), false);
        took = took.plus(answer.took());
        assertThat(answer.status())
                .as("%s %s %s %s: %s", client, method, path, body, answer.text())
                .isBetween(200, 299);
        return answer;
    }

    Duration took() {
        return took;
    }

    /** The disposition of a request that this agency holds; null where it holds none. */
    JsonNode held(JsonNode request, String client) {
        var dispositions = read(get(client, "/v1/requests/" + request.path("id").asText())
                        .text())
                .path("dispositions");
        return StreamSupport.stream(dispositions.spliterator(), false)
                .filter(d -> d.path("status").asText().matches("PENDING|ACCEPTED"))
                .filter(d -> d.at("/agency/code").asText().equalsIgnoreCase(client))
                .reduce((first, last) -> last)
                .orElse(null);
    }
}
