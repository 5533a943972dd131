package id.kironggo.openapi;

import id.kironggo.platform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A path template of OpenAPI, cut into segments: each a literal, a variable, or a mixture of both. */
record PathTemplate(String template, List<Segment> segments) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}/]+}");
    private static final Pattern BRACE = Pattern.compile("[{}]");
    private static final int MOST_VARIABLES = 2;

    /** One segment: {@code literal} where it has no variable, {@code pattern} where it has some text beside one. */
    record Segment(String literal, Pattern pattern) {

        static final Segment VARIABLE = new Segment(null, null);

        boolean isVariable() {
            return literal == null && pattern == null;
        }
    }

    /** What is wrong with it; null where nothing is. */
    static Text fault(String template) {
        if (!template.startsWith("/")) {
            return Text.of("Jalur harus dimulai dengan '/'.", "A path must begin with '/'.");
        }
        if (BRACE.matcher(VARIABLE.matcher(template).replaceAll("")).find()) {
            return Text.of("Kurung kurawal tidak berpasangan.", "The braces don't match.");
        }
        // what stands for a variable here is a word like any other
        if (CallPath.of(VARIABLE.matcher(template).replaceAll("x")).isEmpty()) {
            return Text.of(
                    "Jalur memuat segmen kosong, titik, titik koma, atau karakter yang harus di-encode.",
                    "The path has an empty segment, dots, a semicolon, or characters that must be encoded.");
        }
        for (var segment : template.split("/")) {
            if (VARIABLE.matcher(segment).results().count() > MOST_VARIABLES || segment.contains("}{")) {
                return Text.of(
                        "Paling banyak dua variabel per segmen, dengan teks di antaranya.",
                        "At most two variables a segment, with text between them.");
            }
        }
        return null;
    }

    static PathTemplate of(String template) {
        var segments = new ArrayList<Segment>();
        for (var segment : template.substring(1).split("/", -1)) {
            segments.add(segment(segment));
        }
        return new PathTemplate(template, List.copyOf(segments));
    }

    private static Segment segment(String text) {
        var variable = VARIABLE.matcher(text);
        if (variable.matches()) {
            return Segment.VARIABLE;
        }
        if (!text.contains("{")) {
            return new Segment(decoded(text), null);
        }
        var pattern = new StringBuilder();
        int from = 0;
        variable.reset();
        while (variable.find()) {
            pattern.append(Pattern.quote(decoded(text.substring(from, variable.start()))))
                    .append("(.+)");
            from = variable.end();
        }
        pattern.append(Pattern.quote(decoded(text.substring(from))));
        return new Segment(null, Pattern.compile(pattern.toString(), Pattern.DOTALL));
    }

    /** As a call's segments are compared: decoded, so that no spelling of a literal passes for a variable's value. */
    private static String decoded(String literal) {
        return Optional.of(literal)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> CallPath.of("/" + text))
                .map(path -> path.segments().get(0))
                .orElse(literal);
    }
}
