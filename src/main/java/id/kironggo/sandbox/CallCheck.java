package id.kironggo.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Error;
import id.kironggo.openapi.ApiOperation;
import id.kironggo.platform.problem.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what of a call does not fit the document: parameters, and a JSON body. */
final class CallCheck {

    private static final int MOST_FAULTS = 50;

    private final Stand stand;
    private final SandboxCall call;
    private final List<Fault> faults = new ArrayList<>();

    private CallCheck(Stand stand, SandboxCall call) {
        this.stand = stand;
        this.call = call;
    }

    static List<Fault> faults(Stand stand, ApiOperation operation, SandboxCall call) {
        var check = new CallCheck(stand, call);
        var parameters = new LinkedHashMap<String, JsonNode>();
        check.collect(stand.item(operation).path("parameters"), parameters);
        check.collect(stand.told(operation).path("parameters"), parameters);
        parameters.values().forEach(check::parameter);
        check.body(stand.follow(stand.told(operation).path("requestBody")));
        return check.faults.stream().limit(MOST_FAULTS).toList();
    }

    /** Those of an operation take the place of those of its path. */
    private void collect(JsonNode given, Map<String, JsonNode> parameters) {
        given.forEach(one -> {
            var parameter = stand.follow(one);
            parameters.put(
                    parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
        });
    }

    private void parameter(JsonNode parameter) {
        var name = parameter.path("name").asText();
        var in = parameter.path("in").asText();
        var values =
                switch (in) {
                    case "query" -> call.query().getOrDefault(name, List.of());
                    case "header" ->
                        Optional.ofNullable(call.header().apply(name))
                                .map(List::of)
                                .orElse(List.of());
                    default -> List.<String>of();
                };
        boolean isLookedAt = in.equals("query") || in.equals("header");
        var at = "/" + in + "/" + name;
        if (isLookedAt && values.isEmpty() && parameter.path("required").asBoolean(false)) {
            faults.add(Fault.at(at, "Parameter ini wajib.", "This parameter is required."));
        }
        var schema = parameter.path("schema");
        if (schema.isObject() && values.size() == 1) {
            typed(schema, values.get(0)).ifPresent(value -> report(at, stand.errors(schema, value), false));
        }
    }

    /** Its text as the schema's type has it; nothing where the type is none that a plain text says. */
    private Optional<JsonNode> typed(JsonNode given, String text) {
        var nodes = JsonNodeFactory.instance;
        return switch (stand.follow(given).path("type").asText()) {
            case "string" -> Optional.of(nodes.textNode(text));
            case "boolean" ->
                Optional.of(
                        text.matches("true|false")
                                ? nodes.booleanNode(Boolean.parseBoolean(text))
                                : nodes.textNode(text));
            case "integer", "number" ->
                Optional.of(text.matches("-?\\d{1,30}(\\.\\d{1,30})?") ? number(text) : nodes.textNode(text));
            default -> Optional.empty();
        };
    }

    private static JsonNode number(String text) {
        return text.matches("-?\\d{1,18}")
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(text))
                : JsonNodeFactory.instance.numberNode(new BigDecimal(text));
    }

    private void body(JsonNode told) {
        var schema = told.path("content").properties().stream()
                .filter(content -> content.getKey().matches("application/([^;]+\\+)?json.*"))
                .map(content -> content.getValue().path("schema"))
                .findFirst()
                .orElse(told.path("none"));
        var body = call.body();
        boolean isAbsent = body == null || body.isNull() || (body.isObject() && body.isEmpty());
        boolean isRequired = told.path("required").asBoolean(false);
        if (schema.isObject() && body != null && (isRequired || !isAbsent)) {
            report("", stand.errors(schema, body), true);
        }
    }

    /** By keyword only: what the caller sent is not repeated. */
    private void report(String at, List<Error> errors, boolean isDeep) {
        for (var error : errors) {
            var place = isDeep ? String.valueOf(error.getInstanceLocation()) : "";
            var missing = error.getProperty() != null && "required".equals(error.getKeyword())
                    ? "/" + error.getProperty()
                    : "";
            faults.add(Fault.at(
                    at + place + missing,
                    "Tidak sesuai '" + error.getKeyword() + "' pada skema dokumen API.",
                    "Does not fit '" + error.getKeyword() + "' of the schema in the API's document."));
        }
    }
}
