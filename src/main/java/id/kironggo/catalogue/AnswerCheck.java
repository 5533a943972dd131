package id.kironggo.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import id.kironggo.platform.persistence.Signals;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.web.Characters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Finds every fault of the answers to a form: limits first, then JSON Schema, then the rules that JSON Schema can't
 * say.
 */
@ApplicationScoped
class AnswerCheck {

    /** The order in which a field's faults are told: of several, the first is the cause. */
    private static final List<String> CAUSES = List.of(
            "additionalProperties",
            "required",
            "type",
            "const",
            "enum",
            "format",
            "minLength",
            "pattern",
            "minimum",
            "maximum");

    private static final int MOST_FAULTS = 200;

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(dialect(), registry -> registry.schemaCacheEnabled(false));

    private final AnswerRules rules;
    private final Map<Key, Schema> compiled = new ConcurrentHashMap<>();

    AnswerCheck(AnswerRules rules, Signals signals) {
        signals.hear(Signals.BEGUN_ANEW, List.of(""), compiled::clear);
        this.rules = rules;
    }

    private static Dialect dialect() {
        var ours = Dialect.builder(Dialects.getDraft202012());
        Stream.of("x-title-en", "x-rule", "x-multiline", "x-personal")
                .map(NonValidationKeyword::new)
                .forEach(ours::keyword);
        return ours.build();
    }

    List<Fault> faults(Offering offering, JsonNode answers) {
        var key = new Key(offering.code(), offering.version());
        return faults(compiled.computeIfAbsent(key, k -> compile(offering.form())), answers);
    }

    /** The same for a draft, whose form may be another by the next time. */
    List<Fault> faultsOfATrial(Offering draft, JsonNode answers) {
        return faults(compile(draft.form()), answers);
    }

    /** Compiles a schema of the dialect 2020-12. */
    static Schema compile(JsonNode schema) {
        var result = REGISTRY.getSchema(schema);
        result.initializeValidators();
        return result;
    }

    static List<Error> errors(Schema schema, JsonNode document) {
        return schema.validate(document, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    List<Fault> faults(Schema schema, JsonNode answers) {
        if (!(answers instanceof ObjectNode object)) {
            return List.of(new Fault("", AnswerWords.NO_OBJECT));
        }
        var properties = schema.getSchemaNode().path("properties");
        var faults = new LinkedHashMap<String, Fault>();
        var measured = limited(object, properties, faults);
        errors(schema, measured).stream()
                .sorted(Comparator.comparingInt(error -> CAUSES.indexOf(error.getKeyword())))
                .map(error -> fault(error, properties))
                .forEach(fault -> faults.putIfAbsent(fault.pointer(), fault));
        for (var answer : measured.properties()) {
            var at = pointer(answer.getKey());
            if (!faults.containsKey(at)) {
                rules.broken(answer.getKey(), properties, measured)
                        .ifPresent(text -> faults.put(at, new Fault(at, text)));
            }
        }
        return faults.values().stream().limit(MOST_FAULTS).toList();
    }

    /** The answers without those that are too long to be looked at more closely; no pattern ever sees these. */
    private static ObjectNode limited(ObjectNode answers, JsonNode properties, Map<String, Fault> faults) {
        var tooMuch = new ArrayList<String>();
        for (var answer : answers.properties()) {
            var property = properties.path(answer.getKey());
            var excess = AnswerLimits.exceeded(property, answer.getValue());
            if (excess == null
                    && answer.getValue().isTextual()
                    && !property.path("x-multiline").asBoolean(false)
                    && !property.isMissingNode()
                    && !Characters.areOneLine(answer.getValue().textValue())) {
                excess = AnswerWords.ONE_LINE;
            }
            if (excess == null
                    && answer.getValue().isTextual()
                    && property.path("minLength").asInt(0) > 0
                    && answer.getValue().textValue().isBlank()) {
                excess = AnswerWords.BLANK;
            }
            if (excess != null) {
                tooMuch.add(answer.getKey());
                faults.put(pointer(answer.getKey()), new Fault(pointer(answer.getKey()), excess));
            }
        }
        return tooMuch.isEmpty() ? answers : answers.deepCopy().remove(tooMuch);
    }

    private static Fault fault(Error error, JsonNode properties) {
        var at = error.getInstanceLocation();
        var name = at.getNameCount() > 0 ? String.valueOf(at.getElement(0)) : error.getProperty();
        return new Fault(pointer(name), AnswerWords.of(error.getKeyword(), properties.path(name)));
    }

    static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private record Key(String code, int version) {}
}
