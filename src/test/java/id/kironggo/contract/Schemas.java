package id.kironggo.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The document's schemas (JSON Schema 2020-12, as OpenAPI 3.1 has it), compiled. Closed: a property that the document doesn't
 * name is a fault, in answers too.
 */
final class Schemas {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final JsonNode components;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    Schemas(JsonNode document) {
        components = closed(document.path("components").deepCopy());
    }

    /** What is wrong with {@code value}, one line each. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = closed(schema.deepCopy());
        whole.set("components", components);
        return REGISTRY.getSchema(whole);
    }

    private static <T extends JsonNode> T closed(T node) {
        if (node instanceof ObjectNode object) {
            if (object.path("properties").isObject() && !object.has("additionalProperties")) {
                object.set("additionalProperties", JsonNodeFactory.instance.booleanNode(false));
            }
            object.properties().forEach(property -> closed(property.getValue()));
        } else if (node instanceof ArrayNode array) {
            array.forEach(Schemas::closed);
        }
        return node;
    }
}
