package id.kironggo.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The committed OpenAPI document, asked by method and path. */
public final class Contract {

    private static final Contract COMMITTED = read(Path.of("openapi", "kironggo.json"));

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    private Contract(JsonNode document) {
        this.document = document;
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> operations.add(new Operation(
                        operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        // a literal segment is nearer than a parameter
        operations.sort(Comparator.comparing(operation -> operation.path().replace('{', '~')));
    }

    /** An operation of the document. */
    public record Operation(String method, String path, JsonNode node, Pattern pattern) {

        Operation(String method, String path, JsonNode node) {
            // {path} is greedy: it takes the rest, slashes too
            this(
                    method,
                    path,
                    node,
                    Pattern.compile(path.replace(".", "\\.")
                            .replaceFirst("\\{path}$", "(?<path>.*)")
                            .replaceAll("\\{([^}]+)}", "(?<$1>[^/]*)")));
        }

        public String id() {
            return node.path("operationId").asText();
        }

        boolean matches(String calledMethod, String calledPath) {
            return method.equals(calledMethod) && pattern.matcher(calledPath).matches();
        }
    }

    public static Contract committed() {
        return COMMITTED;
    }

    private static Contract read(Path file) {
        try {
            return new Contract(new ObjectMapper().readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Operation> operations() {
        return operations;
    }

    Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.matches(method, path))
                .findFirst();
    }

    JsonNode document() {
        return document;
    }

    /** The node itself, or what its {@code $ref} points to. */
    JsonNode resolved(JsonNode node) {
        var ref = node.path("$ref").asText("");
        return ref.isEmpty() ? node : document.at(ref.substring(1));
    }
}
