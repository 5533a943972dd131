package id.kironggo.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Makes answers that pass a form's check today: dates move on, the rest stands in the form or follows from it. */
final class ExampleAnswers {

    private final JsonNode properties;
    private final LocalDate today;
    private final ObjectNode answers = JsonNodeFactory.instance.objectNode();

    private ExampleAnswers(JsonNode properties, LocalDate today) {
        this.properties = properties;
        this.today = today;
    }

    static ObjectNode of(JsonNode form, LocalDate today) {
        var example = new ExampleAnswers(form.path("properties"), today);
        example.properties.fieldNames().forEachRemaining(field -> example.answers.set(field, example.answer(field)));
        return example.answers;
    }

    private JsonNode answer(String field) {
        var property = properties.path(field);
        if (property.has("const")) {
            return property.get("const");
        }
        if (property.has("enum")) {
            return property.get("enum").get(0);
        }
        if (property.path("format").asText().equals("date")) {
            return answers.textNode(date(field, 0).toString());
        }
        if (property.has("examples")) {
            return property.get("examples").get(0);
        }
        return switch (property.path("type").asText()) {
            case "boolean" -> answers.booleanNode(true);
            case "array" ->
                answers.arrayNode().add(property.path("items").path("enum").get(0));
            case "integer", "number" -> answers.numberNode(number(property));
            default -> answers.textNode(text(property));
        };
    }

    /** A date that keeps the field's rule; one that refers to another is counted from that. */
    private LocalDate date(String field, int depth) {
        var rule = properties.path(field).path("x-rule").asText("").split(":", 2);
        return switch (rule[0]) {
            case "PAST" -> today.minusYears(20);
            case "PAST_OR_TODAY" -> today.minusDays(3);
            case "AT_LEAST_DAYS_AHEAD" -> today.plusDays(Integer.parseInt(rule[1]) + 7L);
            case "AFTER", "AFTER_OR_EQUAL" -> (depth > 5 ? today : date(rule[1], depth + 1)).plusDays(2);
            default -> today.plusDays(14);
        };
    }

    private static BigDecimal number(JsonNode property) {
        var least = property.has("minimum") ? property.get("minimum").decimalValue() : BigDecimal.ONE;
        var number = least.max(BigDecimal.ONE);
        return property.has("maximum") ? number.min(property.get("maximum").decimalValue()) : number;
    }

    private static String text(JsonNode property) {
        int least = property.path("minLength").asInt(0);
        int most = property.path("maxLength").asInt(200);
        var text = new StringBuilder("Contoh");
        while (text.length() < least) {
            text.append(" contoh");
        }
        return text.length() > most ? text.substring(0, most) : text.toString();
    }
}
