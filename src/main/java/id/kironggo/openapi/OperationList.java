package id.kironggo.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Lists the operations of a document. */
final class OperationList {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch");
    private static final int DEEPEST = 12;
    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_ID = 100;
    /** Schemas may contain themselves: so many are looked at, then no more. */
    private static final int MOST_LOOKS = 50_000;

    private final JsonNode root;
    private final Set<String> taken = new HashSet<>();
    private int looks;

    private OperationList(JsonNode root) {
        this.root = root;
    }

    static List<ApiOperation> of(JsonNode root) {
        return new OperationList(root).list();
    }

    private List<ApiOperation> list() {
        root.path("paths")
                .forEach(item -> METHODS.forEach(method -> {
                    var id = References.follow(root, item).path(method).path("operationId");
                    if (id.isTextual()) {
                        taken.add(id.textValue());
                    }
                }));
        var operations = new ArrayList<ApiOperation>();
        root.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    var told = References.follow(root, path.getValue()).path(method);
                    if (told.isObject()) {
                        operations.add(operation(method, path.getKey(), told));
                    }
                }));
        return operations;
    }

    private ApiOperation operation(String method, String path, JsonNode told) {
        var id = told.path("operationId").asText("").strip();
        var summary = told.path("summary").asText("");
        var fields = personal(told);
        return new ApiOperation(
                id.isEmpty() ? made(method, path) : id,
                id.isEmpty(),
                method.toUpperCase(Locale.ROOT),
                path,
                summary.isEmpty() ? null : summary.substring(0, Math.min(300, summary.length())),
                fields.isEmpty() ? null : List.copyOf(fields));
    }

    /** Such as {@code getPendudukNik} for {@code GET /penduduk/{nik}}; numbered where that is taken. */
    private String made(String method, String path) {
        var id = new StringBuilder(method);
        for (var word : path.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                id.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        id.setLength(Math.min(LONGEST_ID, id.length()));
        var plain = id.toString();
        for (int i = 2; !taken.add(id.toString()); i++) {
            id.setLength(0);
            id.append(plain).append(i);
        }
        return id.toString();
    }

    private Set<String> personal(JsonNode operation) {
        var fields = new TreeSet<String>();
        operation.path("responses").forEach(response -> References.follow(root, response)
                .path("content")
                .forEach(content -> personal(content.path("schema"), "", 0, fields)));
        return fields;
    }

    private void personal(JsonNode given, String at, int depth, Set<String> fields) {
        var schema = References.follow(root, given);
        if (depth > DEEPEST || looks++ > MOST_LOOKS || fields.size() >= MOST_FIELDS || !schema.isObject()) {
            return;
        }
        if (schema.path("x-personal").asBoolean(false)) {
            fields.add(at);
        }
        schema.path("properties")
                .properties()
                .forEach(property -> personal(
                        property.getValue(), at + "/" + References.escaped(property.getKey()), depth + 1, fields));
        personal(schema.path("items"), at + "/*", depth + 1, fields);
        for (var word : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(word).forEach(part -> personal(part, at, depth + 1, fields));
        }
    }
}
