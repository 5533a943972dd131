package id.kironggo.open311;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.catalogue.Offering;
import id.kironggo.platform.problem.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the answers to a service's form from the attributes of a report. */
final class Answered {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** What isn't of the form but understood all the same. */
    private static final Set<String> KNOWN = Set.of(
            Questions.NUMBER_THERE,
            Questions.CONFIDENTIAL,
            Questions.VILLAGE,
            "nik",
            "phone",
            "closest_address",
            "notice");

    private final Form form;
    private final Offering offering;
    private final List<Fault> faults;
    private final ObjectNode answers = NODES.objectNode();

    Answered(Form form, Offering offering, List<Fault> faults) {
        this.form = form;
        this.offering = offering;
        this.faults = faults;
    }

    ObjectNode answers() {
        offering.form().path("properties").properties().forEach(property -> {
            var values = form.attributes().get(property.getKey());
            if (values != null && !property.getKey().equals(Questions.DESCRIPTION)) {
                answer(property.getKey(), property.getValue(), values);
            }
        });
        return answers;
    }

    private void answer(String code, JsonNode property, List<String> values) {
        try {
            answers.set(code, value(property, values));
        } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
            faults.add(
                    property.path("format").asText().equals("date")
                            ? Fault.at(Form.named(code), "Harus tanggal, YYYY-MM-DD.", "Must be a date, YYYY-MM-DD.")
                            : property.path("type").asText().equals("boolean")
                                    ? Fault.at(Form.named(code), "Harus true atau false.", "Must be true or false.")
                                    : Fault.at(Form.named(code), "Harus bilangan.", "Must be a number."));
        }
    }

    private static JsonNode value(JsonNode property, List<String> values) {
        var value = values.get(0);
        return switch (property.path("type").asText()) {
            case "array" -> {
                var list = NODES.arrayNode();
                values.stream().distinct().forEach(list::add);
                yield list;
            }
            case "integer", "number" -> number(value);
            case "boolean" -> {
                if (!value.matches("true|false")) {
                    throw new IllegalArgumentException(value);
                }
                yield NODES.booleanNode(Boolean.parseBoolean(value));
            }
            default ->
                property.path("format").asText().equals("date")
                        // a time of that day does as well
                        ? NODES.textNode(LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value)
                                .toString())
                        : NODES.textNode(value);
        };
    }

    private static JsonNode number(String text) {
        if (!text.matches("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
            throw new IllegalArgumentException(text);
        }
        return NODES.numberNode(new BigDecimal(text));
    }

    /** What the form doesn't know, put into words, so that it isn't lost. */
    List<String> beside() {
        var words = new ArrayList<String>();
        form.attributes().forEach((code, values) -> {
            boolean isAsked = offering.form().path("properties").has(code);
            if (!isAsked && !KNOWN.contains(code)) {
                words.add(code + ": " + String.join(", ", values));
            }
        });
        return words;
    }
}
