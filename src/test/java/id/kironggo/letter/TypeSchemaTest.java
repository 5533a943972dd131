package id.kironggo.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Plain;
import id.kironggo.platform.problem.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter type's schema is a schema, leads nowhere else, and can't keep anybody busy. */
@Plain
class TypeSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aSchemaOfManyKeywordsIsTaken() {
        assertThat(faults("""
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["a"],
                 "properties": {"a": {"$ref": "#/$defs/x~1y"}, "$id": {"type": "string"}, "b": {"enum": [{"$ref": "x"}]},
                   "c": {"type": "array", "prefixItems": [{"const": {"$ref": "#/nowhere"}}], "items": {"$ref": "#/$defs/x~1y"}}},
                 "patternProperties": {"^x-": {"type": ["string", "null"]}},
                 "if": {"required": ["b"]}, "then": {"required": ["c"]}, "not": {"required": ["d"]},
                 "$defs": {"x/y": {"type": "string", "minLength": 1, "pattern": "^[a-z]+$"}}}""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/properties/a/$ref | {\"properties\": {\"a\": {\"$ref\": \"http://169.254.169.254/latest\"}}}",
                "/properties/a/$ref | {\"properties\": {\"a\": {\"$ref\": \"other.json#/x\"}}}",
                "/properties/a/$ref | {\"properties\": {\"a\": {\"$ref\": \"#/$defs/none\"}}}",
                "/properties/a/$ref | {\"properties\": {\"a\": {\"$ref\": \"#/enum/0\"}}, \"enum\": [{}]}",
                "/properties/a/$ref | {\"properties\": {\"a\": {\"$ref\": \"#name\"}}}",
                "/$id | {\"$id\": \"https://example.org/x\"}",
                "/properties/a/$dynamicRef | {\"properties\": {\"a\": {\"$dynamicRef\": \"#a\"}}}",
                "/$schema | {\"$schema\": \"http://json-schema.org/draft-07/schema#\"}",
                "/properties/a/pattern | {\"properties\": {\"a\": {\"pattern\": \"(\"}}}",
                "/patternProperties/( | {\"patternProperties\": {\"(\": {}}}",
                "/properties/a/minLength | {\"properties\": {\"a\": {\"minLength\": -1}}}",
                "/required | {\"required\": \"a\"}"
            })
    void whatLeadsAstrayIsRefused(String pointer, String schema) throws JsonProcessingException {
        var read = (ObjectNode) JSON.readTree(schema);
        assertThat(TypeSchema.faults(read.put("type", "object")))
                .extracting(Fault::pointer)
                .containsExactly(pointer);
    }

    @Test
    void whatComesBackToItselfIsRefused() {
        assertThat(faults("{\"type\": \"object\", \"$ref\": \"#\"}")).hasSize(1);
        assertThat(faults("{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"#\"}}}"))
                .hasSize(1);
        assertThat(faults("""
                {"type": "object", "$defs": {"a": {"allOf": [{"$ref": "#/$defs/b"}]}, "b": {"not": {"$ref": "#/$defs/a"}}}}""")).hasSize(1);
    }

    @Test
    void whatDoublesAtEachStepIsRefused() {
        var schema = JSON.createObjectNode().put("type", "object");
        var defs = schema.putObject("$defs");
        for (int i = 0; i < 30; i++) {
            var both = defs.putObject("d" + i).putArray("anyOf");
            both.addObject().put("$ref", "#/$defs/d" + (i + 1));
            both.addObject().put("$ref", "#/$defs/d" + (i + 1));
        }
        defs.putObject("d30").put("const", 1);

        assertThat(TypeSchema.faults(schema)).extracting(Fault::pointer).containsExactly("");
    }

    @Test
    void whatARefNamesIsHeldAgainst() {
        var schema = tree("""
                {"type": "object", "properties": {"a": {"type": "array", "items": {"$ref": "#/$defs/x~1y"}}},
                 "$defs": {"x/y": {"type": "object", "required": ["code"]}}}""");
        var body = tree("{\"a\": [{\"code\": 1}, {}]}");

        assertThat(Validation.of(schema, body)).extracting(Fault::pointer).containsExactly("/a/1/code");
    }

    @Test
    void aSchemaHasABound() {
        var schema = JSON.createObjectNode().put("type", "object").put("description", "x".repeat(64 * 1024));
        assertThat(TypeSchema.faults(schema)).hasSize(1);
        assertThat(TypeSchema.faults(JSON.getNodeFactory().booleanNode(true))).hasSize(1);
    }

    @Test
    void aPatternThatWouldNotEndIsGivenUp() {
        var schema = tree("""
                {"type": "object", "properties": {"a": {"pattern": "^(a|a)*$"}, "b": {"pattern": "^[a-z ]+$"},
                  "c": {"pattern": "^(?:a|b)*$"}}}""");
        var body = JSON.createObjectNode()
                .put("a", "a".repeat(40) + "b")
                .put("b", "kata ".repeat(20_000) + "akhir")
                .put("c", "ab".repeat(60_000));

        var faults = assertTimeout(Duration.ofSeconds(5), () -> Validation.of(schema, body));

        assertThat(faults).extracting(Fault::pointer).contains("/a").doesNotContain("/b");
    }

    private static List<Fault> faults(String schema) {
        return TypeSchema.faults(tree(schema));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
