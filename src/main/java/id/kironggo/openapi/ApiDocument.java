package id.kironggo.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.text.Text;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An OpenAPI 3.0 or 3.1 document that was found sound: without errors, self-contained, its operations told apart. */
public final class ApiDocument {

    /** Where the document stands in the body that brings it. */
    private static final String AT = "/openapi";

    private static final Pattern VERSION = Pattern.compile("3\\.[01]\\.\\d{1,3}(-[A-Za-z0-9.]{1,20})?");
    private static final Pattern PLACE = Pattern.compile("^(?:attribute )?((?:'[^']*'|[^ '])+) ");
    private static final Pattern PLACE_PART = Pattern.compile("'([^']*)'|\\(([a-z]+)\\)|\\[([^]]*)]|([^.'(\\[]+)");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:/-]{1,120}");
    private static final int MOST_FAULTS = 100;

    private final JsonNode root;
    private final List<ApiOperation> operations;

    private ApiDocument(JsonNode root, List<ApiOperation> operations) {
        this.root = root;
        this.operations = List.copyOf(operations);
    }

    /** Takes a document, or names everything that is wrong with it. */
    public static ApiDocument read(JsonNode root) {
        if (root == null
                || !root.isObject()
                || !VERSION.matcher(root.path("openapi").asText()).matches()) {
            throw ProblemException.invalid(
                    AT + "/openapi",
                    "Harus dokumen OpenAPI 3.0.x atau 3.1.x.",
                    "Must be an OpenAPI document 3.0.x or 3.1.x.");
        }
        refuse(References.faults(root));
        refuse(parsed(root));
        var operations = OperationList.of(root);
        refuse(faults(root, operations));
        return new ApiDocument(root, operations);
    }

    /** One that was taken before. */
    public static ApiDocument known(JsonNode root) {
        return new ApiDocument(root, OperationList.of(root));
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults.stream()
                    .limit(MOST_FAULTS)
                    .map(fault -> fault.under(AT))
                    .toList());
        }
    }

    private static List<Fault> parsed(JsonNode root) {
        var options = new ParseOptions();
        options.setResolve(false);
        var messages = new OpenAPIV3Parser()
                .parseJsonNode("", root.deepCopy(), options)
                .getMessages();
        return Optional.ofNullable(messages).orElse(List.of()).stream()
                .map(message -> new Fault(pointer(message), told(message)))
                .toList();
    }

    /** Its kind in words of our own: what was sent is not repeated. */
    private static Text told(String message) {
        if (message.endsWith("is missing")) {
            return Text.of("Wajib ada.", "Required.");
        }
        if (message.endsWith("is unexpected")) {
            return Text.of("OpenAPI tidak mengenal nama ini di sini.", "OpenAPI knows no such name here.");
        }
        if (message.contains("is not of type")) {
            return Text.of("Jenis nilainya lain menurut OpenAPI.", "OpenAPI has another type here.");
        }
        return Text.of("Tidak sesuai spesifikasi OpenAPI.", "Not as the OpenAPI specification has it.");
    }

    /** The parser says {@code attribute paths.'/x'(get).responses is missing}. */
    private static String pointer(String message) {
        Matcher place = PLACE.matcher(message);
        if (!place.find()) {
            return "";
        }
        var pointer = new StringBuilder();
        var part = PLACE_PART.matcher(place.group(1));
        while (part.find()) {
            for (int i = 1; i <= part.groupCount(); i++) {
                if (part.group(i) != null) {
                    pointer.append('/').append(References.escaped(part.group(i)));
                }
            }
        }
        return pointer.toString();
    }

    private static List<Fault> faults(JsonNode root, List<ApiOperation> operations) {
        var faults = new ArrayList<Fault>();
        if (operations.isEmpty()) {
            faults.add(Fault.at("/paths", "Paling sedikit satu operasi.", "At least one operation."));
        }
        var shapes = new HashSet<String>();
        root.path("paths").properties().forEach(path -> {
            var at = "/paths/" + References.escaped(path.getKey());
            var fault = path.getKey().startsWith("x-") ? null : PathTemplate.fault(path.getKey());
            if (fault != null) {
                faults.add(new Fault(at, fault));
            } else if (!shapes.add(ApiOperation.shape(path.getKey()))) {
                faults.add(Fault.at(
                        at,
                        "Tidak dapat dibedakan dari jalur sebelumnya: hanya nama variabelnya yang lain.",
                        "Can't be told from a path before: only the names of its variables differ."));
            }
        });
        var ids = new HashSet<String>();
        operations.stream()
                .filter(operation -> !ids.add(operation.operationId())
                        || !ID.matcher(operation.operationId()).matches())
                .forEach(operation -> faults.add(Fault.at(
                        "/paths/" + References.escaped(operation.path()),
                        "operationId harus unik: 1 sampai 120 huruf, angka, titik, garis, titik dua, garis miring.",
                        "An operationId must be unique: 1 to 120 letters, digits, dots, lines, colons, slashes.")));
        return faults;
    }

    public JsonNode root() {
        return root;
    }

    /** In the order of the document. */
    public List<ApiOperation> operations() {
        return operations;
    }
}
