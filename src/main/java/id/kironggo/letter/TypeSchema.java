package id.kironggo.letter;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.platform.problem.Fault;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Finds what keeps a schema from being a letter type's. It must be a schema, lead nowhere else, and be finite: spelled out with
 * every {@code $ref} replaced by what it names, it is bounded, and so is the work that a body can make.
 */
final class TypeSchema {

    private static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_SCHEMAS = 2_000;
    private static final int MAX_DEPTH = 64;
    private static final int MAX_FAULTS = 100;

    /** They would make a {@code $ref} lead elsewhere than its text says. */
    private static final Set<String> REBASING = Set.of(
            "$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor", "$vocabulary");

    private final Map<String, JsonNode> schemas = new HashMap<>();
    private final Map<String, Size> sizes = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private TypeSchema() {}

    /** Pointers start at the schema. */
    static List<Fault> faults(JsonNode schema) {
        if (!schema.isObject() || !schema.path("type").asText().equals("object")) {
            return List.of(Fault.at(
                    "", "Harus skema dengan \"type\": \"object\".", "Must be a schema of \"type\": \"object\"."));
        }
        if (schema.toString().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return List.of(Fault.at("", "Paling besar 64 KiB.", "Must have 64 KiB at most."));
        }
        var broken = Validation.ofSchema(schema);
        if (!broken.isEmpty()) {
            return broken;
        }
        var check = new TypeSchema();
        check.collect("", schema);
        check.schemas.forEach(check::checkKeywords);
        if (check.faults.isEmpty()) {
            check.measure();
        }
        return check.faults.stream().limit(MAX_FAULTS).toList();
    }

    private void collect(String at, JsonNode schema) {
        schemas.put(at, schema);
        Keywords.each(schema, (further, within) -> collect(at + further, within));
    }

    private void checkKeywords(String at, JsonNode schema) {
        for (var entry : schema.properties()) {
            var keyword = entry.getKey();
            var value = entry.getValue();
            var pointer = at + "/" + Keywords.escaped(keyword);
            if (REBASING.contains(keyword)) {
                faults.add(Fault.at(pointer, "Kata kunci ini tidak diterima.", "This keyword is not taken."));
            } else if (keyword.equals("$schema") && !value.asText().equals(Validation.DIALECT)) {
                faults.add(Fault.at(pointer, "Hanya JSON Schema 2020-12.", "JSON Schema 2020-12 only."));
            } else if (keyword.equals("$ref") && !schemas.containsKey(target(value.asText()))) {
                faults.add(Fault.at(
                        pointer,
                        "Harus menunjuk skema lain di dalam skema ini, seperti #/$defs/x.",
                        "Must lead to another schema within this one, such as #/$defs/x."));
            } else if (keyword.equals("pattern") && !isPattern(value.asText())) {
                faults.add(noPattern(pointer));
            } else if (keyword.equals("patternProperties")) {
                value.fieldNames().forEachRemaining(pattern -> {
                    if (!isPattern(pattern)) {
                        faults.add(noPattern(pointer + "/" + Keywords.escaped(pattern)));
                    }
                });
            }
        }
    }

    private static String target(String ref) {
        try {
            return ref.startsWith("#")
                    ? URLDecoder.decode(ref.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8)
                    : "//";
        } catch (IllegalArgumentException malformed) {
            return "//";
        }
    }

    private static boolean isPattern(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static Fault noPattern(String at) {
        return Fault.at(at, "Bukan ekspresi reguler yang sah.", "Is no valid regular expression.");
    }

    private void measure() {
        var whole = size("");
        if (faults.isEmpty() && (whole.schemas > MAX_SCHEMAS || whole.depth > MAX_DEPTH)) {
            faults.add(Fault.at(
                    "",
                    "Terlalu rumit: bila setiap $ref diuraikan, paling banyak 2.000 subskema sedalam 64.",
                    "Too intricate: with every $ref spelled out, 2,000 subschemas at most, 64 deep."));
        }
    }

    private Size size(String at) {
        var known = sizes.get(at);
        if (known != null) {
            return known;
        }
        if (!underWay.add(at)) {
            faults.add(Fault.at(
                    at, "$ref tidak boleh kembali ke asalnya.", "A $ref must not lead back to where it came from."));
            return Size.NONE;
        }
        var schema = schemas.get(at);
        var parts = new ArrayList<String>();
        Keywords.each(schema, (further, within) -> parts.add(at + further));
        if (schema.has("$ref")) {
            parts.add(target(schema.get("$ref").asText()));
        }
        var size = new Size(1, 1);
        for (var part : parts) {
            size = size.plus(size(part));
        }
        underWay.remove(at);
        sizes.put(at, size);
        return size;
    }

    /** How many schemas a schema comes to when it is spelled out, and how deep. */
    private record Size(long schemas, int depth) {

        static final Size NONE = new Size(0, 0);

        Size plus(Size part) {
            // where it is far too large, it matters no more by how much
            return new Size(Math.min(schemas + part.schemas, Integer.MAX_VALUE), Math.max(depth, part.depth + 1));
        }
    }
}
