package id.kironggo.letter;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.DialectId;
import com.networknt.schema.dialect.Dialects;
import id.kironggo.platform.problem.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Holds a document against a JSON Schema 2020-12 that somebody else wrote. */
final class Validation {

    static final String DIALECT = DialectId.DRAFT_2020_12;

    private static final int MAX_FAULTS = 100;

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(Dialects.getDraft202012(), registry -> registry.schemaCacheEnabled(false)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .regularExpressionFactory(BoundedPattern::of)
                            .build()));

    private static final Schema OF_SCHEMAS = ofSchemas();

    private Validation() {}

    private static Schema ofSchemas() {
        var schema =
                SchemaRegistry.withDefaultDialect(Dialects.getDraft202012()).getSchema(SchemaLocation.of(DIALECT));
        schema.initializeValidators();
        return schema;
    }

    static List<Fault> ofSchema(JsonNode schema) {
        return faults(OF_SCHEMAS.validate(schema));
    }

    static List<Fault> of(JsonNode schema, JsonNode document) {
        return faults(REGISTRY.getSchema(schema)
                .validate(document, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true))));
    }

    /** The first fault of each place. */
    private static List<Fault> faults(List<Error> errors) {
        var places = new HashSet<String>();
        var faults = new ArrayList<Fault>();
        for (var error : errors) {
            var fault = FaultWords.of(error);
            if (faults.size() < MAX_FAULTS && places.add(fault.pointer())) {
                faults.add(fault);
            }
        }
        return faults;
    }
}
