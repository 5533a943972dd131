package id.kironggo.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.platform.problem.Fault;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The references of a document: only such as stay within it. One that leads out would make whoever reads the document
 * fetch an address or a file of a stranger's choice.
 */
public final class References {

    private static final String WITHIN = "#/components/";
    private static final Set<String> MOVING = Set.of("$id", "$dynamicRef", "$recursiveRef");
    private static final Set<String> DIALECTS = Set.of("$schema", "jsonSchemaDialect");
    private static final Set<String> KNOWN =
            Set.of("https://json-schema.org/draft/2020-12/schema", "https://spec.openapis.org/oas/3.1/dialect/base");
    private static final int LONGEST_CHAIN = 32;

    private final JsonNode root;
    private final List<Fault> faults = new ArrayList<>();

    private References(JsonNode root) {
        this.root = root;
    }

    static List<Fault> faults(JsonNode root) {
        var references = new References(root);
        references.walk(root, "");
        return references.faults;
    }

    private void walk(JsonNode node, String at) {
        node.properties().forEach(property -> {
            var here = at + "/" + escaped(property.getKey());
            if (property.getValue().isTextual()) {
                check(property, here);
            } else {
                walk(property.getValue(), here);
            }
        });
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), at + "/" + i);
            }
        }
    }

    private void check(Map.Entry<String, JsonNode> property, String at) {
        var value = property.getValue().textValue();
        if (property.getKey().equals("$ref") && !value.startsWith(WITHIN)) {
            faults.add(Fault.at(
                    at,
                    "Hanya rujukan di dalam dokumen (#/components/…); yang di luar tidak pernah diikuti.",
                    "Only references within the document (#/components/…); others are never followed."));
        } else if (property.getKey().equals("$ref") && resolved(root, property.getValue()) == null) {
            faults.add(Fault.at(
                    at,
                    "Rujukan ini tidak menunjuk apa pun, atau berputar.",
                    "This reference names nothing, or goes in a circle."));
        } else if (MOVING.contains(property.getKey())) {
            faults.add(Fault.at(
                    at,
                    "$id, $dynamicRef, dan $recursiveRef mengubah arti rujukan dan tidak diterima.",
                    "$id, $dynamicRef and $recursiveRef change what references mean and are not taken."));
        } else if (DIALECTS.contains(property.getKey()) && !KNOWN.contains(value)) {
            faults.add(Fault.at(
                    at,
                    "Hanya dialek JSON Schema 2020-12 dan OpenAPI 3.1.",
                    "Only the dialects JSON Schema 2020-12 and that of OpenAPI 3.1."));
        }
    }

    /** What the reference names in the end; null where that is nothing. */
    private static JsonNode resolved(JsonNode root, JsonNode reference) {
        var text = reference.textValue();
        for (int i = 0; i < LONGEST_CHAIN && text.startsWith(WITHIN); i++) {
            var named = named(root, text);
            if (named.isMissingNode() || !named.path("$ref").isTextual()) {
                return named.isMissingNode() ? null : named;
            }
            text = named.path("$ref").textValue();
        }
        return null;
    }

    private static JsonNode named(JsonNode root, String reference) {
        try {
            var pointer = URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            return root.at(JsonPointer.compile(pointer));
        } catch (IllegalArgumentException malformed) {
            return root.at("/none/of/these");
        }
    }

    /** The node itself, or what its {@code $ref} names; missing where that is nothing. */
    public static JsonNode follow(JsonNode root, JsonNode node) {
        var reference = node.path("$ref");
        if (!reference.isTextual()) {
            return node;
        }
        var found = resolved(root, reference);
        return found == null ? root.at("/none/of/these") : found;
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
