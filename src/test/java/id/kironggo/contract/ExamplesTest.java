package id.kironggo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.Plain;
import id.kironggo.contract.Contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads the document sees an example of every body and every parameter, and each is what its schema says. */
@Plain
class ExamplesTest {

    private final Contract contract = Contract.committed();
    private final Schemas schemas = new Schemas(contract.document());
    private final List<String> faults = new ArrayList<>();

    @Test
    void everyBodyHasAnExampleThatValidates() {
        for (var operation : contract.operations()) {
            bodies(operation.node().path("requestBody")).forEach(body -> example(operation, "request", body));
            operation.node().path("responses").properties().forEach(response -> bodies(
                            contract.resolved(response.getValue()))
                    .forEach(body -> example(operation, response.getKey(), body)));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyParameterIsDescribedWithAnExampleThatValidates() {
        for (var operation : contract.operations()) {
            operation.node().path("parameters").forEach(reference -> {
                var parameter = contract.resolved(reference);
                var at = parameter.path("name").asText();
                if (parameter.path("description").asText().isBlank()) {
                    faults.add(operation.id() + " says nothing of " + at);
                }
                example(operation, at, parameter);
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyExampleInASchemaValidates() {
        contract.document()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> inside(schema.getKey(), schema.getValue()));
        assertThat(faults).isEmpty();
    }

    private void inside(String at, JsonNode schema) {
        schema.path("examples").forEach(example -> schemas.faults(schema, example)
                .forEach(fault -> faults.add(at + ": example " + example + fault)));
        schema.path("properties")
                .properties()
                .forEach(property -> inside(at + "." + property.getKey(), property.getValue()));
    }

    private static Stream<JsonNode> bodies(JsonNode message) {
        return message.path("content").properties().stream().map(Map.Entry::getValue);
    }

    private void example(Operation operation, String at, JsonNode told) {
        var example = told.path("example");
        if (example.isMissingNode()) {
            example = contract.resolved(told.path("schema")).path("examples").path(0);
        }
        if (example.isMissingNode()) {
            faults.add(operation.id() + " " + at + " has no example");
        } else {
            schemas.faults(told.path("schema"), example)
                    .forEach(fault -> faults.add(operation.id() + " " + at + fault));
        }
    }
}
