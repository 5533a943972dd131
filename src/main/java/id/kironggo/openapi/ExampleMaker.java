package id.kironggo.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Makes a value that a schema allows, from its examples and defaults, else from its types. */
public final class ExampleMaker {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 12;
    /** Schemas may contain themselves: a value gets so many parts, then no more. */
    private static final int MOST_PARTS = 2_000;

    private final JsonNode root;
    private int parts;

    public ExampleMaker(JsonNode root) {
        this.root = root;
    }

    public JsonNode make(JsonNode schema) {
        parts = 0;
        return value(schema, 0);
    }

    private JsonNode value(JsonNode given, int depth) {
        var schema = References.follow(root, given);
        if (depth > DEEPEST || parts++ > MOST_PARTS) {
            return NODES.nullNode();
        }
        var told = told(schema);
        if (told != null) {
            return told;
        }
        for (var word : List.of("oneOf", "anyOf")) {
            if (schema.path(word).isArray() && !schema.path(word).isEmpty()) {
                return merged(value(schema.path(word).get(0), depth + 1), schema, depth);
            }
        }
        return schema.has("allOf") ? merged(NODES.objectNode(), schema, depth) : typed(schema, depth);
    }

    private static JsonNode told(JsonNode schema) {
        if (schema.has("example")) {
            return schema.get("example");
        }
        for (var list : List.of("examples", "enum")) {
            if (list.equals("enum") && schema.has("default")) {
                return schema.get("default");
            }
            if (schema.path(list).isArray() && !schema.path(list).isEmpty()) {
                return schema.path(list).get(0);
            }
        }
        return schema.has("default") ? schema.get("default") : schema.get("const");
    }

    private JsonNode merged(JsonNode first, JsonNode schema, int depth) {
        if (!(first instanceof ObjectNode whole)) {
            return first;
        }
        var merged = whole.deepCopy();
        schema.path("allOf").forEach(part -> {
            if (value(part, depth + 1) instanceof ObjectNode object) {
                merged.setAll(object);
            }
        });
        merged.setAll(object(schema, depth));
        return merged;
    }

    private JsonNode typed(JsonNode schema, int depth) {
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> {
                var array = NODES.arrayNode();
                int items = Math.min(10, Math.max(1, schema.path("minItems").asInt(1)));
                for (int i = 0; i < items && !schema.path("items").isMissingNode(); i++) {
                    array.add(value(schema.path("items"), depth + 1));
                }
                yield array;
            }
            case "integer" -> NODES.numberNode(number(schema).longValue());
            case "number" -> NODES.numberNode(number(schema).decimalValue());
            case "boolean" -> NODES.booleanNode(true);
            case "null" -> NODES.nullNode();
            default -> NODES.textNode(text(schema));
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            return StreamSupport.stream(type.spliterator(), false)
                    .map(JsonNode::asText)
                    .filter(one -> !one.equals("null"))
                    .findFirst()
                    .orElse("null");
        }
        if (type.isTextual()) {
            return type.textValue();
        }
        return schema.has("items") ? "array" : schema.has("properties") || !schema.has("format") ? "object" : "string";
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            var inner = References.follow(root, property.getValue());
            if (!inner.path("writeOnly").asBoolean(false)) {
                object.set(property.getKey(), value(property.getValue(), depth + 1));
            }
        });
        return object;
    }

    private static JsonNode number(JsonNode schema) {
        for (var bound : List.of("minimum", "maximum")) {
            if (schema.path(bound).isNumber()) {
                return schema.path(bound);
            }
        }
        return NODES.numberNode(1);
    }

    private static String text(JsonNode schema) {
        var text =
                switch (schema.path("format").asText()) {
                    case "date" -> "2026-11-24";
                    case "date-time" -> "2026-11-24T08:00:00+07:00";
                    case "uuid" -> "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10";
                    case "email" -> "contoh@example.org";
                    case "uri", "url" -> "https://example.org/";
                    case "byte" -> "Y29udG9o";
                    default -> "contoh";
                };
        int shortest = Math.min(1_000, schema.path("minLength").asInt(0));
        int longest = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        var filled = text.length() < shortest ? text + "x".repeat(shortest - text.length()) : text;
        return filled.substring(0, Math.max(0, Math.min(filled.length(), longest)));
    }
}
