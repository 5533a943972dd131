package id.kironggo.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.platform.text.Text;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What is said of a fault: what the form expects, never what came. */
final class AnswerWords {

    static final Text NO_OBJECT = Text.of(
            "Jawaban harus satu objek JSON: nama isian dan nilainya.",
            "The answers must be a JSON object of fields and values.");
    static final Text ONE_LINE = Text.of(
            "Harus satu baris, tanpa ganti baris dan tab.", "Must be on one line, without line breaks and tabs.");

    static final Text BLANK = Text.of("Tidak boleh kosong.", "Must not be blank.");

    private AnswerWords() {}

    /** @param property the schema of the field at fault */
    static Text of(String keyword, JsonNode property) {
        var value = isList(property) && keyword.equals("enum")
                ? property.path("items").path(keyword)
                : property.path(keyword);
        return switch (keyword) {
            case "additionalProperties" ->
                Text.of(
                        "Formulir layanan ini tidak mengenal isian tersebut; hapus.",
                        "The form of this service has no such field; remove it.");
            case "required" -> Text.of("Wajib diisi.", "Is required.");
            case "type" -> type(value.asText());
            case "const" -> Text.of("Harus bernilai " + value.asText() + ".", "Must be " + value.asText() + ".");
            case "enum" ->
                Text.of("Harus salah satu dari " + listed(value) + ".", "Must be one of " + listed(value) + ".");
            case "format" -> format(value.asText());
            case "minLength" ->
                Text.of(
                        "Paling sedikit " + value.asInt() + " karakter.",
                        "Must have " + value.asInt() + " characters at least.");
            case "maxLength" -> maxLength(value.asInt());
            case "pattern" ->
                Text.of("Harus sesuai pola " + value.asText() + ".", "Must match the pattern " + value.asText() + ".");
            case "minimum" ->
                Text.of("Paling kecil " + value.asText() + ".", "Must be " + value.asText() + " or more.");
            case "maximum" -> maximum(value.asText());
            default -> Text.of("Tidak sesuai formulir layanan ini.", "Does not fit the form of this service.");
        };
    }

    static Text maxLength(int most) {
        return Text.of("Paling banyak " + most + " karakter.", "Must have " + most + " characters at most.");
    }

    static Text maximum(String most) {
        return Text.of("Paling besar " + most + ".", "Must be " + most + " or less.");
    }

    private static Text type(String type) {
        return switch (type) {
            case "integer" -> Text.of("Harus bilangan bulat.", "Must be an integer.");
            case "number" -> Text.of("Harus bilangan.", "Must be a number.");
            case "boolean" -> Text.of("Harus true atau false.", "Must be true or false.");
            case "array" -> Text.of("Harus daftar.", "Must be a list.");
            default -> Text.of("Harus teks.", "Must be a string.");
        };
    }

    private static Text format(String format) {
        return format.equals("date")
                ? Text.of(
                        "Harus tanggal yang ada, dalam bentuk YYYY-MM-DD.", "Must be an existing date, as YYYY-MM-DD.")
                : Text.of("Harus alamat surel yang sah.", "Must be a valid e-mail address.");
    }

    private static boolean isList(JsonNode property) {
        return property.path("type").asText().equals("array");
    }

    private static String listed(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
