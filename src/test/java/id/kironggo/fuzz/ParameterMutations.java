package id.kironggo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What can be wrong with path and query: values that are none, that name nothing, or name what is somebody else's. */
final class ParameterMutations {

    /** Who is known to the service, and has no part in what the fuzz acts on. */
    static final List<String> OUTSIDERS = List.of("kec-20", "dinkes", "bpbd");

    private static final int MAX_TARGET = 3000;

    private final Stage stage;

    ParameterMutations(Stage stage) {
        this.stage = stage;
    }

    List<Mutation> all() {
        return List.of(
                path("a path that names nothing", ParameterMutations::absent),
                path("an odd path", ParameterMutations::oddPath),
                new Mutation(
                        "what is somebody else's",
                        draft -> stage.strangers().path(draft.operation) != null,
                        this::somebodyElses),
                query("a query parameter that doesn't fit", ParameterMutations::unfitting),
                query("an odd query parameter", ParameterMutations::oddQuery),
                query("a query parameter twice", (draft, random) -> {
                    var name = Oddities.one(draft.operation.parameters("query"), random)
                            .name();
                    draft.query.add(new Draft.Line(name, "1"));
                    draft.query.add(new Draft.Line(name, Oddities.one(Oddities.encoded(draft.marker), random)));
                }),
                new Mutation("a query parameter unknown", draft -> true, (draft, random) -> {
                    var odd = Oddities.one(Oddities.encoded(draft.marker), random);
                    draft.query.add(random.nextBoolean() ? new Draft.Line("x", odd) : new Draft.Line(odd, "x"));
                }),
                new Mutation("two hundred query parameters", draft -> true, (draft, random) -> {
                    for (int i = 0; i < 200; i++) {
                        draft.query.add(new Draft.Line("q" + i, "1"));
                    }
                }),
                new Mutation("a bent cursor", draft -> draft.operation.takes("query", "cursor"), this::bentCursor));
    }

    private static Mutation path(String name, Mutation.Change change) {
        return new Mutation(name, draft -> !draft.path.isEmpty(), change);
    }

    private static Mutation query(String name, Mutation.Change change) {
        return new Mutation(name, draft -> !draft.operation.parameters("query").isEmpty(), change);
    }

    private static void set(Draft draft, String name, String encoded) {
        draft.query.removeIf(p -> p.name().equals(name));
        draft.query.add(new Draft.Line(name, encoded));
    }

    private static void absent(Draft draft, RandomGenerator random) {
        var values = List.of(
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                draft.marker,
                "BWS-0000-0000-0",
                "1999",
                "-1",
                "2147483648",
                "NIHIL",
                "a".repeat(300));
        draft.path.replaceAll((name, value) -> Oddities.one(values, random));
        // what is made by its name could be there, but not in the version that If-Match tells
        boolean isMade = draft.operation.id().equals("writeLetterType");
        draft.mustGet(400, 404, isMade ? 412 : 404);
    }

    private static void oddPath(Draft draft, RandomGenerator random) {
        draft.path.replaceAll((name, value) -> Oddities.one(Oddities.encoded(draft.marker), random));
        draft.isElsewhere = true;
    }

    /** By a caller who has no right to it: nothing may come of it. */
    private void somebodyElses(Draft draft, RandomGenerator random) {
        draft.path.putAll(stage.strangers().path(draft.operation));
        if (draft.subject.caller() != null) {
            draft.header(
                    "Authorization",
                    "Bearer " + Tokens.of(Oddities.one(List.of("kec-20", "demo-app", "diskoperindag"), random)));
        }
        draft.mustGet(401, 403, 404, 409, 429);
    }

    private static void unfitting(Draft draft, RandomGenerator random) {
        var parameter = Oddities.one(draft.operation.parameters("query"), random);
        var values = unfitting(parameter.schema());
        if (parameter.name().equals("cursor")) {
            values = List.of("abc", "eyJhIjoxfQ", "..", draft.marker);
        }
        if (!values.isEmpty()) {
            set(draft, parameter.name(), URLEncoder.encode(Oddities.one(values, random), StandardCharsets.UTF_8));
            draft.mustGet(400);
        }
    }

    private static List<String> unfitting(JsonNode schema) {
        var values = new ArrayList<String>();
        if (schema.has("enum")) {
            values.addAll(List.of("NO_SUCH", "0", "true"));
        }
        if (schema.has("minimum")) {
            values.add(Long.toString(schema.get("minimum").asLong() - 1));
            values.addAll(List.of("x", "1.5", "1e1", "99999999999999999999", "0x1"));
        }
        if (schema.has("maximum")) {
            values.add(Long.toString(schema.get("maximum").asLong() + 1));
        }
        // what is longer doesn't fit into a target at all
        if (schema.path("maxLength").asInt(MAX_TARGET) < MAX_TARGET) {
            values.add("a".repeat(schema.get("maxLength").asInt() + 1));
        }
        if (schema.path("format").asText().equals("date")) {
            values.addAll(List.of("2026-02-30", "yesterday", "+999999999-12-01", "-2026-01-01"));
        }
        if (schema.has("pattern")) {
            var pattern = Pattern.compile(schema.get("pattern").asText());
            List.of("x", "1", "ticket").stream()
                    .filter(value -> !pattern.matcher(value).find())
                    .forEach(values::add);
        }
        return values;
    }

    private static void oddQuery(Draft draft, RandomGenerator random) {
        var name = Oddities.one(draft.operation.parameters("query"), random).name();
        set(draft, name, Oddities.one(Oddities.encoded(draft.marker), random));
    }

    private void bentCursor(Draft draft, RandomGenerator random) {
        var cursor = stage.cursor(draft.operation);
        if (!cursor.isEmpty()) {
            var bent = new StringBuilder(cursor);
            int at = random.nextInt(cursor.length());
            bent.setCharAt(at, cursor.charAt(at) == 'A' ? 'B' : 'A');
            draft.query.clear();
            set(draft, "cursor", bent.toString());
        }
    }
}
