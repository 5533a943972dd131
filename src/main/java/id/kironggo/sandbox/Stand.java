package id.kironggo.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import id.kironggo.openapi.ApiDocument;
import id.kironggo.openapi.ApiOperation;
import id.kironggo.openapi.CallPath;
import id.kironggo.openapi.PathTemplates;
import id.kironggo.openapi.References;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One version of an API as the sandbox plays it: its document, read and compiled once. */
final class Stand {

    private final JsonNode root;
    private final PathTemplates templates;
    private final SchemaRegistry registry;
    private final JsonNode components;
    private final int weight;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    Stand(JsonNode root) {
        this.root = root;
        this.templates = PathTemplates.of(ApiDocument.known(root).operations());
        this.weight = root.toString().length();
        this.components = patternless(root.path("components").deepCopy());
        boolean isThree = root.path("openapi").asText().startsWith("3.0");
        this.registry = SchemaRegistry.withDefaultDialect(
                isThree ? Dialects.getOpenApi30() : Dialects.getDraft202012(),
                settings -> settings.schemaCacheEnabled(false));
    }

    /** Characters of its document. */
    int weight() {
        return weight;
    }

    JsonNode root() {
        return root;
    }

    /** The operation that a call is, null where it is none. */
    ApiOperation find(String method, CallPath path) {
        return templates.find(method, path);
    }

    JsonNode item(ApiOperation operation) {
        return follow(root.path("paths").path(operation.path()));
    }

    JsonNode told(ApiOperation operation) {
        return item(operation).path(operation.method().toLowerCase(Locale.ROOT));
    }

    JsonNode follow(JsonNode node) {
        return References.follow(root, node);
    }

    /** Where a value does not fit a schema of the document. */
    List<Error> errors(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value);
    }

    private Schema compile(JsonNode schema) {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").add(patternless(schema.deepCopy()));
        whole.set("components", components);
        return registry.getSchema(whole);
    }

    /** Without regular expressions: those of a stranger can take a processor for minutes. */
    private static JsonNode patternless(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("pattern").isTextual()) {
                object.remove("pattern");
            }
            if (object.path("patternProperties").isObject()) {
                object.remove("patternProperties");
            }
        }
        node.forEach(Stand::patternless);
        return node;
    }
}
