package id.kironggo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What can be wrong with the fields of a JSON body, after what the document says of each. */
final class FieldMutations {

    /** A field, there or not. Where the document leaves open what an object holds, its fields have no schema. */
    record Spot(ObjectNode parent, String name, JsonNode schema, boolean isRequired) {

        boolean isThere() {
            return parent.has(name);
        }

        String type() {
            return schema.has("enum") ? "enum" : schema.path("type").asText();
        }

        /** Sets it to this text as JSON, whether it is JSON or not. */
        void raw(String json) {
            parent.putRawValue(name, new RawValue(json));
        }
    }

    /** Values of another type, by type. */
    private static final Map<String, List<String>> OTHER_TYPES = Map.of(
            "string", List.of("42", "true", "{}", "[]", "1.5", "[\"x\"]"),
            "enum", List.of("0", "42", "true", "{}", "[]"),
            "integer", List.of("\"1\"", "1.5", "true", "{}", "[]", "\"\""),
            "number", List.of("\"1\"", "true", "{}", "[]"),
            "boolean", List.of("\"true\"", "0", "1", "{}", "[]"),
            "array", List.of("{}", "\"x\"", "1", "true"),
            "object", List.of("[]", "\"x\"", "1", "true", "[{}]"));

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Contract contract;

    FieldMutations(Contract contract) {
        this.contract = contract;
    }

    List<Mutation> all() {
        return List.of(
                mutation("a required field left out", this::leftOut),
                mutation("a field of another type", this::otherType),
                mutation("null in a field", this::nothing),
                mutation("a field beyond its bounds", this::beyondBounds),
                mutation("a field on its bound", this::onBound),
                mutation("odd text in a field", this::oddText),
                mutation("a field that holds what is no text", this::noText),
                mutation("a huge number", this::hugeNumber),
                mutation("a name twice", this::twice),
                mutation("a field of no name known", this::unknown),
                mutation("a field that only the service sets", this::massAssigned),
                mutation("deep nesting", this::deep));
    }

    private static Mutation mutation(String name, Mutation.Change change) {
        return new Mutation(name, draft -> draft.json instanceof ObjectNode && draft.body == null, change);
    }

    private List<Spot> spots(Draft draft) {
        var spots = new ArrayList<Spot>();
        collect((ObjectNode) draft.json, draft.operation.body(), spots);
        return spots;
    }

    private void collect(ObjectNode object, JsonNode given, List<Spot> spots) {
        var schema = contract.resolved(given);
        var required =
                Contract.stream(schema.path("required")).map(JsonNode::asText).toList();
        var named = schema.path("properties");
        named.properties().forEach(property -> {
            var inner = contract.resolved(property.getValue());
            spots.add(new Spot(object, property.getKey(), inner, required.contains(property.getKey())));
            within(object.path(property.getKey()), inner, spots);
        });
        object.fieldNames().forEachRemaining(name -> {
            if (!named.has(name)) {
                spots.add(new Spot(object, name, NODES.objectNode(), false));
            }
        });
    }

    private void within(JsonNode value, JsonNode schema, List<Spot> spots) {
        if (value instanceof ObjectNode inner) {
            collect(inner, schema, spots);
        }
        if (value instanceof ArrayNode) {
            value.forEach(item -> within(item, schema.path("items"), spots));
        }
    }

    private Spot any(Draft draft, RandomGenerator random) {
        var spots = spots(draft);
        return spots.isEmpty()
                ? new Spot((ObjectNode) draft.json, "x" + draft.marker, NODES.objectNode(), false)
                : Oddities.one(spots, random);
    }

    private void leftOut(Draft draft, RandomGenerator random) {
        var required = spots(draft).stream().filter(Spot::isRequired).toList();
        if (!required.isEmpty()) {
            var spot = Oddities.one(required, random);
            spot.parent().remove(spot.name());
            draft.mustGet(400);
        }
    }

    private void otherType(Draft draft, RandomGenerator random) {
        var spot = any(draft, random);
        var others = OTHER_TYPES.get(spot.type());
        if (others == null) {
            spot.raw(Oddities.one(List.of("[]", "{}", "1.5", "\"x\"", "true"), random));
        } else {
            spot.raw(Oddities.one(others, random));
            draft.mustGet(400);
        }
    }

    private void nothing(Draft draft, RandomGenerator random) {
        var spot = any(draft, random);
        spot.parent().putNull(spot.name());
        if (spot.isRequired()) {
            draft.mustGet(400);
        }
    }

    private void beyondBounds(Draft draft, RandomGenerator random) {
        var spot = any(draft, random);
        var beyond = Bounds.beyond(spot.schema());
        if (!beyond.isEmpty()) {
            spot.parent().set(spot.name(), Oddities.one(beyond, random));
            draft.mustGet(400);
        }
    }

    /** What is just allowed by itself; it may still be refused for what stands beside it. */
    private void onBound(Draft draft, RandomGenerator random) {
        var spot = any(draft, random);
        var bounds = Bounds.on(spot.schema());
        if (!bounds.isEmpty()) {
            spot.parent().set(spot.name(), Oddities.one(bounds, random));
        }
    }

    private Spot texts(Draft draft, RandomGenerator random) {
        var texts = spots(draft).stream()
                .filter(spot -> List.of("string", "enum", "").contains(spot.type()))
                .toList();
        return texts.isEmpty() ? any(draft, random) : Oddities.one(texts, random);
    }

    private void oddText(Draft draft, RandomGenerator random) {
        var spot = texts(draft, random);
        spot.parent().put(spot.name(), Oddities.one(Oddities.text(draft.marker), random));
    }

    private void noText(Draft draft, RandomGenerator random) {
        var text = Oddities.one(Oddities.notText(draft.marker), random);
        var spot = texts(draft, random);
        if (random.nextInt(4) == 0) {
            spot.parent().put(text, 1);
        } else {
            spot.parent().put(spot.name(), text);
        }
        draft.mustGet(400);
    }

    private void hugeNumber(Draft draft, RandomGenerator random) {
        var numeric = spots(draft).stream()
                .filter(spot -> List.of("integer", "number", "").contains(spot.type()))
                .toList();
        if (numeric.isEmpty()) {
            any(draft, random).raw(Oddities.one(Oddities.numbers(), random));
            return;
        }
        var spot = Oddities.one(numeric, random);
        spot.raw(Oddities.one(Oddities.numbers(), random));
        if (!spot.type().isEmpty()) {
            draft.mustGet(400);
        }
    }

    private void twice(Draft draft, RandomGenerator random) {
        var spot = any(draft, random);
        var value = spot.isThere() ? Draft.written(spot.parent().get(spot.name())) : "1";
        spot.raw(value + "," + NODES.textNode(spot.name()) + ":" + value);
        draft.mustGet(400);
    }

    /** An object of the body whose fields are all named in the document; null where there is none. */
    private Spot closed(Draft draft, RandomGenerator random) {
        var closed = new ArrayList<Spot>();
        var root = (ObjectNode) draft.json;
        var rootSchema = contract.resolved(draft.operation.body());
        if (rootSchema.has("properties")
                || rootSchema.path("description").asText().startsWith("No field")) {
            closed.add(new Spot(root, "", rootSchema, true));
        }
        for (var spot : spots(draft)) {
            if (spot.parent().get(spot.name()) instanceof ObjectNode inner
                    && spot.schema().has("properties")) {
                closed.add(new Spot(inner, "", spot.schema(), true));
            }
        }
        return closed.isEmpty() ? null : Oddities.one(closed, random);
    }

    private void unknown(Draft draft, RandomGenerator random) {
        var object = closed(draft, random);
        if (object == null) {
            ((ObjectNode) draft.json).put(draft.marker, 1);
            return;
        }
        object.parent().put(Oddities.one(Oddities.text(draft.marker), random) + draft.marker, 1);
        draft.mustGet(400);
    }

    private void massAssigned(Draft draft, RandomGenerator random) {
        var object = closed(draft, random);
        if (object == null) {
            return;
        }
        var foreign = contract.answered().stream()
                .filter(name -> !object.schema().path("properties").has(name))
                .toList();
        var values = List.of("\"" + draft.marker + "\"", "1", "true", "[]", "{}", "\"ACTIVE\"", "\"RESOLVED\"");
        object.parent().putRawValue(Oddities.one(foreign, random), new RawValue(Oddities.one(values, random)));
        draft.mustGet(400);
    }

    private void deep(Draft draft, RandomGenerator random) {
        int levels = Oddities.one(List.of(20, 33, 100, 1000, 40_000), random);
        var nested = random.nextBoolean()
                ? "[".repeat(levels) + "]".repeat(levels)
                : "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
        any(draft, random).raw(nested);
        if (levels > (List.of("importCatalogue", "registerApi").contains(draft.operation.id()) ? 128 : 32)) {
            draft.mustGet(400);
        }
    }
}
