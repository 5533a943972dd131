package id.kironggo.letter;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.text.Text;

/** What is said of a place that doesn't fit: what the schema asks for, never what came. */
final class FaultWords {

    private static final int LONGEST = 200;

    private FaultWords() {}

    static Fault of(Error error) {
        var at = error.getInstanceLocation().toString();
        var property = error.getProperty();
        return new Fault(property == null ? at : at + "/" + Keywords.escaped(property), words(error));
    }

    private static Text words(Error error) {
        var keyword = error.getKeyword();
        return switch (String.valueOf(keyword)) {
            case "required" -> Text.of("Wajib diisi.", "Required.");
            case "additionalProperties", "unevaluatedProperties" ->
                Text.of("Skemanya tidak mengenal isian ini; hapus.", "The schema has no such field; remove it.");
            default -> {
                var asked = keyword + asked(error.getSchemaNode());
                yield Text.of("Tidak memenuhi skemanya: " + asked + ".", "Does not fit the schema: " + asked + ".");
            }
        };
    }

    private static String asked(JsonNode value) {
        if (value == null || value.isObject()) {
            return "";
        }
        var text = value.toString();
        return text.length() > LONGEST ? "" : " " + text;
    }
}
