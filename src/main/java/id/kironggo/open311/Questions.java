package id.kironggo.open311;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.agency.Geography;
import id.kironggo.catalogue.Offering;
import id.kironggo.platform.text.Language;
import id.kironggo.platform.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Puts what a service asks into the attributes of GeoReport v2. */
@ApplicationScoped
class Questions {

    static final String NUMBER_THERE = "fixmystreet_id";
    static final String CONFIDENTIAL = "confidential";
    static final String VILLAGE = "village";
    /** What the protocol has a field for: nothing to be asked. */
    static final String DESCRIPTION = "description";
    /** What a report site has no field for, and begins its description with. */
    static final String TITLE = "title";

    /** From this length on a text has several lines. */
    private static final int ONE_LINE = 500;

    private final Geography geography;

    Questions(Geography geography) {
        this.geography = geography;
    }

    List<Definition.Attribute> of(Offering offering, boolean isPublic) {
        var asked = new ArrayList<Definition.Attribute>();
        offering.form().path("properties").properties().forEach(property -> {
            if (!property.getKey().equals(DESCRIPTION)) {
                asked.add(question(property.getKey(), property.getValue(), offering, asked.size() + 1));
            }
        });
        persons(offering, asked);
        offering.requires().place(VILLAGE).ifPresent(field -> asked.add(villages(field.required(), asked.size() + 1)));
        if (!offering.confidentialByDefault()) {
            asked.add(list(
                    CONFIDENTIAL,
                    Text.of("Rahasiakan laporan ini?", "Keep this report confidential?"),
                    false,
                    yesAndNo(),
                    asked.size() + 1));
        }
        asked.add(notice(isPublic, asked.size() + 1));
        asked.add(new Definition.Attribute(
                false,
                NUMBER_THERE,
                "string",
                false,
                Text.of(
                                "Diisi sistem: laporan yang sama dikenali darinya.",
                                "Filled by the system: a repetition is known by it.")
                        .spoken(),
                asked.size() + 1,
                Text.of("Nomor laporan di situs pelapor", "Number of the report at the report site")
                        .spoken(),
                "server_set",
                null));
        return asked;
    }

    private static Definition.Attribute question(String code, JsonNode property, Offering offering, int order) {
        var datatype = datatype(property);
        return new Definition.Attribute(
                true,
                code,
                datatype,
                isRequired(code, offering),
                property.path("format").asText().equals("date")
                        ? Text.of("Tanggal, YYYY-MM-DD", "A date, YYYY-MM-DD").spoken()
                        : property.path("description").asText(null),
                order,
                Language.current() == Language.EN
                        ? property.path("x-title-en").asText(code)
                        : property.path("title").asText(code),
                null,
                datatype.endsWith("list") ? values(property) : null);
    }

    static boolean isRequired(String code, Offering offering) {
        return !code.equals(TITLE)
                && StreamSupport.stream(offering.form().path("required").spliterator(), false)
                        .anyMatch(required -> required.asText().equals(code));
    }

    static String datatype(JsonNode property) {
        return switch (property.path("type").asText()) {
            case "array" -> "multivaluelist";
            case "boolean" -> "singlevaluelist";
            case "integer", "number" -> "number";
            default ->
                property.has("enum")
                        ? "singlevaluelist"
                        : property.path("format").asText().equals("date")
                                ? "datetime"
                                : property.path("x-multiline").asBoolean(false)
                                                || property.path("maxLength").asInt(0) > ONE_LINE
                                        ? "text"
                                        : "string";
        };
    }

    private static List<Definition.Value> values(JsonNode property) {
        if (property.path("type").asText().equals("boolean")) {
            return yesAndNo();
        }
        var choices = property.has("enum")
                ? property.path("enum")
                : property.path("items").path("enum");
        return StreamSupport.stream(choices.spliterator(), false)
                .map(choice -> new Definition.Value(choice.asText(), choice.asText()))
                .toList();
    }

    private static List<Definition.Value> yesAndNo() {
        return List.of(
                new Definition.Value("true", Text.of("Ya", "Yes").spoken()),
                new Definition.Value("false", Text.of("Tidak", "No").spoken()));
    }

    /** What report sites don't always send of a person, though the service needs it. */
    private static void persons(Offering offering, List<Definition.Attribute> asked) {
        for (var field : offering.requires().applicant()) {
            boolean isPhone = field.field().equals("phone");
            if (field.field().equals("nik") || (isPhone && field.required())) {
                asked.add(new Definition.Attribute(
                        true,
                        field.field(),
                        "string",
                        field.required(),
                        isPhone
                                ? Text.of("Tidak perlu bila 'phone' terisi.", "Not needed where 'phone' is given.")
                                        .spoken()
                                : Text.of("16 angka", "16 digits").spoken(),
                        asked.size() + 1,
                        isPhone ? Text.of("Nomor telepon", "Telephone number").spoken() : "NIK",
                        null,
                        null));
            }
        }
    }

    private Definition.Attribute villages(boolean isRequired, int order) {
        var values = geography.districts().stream()
                .flatMap(district -> geography.villagesOf(district.code()).stream()
                        .map(village -> new Definition.Value(village.code(), village.name() + ", " + district.name())))
                .toList();
        return list(VILLAGE, Text.of("Desa/kelurahan", "Village"), isRequired, values, order);
    }

    private static Definition.Attribute list(
            String code, Text question, boolean isRequired, List<Definition.Value> values, int order) {
        return new Definition.Attribute(
                true, code, "singlevaluelist", isRequired, null, order, question.spoken(), null, values);
    }

    private static Definition.Attribute notice(boolean isPublic, int order) {
        var words = isPublic
                ? Text.of(
                        "Uraian dan letak laporan ini dapat dibaca siapa pun. Jangan tulis nama, nomor, atau data pribadi.",
                        "Anybody can read what is written here and where it is. Write no names, numbers or personal data.")
                : Text.of(
                        "Isi laporan ini hanya dibaca perangkat daerah yang menangani dan situs tempat Anda melapor.",
                        "This is read by the agencies that handle it and by the site where you report it only.");
        return new Definition.Attribute(false, "notice", "string", false, null, order, words.spoken(), null, null);
    }
}
