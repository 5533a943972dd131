package id.kironggo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The OpenAPI document, as far as one must know it to send what it allows and what it forbids. */
final class Contract {

    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    /** A parameter; {@code example} is null where the document has none. */
    record Parameter(String name, String in, JsonNode schema, String example, boolean isRequired) {}

    /** An operation; {@code mediaType} is null where it takes no body. */
    record Operation(
            String id,
            String method,
            String path,
            List<Parameter> parameters,
            String mediaType,
            JsonNode body,
            JsonNode example,
            boolean isSecured,
            List<String> scopes,
            Set<Integer> statuses) {

        boolean takes(String in, String name) {
            return parameters.stream()
                    .anyMatch(p -> p.in().equals(in) && p.name().equals(name));
        }

        List<Parameter> parameters(String in) {
            return parameters.stream().filter(p -> p.in().equals(in)).toList();
        }

        boolean isRead() {
            return method.equals("GET");
        }

        boolean takesJson() {
            return mediaType != null && mediaType.endsWith("json");
        }

        boolean takesFile() {
            return mediaType != null && mediaType.startsWith("multipart/");
        }
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final Set<String> answered = new TreeSet<>();

    private Contract(JsonNode document) {
        this.document = document;
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> !method.getValue().path("responses").has("2XX"))
                .forEach(method -> operations.add(
                        operation(path.getKey(), method.getKey().toUpperCase(Locale.ROOT), method.getValue()))));
    }

    static Contract read() {
        try {
            return new Contract(new ObjectMapper()
                    .readTree(Path.of("openapi", "kironggo.json").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those whose input Kironggo judges: what passes to a provider has {@code HostileCallTest}. */
    List<Operation> operations() {
        return operations;
    }

    /** Names of all properties that stand in any answer. */
    List<String> answered() {
        return List.copyOf(answered);
    }

    private Operation operation(String path, String method, JsonNode told) {
        var content = told.path("requestBody").path("content").properties().stream()
                .findFirst()
                .orElse(null);
        var secured = told.path("security");
        for (var response : told.path("responses")) {
            resolved(response).path("content").forEach(type -> collect(type.path("schema"), new HashSet<>()));
        }
        return new Operation(
                told.path("operationId").asText(),
                method,
                path,
                stream(told.path("parameters")).map(this::parameter).toList(),
                content == null ? null : content.getKey(),
                content == null ? null : body(content.getValue()),
                content == null ? null : content.getValue().get("example"),
                stream(secured).anyMatch(s -> s.has("kironggo")),
                stream(secured)
                        .flatMap(s -> stream(s.path("kironggo")))
                        .map(JsonNode::asText)
                        .toList(),
                told.path("responses").properties().stream()
                        .map(response -> Integer.valueOf(response.getKey()))
                        .collect(Collectors.toSet()));
    }

    /** A merge patch names the command that it patches in words only: its schema is that one's, with nothing required. */
    private JsonNode body(JsonNode content) {
        var schema = resolved(content.path("schema"));
        var words = schema.path("description").asText();
        if (!words.startsWith("Any properties of ")) {
            return schema;
        }
        ObjectNode patched = document.path("components")
                .path("schemas")
                .path(words.substring("Any properties of ".length()))
                .deepCopy();
        patched.remove("required");
        return patched;
    }

    private Parameter parameter(JsonNode given) {
        var told = resolved(given);
        var example = told.path("example");
        return new Parameter(
                told.path("name").asText(),
                told.path("in").asText(),
                resolved(told.path("schema")),
                example.isMissingNode() ? null : example.asText(),
                told.path("required").asBoolean());
    }

    private void collect(JsonNode schema, Set<String> seen) {
        var name = schema.path("$ref").asText();
        if (!name.isEmpty() && !seen.add(name)) {
            return;
        }
        var full = resolved(schema);
        full.path("properties").properties().forEach(property -> {
            answered.add(property.getKey());
            collect(property.getValue(), seen);
        });
        if (full.has("items")) {
            collect(full.get("items"), seen);
        }
    }

    /** The schema, parameter or answer without its $ref; what stands beside the $ref goes first. */
    JsonNode resolved(JsonNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        var name = schema.get("$ref").asText();
        ObjectNode whole = document.at(name.substring(1)).deepCopy();
        schema.properties().forEach(property -> whole.set(property.getKey(), property.getValue()));
        whole.remove("$ref");
        return whole;
    }

    /** Something that fits the schema: its examples, and what is required. */
    JsonNode sample(JsonNode given) {
        var schema = resolved(given);
        if (schema.has("examples")) {
            return schema.get("examples").get(0).deepCopy();
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0).deepCopy();
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" -> NODES.arrayNode().add(sample(schema.path("items")));
            case "integer", "number" -> NODES.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> NODES.booleanNode(false);
            default -> NODES.textNode("Contoh");
        };
    }

    private ObjectNode object(JsonNode schema) {
        var required = stream(schema.path("required")).map(JsonNode::asText).collect(Collectors.toSet());
        var object = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            var inner = resolved(property.getValue());
            if (required.contains(property.getKey()) || inner.has("examples")) {
                object.set(property.getKey(), sample(inner));
            }
        });
        return object;
    }

    static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
