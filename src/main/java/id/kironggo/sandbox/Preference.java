package id.kironggo.sandbox;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which of the answers in the document the caller would like to see: {@code Prefer: code=404, example=name} (RFC 7240).
 *
 * @param code null: the usual one
 * @param example null: the first one
 */
record Preference(String code, String example) {

    private static final Pattern CODE = Pattern.compile("(?:^|[,;])\\s*code\\s*=\\s*\"?([^\",;\\s]+)\"?");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?:^|[,;])\\s*example\\s*=\\s*\"?([^\",;]+?)\\s*\"?(?=$|[,;])");

    static Preference of(String header) {
        var text = Optional.ofNullable(header).orElse("");
        return new Preference(first(CODE, text), first(EXAMPLE, text));
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : null;
    }

    /** Whether the key of a response in the document is what is preferred: {@code 404}, {@code 4XX} or {@code default}. */
    boolean fits(String key) {
        return code == null
                || key.equals(code)
                || key.equals("default")
                || (code.length() == 3 && key.toUpperCase(Locale.ROOT).equals(code.charAt(0) + "XX"));
    }
}
