package id.kironggo.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOperation;

/** What of a document would break whoever was built against an earlier one; by openapi-diff. */
final class BreakingChanges {

    private BreakingChanges() {}

    /** Such as {@code POST /v1/requests request}: the operation, and which part of it. */
    static List<String> between(JsonNode earlier, JsonNode later) {
        var compared = OpenApiCompare.fromContents(lowered(earlier), lowered(later));
        var breaking = new ArrayList<String>();
        compared.getMissingEndpoints()
                .forEach(gone -> breaking.add(gone.getMethod() + " " + gone.getPathUrl() + " gone"));
        compared.getChangedOperations().forEach(operation -> {
            add(operation, "parameters", operation.getParameters(), breaking);
            add(operation, "request", operation.getRequestBody(), breaking);
            add(operation, "security", operation.getSecurityRequirements(), breaking);
            if (operation.getApiResponses() != null) {
                operation
                        .getApiResponses()
                        .getMissing()
                        .keySet()
                        .forEach(status -> breaking.add(name(operation) + " " + status + " gone"));
                operation
                        .getApiResponses()
                        .getChanged()
                        .forEach((status, response) -> add(operation, status, response, breaking));
            }
        });
        return breaking;
    }

    private static void add(ChangedOperation operation, String what, Changed change, List<String> breaking) {
        if (change != null && change.isIncompatible()) {
            breaking.add(name(operation) + " " + what);
        }
    }

    private static String name(ChangedOperation operation) {
        return operation.getHttpMethod() + " " + operation.getPathUrl();
    }

    /** As OpenAPI 3.0: of 3.1, openapi-diff doesn't see that a type changed. Nothing that 3.0 can't say is used. */
    private static String lowered(JsonNode document) {
        var lowered = document.<ObjectNode>deepCopy().put("openapi", "3.0.3");
        lowered.withObject("info").remove("summary");
        return lowered.toString();
    }
}
