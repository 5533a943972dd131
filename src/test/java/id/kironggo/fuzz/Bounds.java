package id.kironggo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Values at the bounds that a schema sets. */
final class Bounds {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Bounds() {}

    /** The last that are allowed. */
    static List<JsonNode> on(JsonNode schema) {
        var bounds = new ArrayList<JsonNode>();
        schema.path("enum").forEach(bounds::add);
        if (schema.has("maxLength")) {
            bounds.add(NODES.textNode("a".repeat(schema.get("maxLength").asInt())));
            bounds.add(
                    NODES.textNode("\ud83d\ude00".repeat(schema.get("maxLength").asInt())));
        }
        if (schema.has("minimum")) {
            bounds.add(schema.get("minimum"));
        }
        if (schema.has("maximum")) {
            bounds.add(schema.get("maximum"));
        }
        return bounds;
    }

    /** The first that are not, and some further out. */
    static List<JsonNode> beyond(JsonNode schema) {
        var beyond = new ArrayList<JsonNode>();
        if (schema.has("enum")) {
            List.of("", "NO_SUCH", "0", schema.get("enum").get(0).asText() + " ")
                    .forEach(text -> beyond.add(NODES.textNode(text)));
        }
        if (schema.has("maxLength")) {
            beyond.add(NODES.textNode("a".repeat(schema.get("maxLength").asInt() + 1)));
        }
        if (schema.has("pattern")) {
            var pattern = Pattern.compile(schema.get("pattern").asText());
            List.of("", " ", "\t ", "\u00e9 /", "a b").stream()
                    .filter(text -> !pattern.matcher(text).find())
                    .forEach(text -> beyond.add(NODES.textNode(text)));
        }
        if (schema.path("format").asText().equals("date")) {
            List.of("2026-02-30", "20261124", "yesterday", "+999999999-12-01", "2026-11-24T00:00:00Z")
                    .forEach(text -> beyond.add(NODES.textNode(text)));
        }
        if (schema.has("minimum")) {
            beyond.add(NODES.numberNode(schema.get("minimum").asLong() - 1));
            beyond.add(NODES.numberNode(Long.MIN_VALUE));
        }
        if (schema.has("maximum")) {
            beyond.add(NODES.numberNode(schema.get("maximum").asLong() + 1));
            beyond.add(NODES.numberNode(1L << 32 | 1));
        }
        if (schema.has("maxItems")) {
            var many = NODES.arrayNode();
            for (int i = 0; i <= schema.get("maxItems").asInt(); i++) {
                many.add("35.11.23");
            }
            beyond.add(many);
        }
        if (schema.has("minItems")) {
            beyond.add(NODES.arrayNode());
        }
        return beyond;
    }
}
