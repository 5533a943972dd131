package id.kironggo.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.platform.text.Text;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameter;
import org.openapitools.openapidiff.core.model.ChangedParameters;

/** What of a later document breaks whoever was built against an earlier one; by openapi-diff. */
public final class Differences {

    private final List<BreakingChange> breaking = new ArrayList<>();

    private Differences() {}

    public static List<BreakingChange> between(ApiDocument earlier, ApiDocument later) {
        var differences = new Differences();
        differences.renamed(earlier, later);
        var compared = OpenApiCompare.fromSpecifications(parsed(earlier.root()), parsed(later.root()));
        compared.getMissingEndpoints()
                .forEach(gone -> differences.add(
                        gone.getMethod().name(),
                        gone.getPathUrl(),
                        Text.of("Operasi ini dihapus.", "This operation is gone.")));
        compared.getChangedOperations().forEach(differences::changed);
        return List.copyOf(differences.breaking);
    }

    /** Inlined as openapi-diff wants it: nothing but what stands in the document itself, or it would not have been taken. */
    private static OpenAPI parsed(JsonNode root) {
        var options = new ParseOptions();
        options.setResolve(true);
        options.setSafelyResolveURL(true);
        return new OpenAPIV3Parser()
                .readContents(Lowering.of(root).toString(), null, options)
                .getOpenAPI();
    }

    /** Grants name operations by their id: under another one they are out of reach. */
    private void renamed(ApiDocument earlier, ApiDocument later) {
        for (var old : earlier.operations()) {
            later.operations().stream()
                    .filter(operation -> operation.method().equals(old.method())
                            && operation.shape().equals(old.shape())
                            && !operation.operationId().equals(old.operationId()))
                    .forEach(operation -> add(
                            old.method(),
                            operation.path(),
                            Text.of(
                                    "operationId '" + old.operationId() + "' diganti; izin menyebut yang lama.",
                                    "The operationId '" + old.operationId()
                                            + "' was replaced; grants name the old one.")));
        }
    }

    private void changed(ChangedOperation operation) {
        if (isIncompatible(operation.getParameters())) {
            var names = names(operation.getParameters());
            add(
                    operation,
                    names.isEmpty()
                            ? Text.of("Ada parameter wajib yang baru.", "There is a new required parameter.")
                            : Text.of(
                                    "Parameter tidak cocok lagi: " + names + ".",
                                    "Parameters don't fit any more: " + names + "."));
        }
        if (isIncompatible(operation.getRequestBody())) {
            add(operation, Text.of("Isi permintaan tidak cocok lagi.", "The request body doesn't fit any more."));
        }
        if (isIncompatible(operation.getSecurityRequirements())) {
            add(operation, Text.of("Syarat keamanan berubah.", "The security requirements changed."));
        }
        var responses = operation.getApiResponses();
        if (responses != null) {
            responses
                    .getMissing()
                    .keySet()
                    .forEach(status -> add(
                            operation,
                            Text.of("Jawaban " + status + " dihapus.", "The answer " + status + " is gone.")));
            responses.getChanged().forEach((status, response) -> {
                if (isIncompatible(response)) {
                    add(
                            operation,
                            Text.of(
                                    "Jawaban " + status + " tidak cocok lagi.",
                                    "The answer " + status + " doesn't fit any more."));
                }
            });
        }
    }

    private static boolean isIncompatible(Changed change) {
        return change != null && change.isIncompatible();
    }

    /** Of those that there were: what was sent is not repeated. */
    private static String names(ChangedParameters parameters) {
        var changed =
                parameters.getChanged().stream().filter(Changed::isIncompatible).map(ChangedParameter::getName);
        var gone = parameters.getMissing().stream().map(Parameter::getName);
        return Stream.concat(changed, gone).distinct().collect(Collectors.joining(", "));
    }

    private void add(ChangedOperation operation, Text what) {
        add(operation.getHttpMethod().name(), operation.getPathUrl(), what);
    }

    private void add(String method, String path, Text what) {
        breaking.add(new BreakingChange(method, path, what));
    }
}
