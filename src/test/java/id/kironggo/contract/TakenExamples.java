package id.kironggo.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.contract.Contract.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the document's examples down from the suite, the one of each operation that shows most: {@code ./mvnw test -Dtest='*Test'
 * -Dcontract.examples=write}, in one JVM, then {@code OpenApiDocumentTest} with {@code -Dopenapi.write=true}.
 */
final class TakenExamples {

    private static final Path FILE = Path.of("src", "main", "resources", "contract", "examples.json");
    private static final boolean IS_WANTED = "write".equals(System.getProperty("contract.examples"));
    private static final int LONGEST = 6_000;
    private static final int MOST_ITEMS = 2;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final ObjectNode TAKEN = before();

    private TakenExamples() {}

    static void offer(Operation operation, Exchange exchange) {
        boolean isOwnRefusal = !exchange.isAccepted()
                && exchange.contentType().equals("application/json")
                && !operation.path().startsWith("/open311/")
                && !exchange.headers().containsKey("x-exchange-sandbox");
        boolean isShown = exchange.isAccepted()
                && exchange.contentType().matches(".*[/+]json")
                && !exchange.contentType().endsWith("-batch+json");
        if (IS_WANTED && (isOwnRefusal || isShown)) {
            try {
                if (isOwnRefusal) {
                    TAKEN.withObject(operation.id())
                            .set(String.valueOf(exchange.status()), JSON.readTree(exchange.body()));
                } else {
                    take(operation.id(), exchange);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static synchronized void take(String operation, Exchange exchange) throws IOException {
        var example = JSON.createObjectNode();
        if (exchange.requestBody().length > 0 && !exchange.requestContentType().startsWith("multipart/")) {
            example.set("request", shortened(request(exchange)));
        }
        example.set("response", shortened(JSON.readTree(exchange.body())));
        example = (ObjectNode) JSON.readTree(RealNames.in(operation, example.toString()));
        var before = TAKEN.get(operation);
        if (example.toString().contains("\"$ref\"")) {
            // who reads the document would look for it there
            return;
        }
        int length = example.toString().length();
        if (length <= LONGEST && (before == null || before.toString().length() < length)) {
            TAKEN.withObject(operation).setAll(example);
            Files.writeString(FILE, JSON.writeValueAsString(TAKEN) + "\n");
        }
    }

    private static JsonNode request(Exchange exchange) throws IOException {
        if (exchange.requestContentType().endsWith("json")) {
            return JSON.readTree(exchange.requestBody());
        }
        var form = JSON.createObjectNode();
        for (var pair : new String(exchange.requestBody(), StandardCharsets.UTF_8).split("&")) {
            var parts = pair.split("=", 2);
            form.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static ObjectNode before() {
        try {
            return (ObjectNode) JSON.readTree(FILE.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        } else if (node instanceof ObjectNode object) {
            if (object.has("api_key")) {
                object.put("api_key", "contoh-kunci-yang-dibuat-buat");
            }
            if (object.has("key") && object.has("etag")) {
                object.put("key", "contoh-kunci-yang-dibuat-buat");
            }
            if (object.has("secret")) {
                object.put("secret", "contoh-rahasia-yang-dibuat-buat");
            }
            if (object.path("code").asText().matches("([0-9A-Z]{4}-){6}[0-9A-Z]{4}")) {
                object.put("code", "0000-1111-2222-3333-4444-5555-6666");
            }
        }
        node.forEach(TakenExamples::shortened);
        return node;
    }
}
