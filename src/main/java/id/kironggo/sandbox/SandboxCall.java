package id.kironggo.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.openapi.CallPath;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A call to the sandbox.
 *
 * @param header the value of a header by its name; null where it did not come
 * @param body null: none
 * @param accepted what the caller takes, the best first
 */
record SandboxCall(
        String method,
        CallPath path,
        Map<String, List<String>> query,
        UnaryOperator<String> header,
        JsonNode body,
        List<MediaType> accepted) {}
