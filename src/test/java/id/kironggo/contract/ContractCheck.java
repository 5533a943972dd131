package id.kironggo.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kironggo.contract.Contract.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds where an exchange and the document differ. */
final class ContractCheck {

    /** Headers of HTTP itself and of browsers' safety, which need no word in the document. */
    private static final Set<String> PLAIN = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "connection",
            "date",
            "vary",
            "cache-control",
            "x-content-type-options",
            "access-control-allow-origin",
            "access-control-expose-headers");

    private final Contract contract;
    private final Schemas schemas;
    private final ObjectMapper json = new ObjectMapper();

    ContractCheck(Contract contract) {
        this.contract = contract;
        this.schemas = new Schemas(contract.document());
    }

    /** As what the document knows the status: what a provider answered through Kironggo may be anything. */
    static String status(Operation operation, Exchange exchange) {
        boolean isProviders = operation.node().path("responses").has("default")
                && !exchange.headers().containsKey("x-exchange-error");
        return isProviders ? exchange.isAccepted() ? "2XX" : "default" : String.valueOf(exchange.status());
    }

    List<String> faults(Operation operation, Exchange exchange) {
        if (!status(operation, exchange).equals(String.valueOf(exchange.status()))) {
            return exchange.headers().containsKey("x-exchange-id") ? List.of() : List.of("no X-Exchange-Id");
        }
        var faults = new ArrayList<String>();
        if (exchange.headers().containsKey("x-exchange-sandbox")) {
            // it is another document that says what this may be
            return faults;
        }
        response(operation, exchange, faults);
        if (exchange.isAccepted()) {
            // what the document doesn't allow must not be accepted
            parameters(operation, exchange, faults);
            requestBody(operation, exchange, faults);
        }
        return faults;
    }

    private void response(Operation operation, Exchange exchange, List<String> faults) {
        var documented = operation.node().path("responses").path(String.valueOf(exchange.status()));
        if (documented.isMissingNode()) {
            faults.add("status " + exchange.status() + " is not documented");
            return;
        }
        var response = contract.resolved(documented);
        headers(response.path("headers"), exchange, faults);
        if (exchange.method().equals("HEAD") || exchange.status() == 204) {
            return;
        }
        var content = response.path("content").path(exchange.contentType());
        if (content.isMissingNode()) {
            faults.add("content type '" + exchange.contentType() + "' is not documented for " + exchange.status());
        } else if (isJson(exchange.contentType())) {
            body("answer", content.path("schema"), exchange.body(), faults);
        }
    }

    private void headers(JsonNode documented, Exchange exchange, List<String> faults) {
        var names = new ArrayList<String>();
        documented.properties().forEach(header -> {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            names.add(name);
            var value = exchange.headers().get(name);
            var told = contract.resolved(header.getValue());
            if (value != null) {
                schemas.faults(told.path("schema"), typed(told.path("schema"), value))
                        .forEach(fault -> faults.add("header " + header.getKey() + fault));
            } else if (told.path("required").asBoolean()) {
                faults.add("header " + header.getKey() + " is missing");
            }
        });
        exchange.headers().keySet().stream()
                .filter(name -> !names.contains(name) && !PLAIN.contains(name))
                .forEach(name -> faults.add("header " + name + " is not documented"));
    }

    private void parameters(Operation operation, Exchange exchange, List<String> faults) {
        var called = operation.pattern().matcher(exchange.path());
        boolean isFound = called.matches();
        var known = new ArrayList<String>();
        operation.node().path("parameters").forEach(reference -> {
            var parameter = contract.resolved(reference);
            var name = parameter.path("name").asText();
            var values =
                    switch (parameter.path("in").asText()) {
                        case "path" -> isFound ? List.of(called.group(name)) : List.<String>of();
                        case "query" -> exchange.query().getOrDefault(name, List.of());
                        default -> header(exchange, name);
                    };
            known.add(name);
            if (values.isEmpty() && parameter.path("required").asBoolean()) {
                faults.add("parameter " + name + " is required, and the request went through without");
            }
            values.stream().filter(value -> !value.isEmpty()).forEach(value -> schemas.faults(
                            parameter.path("schema"), typed(parameter.path("schema"), value))
                    .forEach(fault -> faults.add("parameter " + name + fault + ", and was accepted")));
        });
        exchange.query().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add("parameter " + name + " is not documented, and was accepted"));
    }

    private static List<String> header(Exchange exchange, String name) {
        var value = exchange.requestHeaders().get(name.toLowerCase(Locale.ROOT));
        return value == null ? List.of() : List.of(value);
    }

    private void requestBody(Operation operation, Exchange exchange, List<String> faults) {
        var documented = operation.node().path("requestBody");
        if (exchange.requestBody().length == 0) {
            if (documented.path("required").asBoolean()) {
                faults.add("a body is required, and the request went through without");
            }
            return;
        }
        var content = documented.path("content").path(exchange.requestContentType());
        if (content.isMissingNode()) {
            faults.add("a body of type '" + exchange.requestContentType() + "' is not documented, and was accepted");
        } else if (isJson(exchange.requestContentType())) {
            body("request, which was accepted,", content.path("schema"), exchange.requestBody(), faults);
        }
    }

    private void body(String what, JsonNode schema, byte[] body, List<String> faults) {
        try {
            schemas.faults(schema, json.readTree(body)).forEach(fault -> faults.add(what + " " + fault));
        } catch (IOException noJson) {
            faults.add(what + " is no JSON: " + noJson.getMessage());
        }
    }

    private static boolean isJson(String contentType) {
        return contentType.endsWith("/json") || contentType.endsWith("+json");
    }

    /** A header's or parameter's text as what its schema says it is. */
    private JsonNode typed(JsonNode schema, String text) {
        var nodes = JsonNodeFactory.instance;
        return switch (contract.resolved(schema).path("type").asText()) {
            case "integer", "number" ->
                text.matches("-?\\d{1,15}") ? nodes.numberNode(Long.parseLong(text)) : nodes.textNode(text);
            case "boolean" ->
                text.matches("true|false") ? nodes.booleanNode(Boolean.parseBoolean(text)) : nodes.textNode(text);
            default -> nodes.textNode(text);
        };
    }
}
