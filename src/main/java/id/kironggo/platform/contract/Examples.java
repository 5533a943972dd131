package id.kironggo.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * Bodies as the service really took and gave them, taken down from the test suite: {@code contract/examples.json}, by
 * operationId {@code request}, {@code response}, and the status of what is refused by another body than a problem.
 */
final class Examples {

    /** Its example stands where it is made: what is taken down is JSON. */
    private static final Set<String> NO_JSON = Set.of("text/csv", "text/xml", "text/html");

    private static final String FILE = "/contract/examples.json";

    private final JsonNode byOperation;
    private final ObjectMapper json = new ObjectMapper();

    private Examples(JsonNode byOperation) {
        this.byOperation = byOperation;
    }

    static Examples read() {
        try (var file = Examples.class.getResourceAsStream(FILE)) {
            return new Examples(new ObjectMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void dress(Operation operation) {
        var examples = byOperation.path(operation.getOperationId());
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), examples.path("request"));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getContent() != null) {
                show(response.getContent(), examples.path(status.startsWith("2") ? "response" : status));
            }
        });
    }

    private void show(Content content, JsonNode example) {
        if (!example.isMissingNode()) {
            content.getMediaTypes().forEach((type, body) -> {
                if (!NO_JSON.contains(type)) {
                    // a batch is the same items by themselves
                    var shown = type.endsWith("-batch+json") ? example.path("items") : example;
                    body.setExample(json.convertValue(shown, Object.class));
                }
            });
        }
    }
}
