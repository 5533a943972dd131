package id.kironggo.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A document of OpenAPI 3.1 told in the words of 3.0, to be compared: of 3.1, openapi-diff doesn't see a changed type. */
final class Lowering {

    private Lowering() {}

    static JsonNode of(JsonNode root) {
        if (!root.path("openapi").asText().startsWith("3.1")) {
            return root;
        }
        ObjectNode lowered = root.deepCopy();
        lowered.put("openapi", "3.0.3").remove("webhooks");
        lowered.remove("jsonSchemaDialect");
        if (!lowered.path("paths").isObject()) {
            lowered.putObject("paths");
        }
        lower(lowered);
        return lowered;
    }

    private static void lower(JsonNode node) {
        if (node instanceof ObjectNode object) {
            types(object);
            constant(object);
            bound(object, "minimum", "exclusiveMinimum");
            bound(object, "maximum", "exclusiveMaximum");
        }
        node.forEach(Lowering::lower);
    }

    /** {@code [string, null]} is a nullable string; of several types none is told, which only allows more. */
    private static void types(ObjectNode schema) {
        if (schema.path("type") instanceof ArrayNode types) {
            schema.remove("type");
            types.forEach(type -> {
                if (type.asText().equals("null")) {
                    schema.put("nullable", true);
                } else if (schema.has("type")) {
                    schema.put("type", "");
                } else {
                    schema.set("type", type);
                }
            });
            if (schema.path("type").asText().isEmpty()) {
                schema.remove("type");
            }
        }
    }

    private static void constant(ObjectNode schema) {
        var value = schema.path("const");
        if (value.isValueNode() && !value.isMissingNode()) {
            schema.remove("const");
            schema.putArray("enum").add(value);
        }
    }

    private static void bound(ObjectNode schema, String inclusive, String exclusive) {
        if (schema.path(exclusive).isNumber()) {
            schema.set(inclusive, schema.get(exclusive));
            schema.put(exclusive, true);
        }
    }
}
