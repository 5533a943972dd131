package id.kironggo.connector;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back to Kironggo for a call.
 *
 * @param trouble why the office's server didn't give it, in a word; null where it did
 */
record Answer(int status, Map<String, String> headers, byte[] body, String trouble) {

    static final int UNREACHABLE = 502;
    static final int LATE = 504;

    /** Kironggo takes so many, and so long ones. */
    private static final int MOST_HEADERS = 100;

    private static final int LONGEST_VALUE = 8_000;

    static Answer of(HttpResponse<byte[]> given) {
        if (given.statusCode() < 200 || given.statusCode() > 599) {
            return failed(UNREACHABLE, "no-http-status");
        }
        var headers = new LinkedHashMap<String, String>();
        Hops.passing(given.headers().map()).forEach((name, values) -> {
            var joined = String.join(", ", values);
            if (joined.length() <= LONGEST_VALUE && headers.size() < MOST_HEADERS) {
                headers.put(name, joined);
            }
        });
        return new Answer(given.statusCode(), headers, given.body(), null);
    }

    static Answer failed(int status, String trouble) {
        return new Answer(status, Map.of("X-Exchange-Error", trouble), new byte[0], trouble);
    }

    ObjectNode json(ObjectMapper mapper) {
        var json = mapper.createObjectNode().put("status", status);
        headers.forEach(json.putObject("headers")::put);
        return json.put("body", body);
    }

    /** For the log: the status, and what is behind it where the office's server isn't. */
    String told() {
        return trouble == null ? Integer.toString(status) : status + " (" + trouble + ")";
    }
}
