package id.kironggo.letter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Where in a schema of JSON Schema 2020-12 further schemas stand; everything else in it is a value. */
final class Keywords {

    private enum Holds {
        ONE,
        LIST,
        NAMED
    }

    private static final Map<String, Holds> PLACES = new TreeMap<>();

    static {
        for (var keyword : new String[] {
            "additionalProperties",
            "propertyNames",
            "items",
            "contains",
            "not",
            "if",
            "then",
            "else",
            "unevaluatedItems",
            "unevaluatedProperties",
            "contentSchema"
        }) {
            PLACES.put(keyword, Holds.ONE);
        }
        for (var keyword : new String[] {"allOf", "anyOf", "oneOf", "prefixItems"}) {
            PLACES.put(keyword, Holds.LIST);
        }
        for (var keyword :
                new String[] {"properties", "patternProperties", "dependentSchemas", "$defs", "definitions"}) {
            PLACES.put(keyword, Holds.NAMED);
        }
    }

    private Keywords() {}

    /** Gives each schema that stands right in this one, with its pointer from here. */
    static void each(JsonNode schema, BiConsumer<String, JsonNode> within) {
        for (var entry : schema.properties()) {
            var at = "/" + escaped(entry.getKey());
            var value = entry.getValue();
            var holds = PLACES.get(entry.getKey());
            if (holds == Holds.ONE) {
                within.accept(at, value);
            } else if (holds == Holds.LIST) {
                for (int i = 0; i < value.size(); i++) {
                    within.accept(at + "/" + i, value.get(i));
                }
            } else if (holds == Holds.NAMED) {
                value.properties().forEach(one -> within.accept(at + "/" + escaped(one.getKey()), one.getValue()));
            }
        }
    }

    /** A name as a part of a JSON Pointer (RFC 6901). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
