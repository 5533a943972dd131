package id.kironggo.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A request on its way to be sent: first as the document allows it, then as the mutations left it. */
final class Draft {

    /** Name and value as they go over the wire: one char, one byte. */
    record Line(String name, String value) {}

    // a lone surrogate can't be written as UTF-8, but escaped it can
    private static final ObjectMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    final Contract.Operation operation;
    final Stage.Subject subject;
    /** Stands in everything odd that is sent, so that it is known again where it comes back. */
    final String marker;

    String method;
    String version = "HTTP/1.1";
    String lineEnd = "\r\n";
    final Map<String, String> path = new LinkedHashMap<>();
    final List<Line> query = new ArrayList<>();
    final List<Line> headers = new ArrayList<>();
    /** Replaces the request target whole. */
    String target;

    JsonNode json;
    final List<Line> form = new ArrayList<>();
    /** Replaces what json or form would give. */
    byte[] body;
    /** Content-Length or another framing is among the headers. */
    boolean isFramed;
    /** What a server may refuse before the service sees it: without a problem as body, or by closing the connection. */
    boolean isIndecent;
    /** It ends before its length says, or may: a server that is told of no end would wait for more. */
    boolean isUnfinished;
    /** Method, path or what it accepts are no longer those of the operation: so are not its statuses. */
    boolean isElsewhere;

    final List<String> story = new ArrayList<>();
    private Set<Integer> expected = Set.of();

    Draft(Contract.Operation operation, Stage.Subject subject, String marker) {
        this.operation = operation;
        this.subject = subject;
        this.marker = marker;
        this.method = operation.method();
        path.putAll(subject.path());
    }

    void mustGet(Integer... statuses) {
        expected = new TreeSet<>(Arrays.asList(statuses));
    }

    /** Several mutations at once: which of them is answered is not for us to say. */
    void mayGetAny() {
        expected = Set.of();
    }

    Set<Integer> expected() {
        return expected;
    }

    String header(String name) {
        return headers.stream()
                .filter(h -> h.name().equalsIgnoreCase(name))
                .map(Line::value)
                .findFirst()
                .orElse(null);
    }

    Draft header(String name, String value) {
        without(name).headers.add(new Line(name, value));
        return this;
    }

    Draft without(String name) {
        headers.removeIf(h -> h.name().equalsIgnoreCase(name));
        return this;
    }

    boolean hasBody() {
        return operation.mediaType() != null;
    }

    byte[] payload() {
        if (body != null) {
            return body;
        }
        if (!form.isEmpty()) {
            return latin(form.stream().map(p -> p.name() + "=" + p.value()).collect(Collectors.joining("&")));
        }
        return json == null ? null : written(json).getBytes(StandardCharsets.UTF_8);
    }

    static String written(JsonNode json) {
        try {
            return ESCAPING.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String target() {
        if (target != null) {
            return target;
        }
        var filled = operation.path();
        for (var parameter : path.entrySet()) {
            filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return query.isEmpty()
                ? filled
                : filled
                        + query.stream().map(p -> p.name() + "=" + p.value()).collect(Collectors.joining("&", "?", ""));
    }

    byte[] bytes() {
        var payload = payload();
        var head = new StringBuilder(method)
                .append(' ')
                .append(target())
                .append(' ')
                .append(version)
                .append(lineEnd);
        for (var header : headers) {
            head.append(header.name()).append(": ").append(header.value()).append(lineEnd);
        }
        if (payload != null && !isFramed) {
            head.append("Content-Length: ").append(payload.length).append(lineEnd);
        }
        var start = latin(head.append(lineEnd).toString());
        var whole = Arrays.copyOf(start, start.length + (payload == null ? 0 : payload.length));
        if (payload != null) {
            System.arraycopy(payload, 0, whole, start.length, payload.length);
        }
        return whole;
    }

    /** Bytes as they are; what is beyond Latin-1 as its UTF-8 bytes. */
    static byte[] latin(String text) {
        return text.chars().allMatch(c -> c <= 0xFF)
                ? text.getBytes(StandardCharsets.ISO_8859_1)
                : text.getBytes(StandardCharsets.UTF_8);
    }
}
