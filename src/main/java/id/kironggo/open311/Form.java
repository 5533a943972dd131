package id.kironggo.open311;

import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.web.Characters;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The fields of a form, whichever way it came. An empty value is as none. */
final class Form {

    /** Repeated values come as {@code attribute[X]} and as {@code attribute[X][]}. */
    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\[\\]]{1,100})](?:\\[])?");

    private static final int MOST_FIELDS = 1_000;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, List<String>> attributes = new LinkedHashMap<>();

    Form(Map<String, List<String>> given) {
        var faults = new ArrayList<Fault>();
        given.forEach((name, values) -> values.forEach(value -> add(name, value, faults)));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private void add(String name, String value, List<Fault> faults) {
        var text = Normalizer.normalize(value.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        if (!Characters.areOneLine(name) || !Characters.areText(text)) {
            faults.add(Fault.at(
                    Characters.areOneLine(name) ? name : "",
                    "Memuat karakter yang bukan teks.",
                    "Contains characters that are not text."));
        } else if (!text.isBlank()) {
            var attribute = ATTRIBUTE.matcher(name);
            var into = attribute.matches() ? attributes : fields;
            into.computeIfAbsent(attribute.matches() ? attribute.group(1) : name, first -> new ArrayList<>())
                    .add(text.strip());
        }
    }

    /** Of an application/x-www-form-urlencoded body in UTF-8. */
    static Form decode(byte[] body) {
        var given = new LinkedHashMap<String, List<String>>();
        int fields = 0;
        for (var pair : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
            if (++fields > MOST_FIELDS) {
                throw ProblemType.BODY_TOO_LARGE.because("Paling banyak 1.000 isian.", "At most 1,000 fields.");
            }
            var parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                given.computeIfAbsent(decoded(parts[0]), first -> new ArrayList<>())
                        .add(parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return new Form(given);
    }

    private static String decoded(String encoded) {
        var bytes = ByteBuffer.allocate(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%' && isHex(encoded, i + 1)) {
                bytes.put((byte) Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.put((byte) (c == '+' ? ' ' : c));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException noText) {
            throw ProblemType.INVALID_INPUT.because("Formulir harus teks UTF-8.", "The form must be text in UTF-8.");
        }
    }

    private static boolean isHex(String text, int at) {
        return at + 2 <= text.length() && text.substring(at, at + 2).matches("[0-9A-Fa-f]{2}");
    }

    /** The value of a field; null where there is none. */
    String first(String name) {
        var values = fields.get(name);
        return values == null ? null : values.get(0);
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The value of an attribute; null where there is none. */
    String attribute(String code) {
        var values = attributes.get(code);
        return values == null ? null : values.get(0);
    }

    /** All attributes by code. */
    Map<String, List<String>> attributes() {
        return attributes;
    }

    static String named(String code) {
        return "attribute[" + code + "]";
    }
}
