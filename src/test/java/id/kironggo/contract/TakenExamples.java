package id.kironggo.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.contract.Contract.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/**
 * Takes the document's examples down from the suite, the one of each operation that shows most: {@code ./mvnw test
 * -Dcontract.examples=write}, then {@code OpenApiDocumentTest} with {@code -Dopenapi.write=true}.
 */
final class TakenExamples {

    private static final Path FILE = Path.of("src", "main", "resources", "contract", "examples.json");
    private static final boolean IS_WANTED = "write".equals(System.getProperty("contract.examples"));
    private static final int LONGEST = 6_000;
    private static final int MOST_ITEMS = 2;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final TreeMap<String, ObjectNode> TAKEN = new TreeMap<>();

    private TakenExamples() {}

    static void offer(Operation operation, Exchange exchange) {
        if (IS_WANTED && exchange.isAccepted() && exchange.contentType().endsWith("json")) {
            try {
                take(operation.id(), exchange);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static synchronized void take(String operation, Exchange exchange) throws IOException {
        var example = JSON.createObjectNode();
        if (exchange.requestBody().length > 0 && exchange.requestContentType().endsWith("json")) {
            example.set("request", shortened(JSON.readTree(exchange.requestBody())));
        }
        example.set("response", shortened(JSON.readTree(exchange.body())));
        var before = TAKEN.get(operation);
        int length = example.toString().length();
        if (length <= LONGEST && (before == null || before.toString().length() < length)) {
            TAKEN.put(operation, example);
            Files.writeString(FILE, JSON.writeValueAsString(TAKEN) + "\n");
        }
    }

    private static JsonNode shortened(JsonNode node) {
        if (node instanceof ArrayNode array) {
            while (array.size() > MOST_ITEMS) {
                array.remove(array.size() - 1);
            }
        } else if (node instanceof ObjectNode object && object.has("access_token")) {
            // a real one would look like a secret that leaked
            object.put("access_token", "eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl");
        }
        node.forEach(TakenExamples::shortened);
        return node;
    }
}
