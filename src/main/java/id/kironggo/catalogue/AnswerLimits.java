package id.kironggo.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.platform.text.Text;
import java.math.BigDecimal;

/** How long a text and how great a number may be, also where a form sets no limit of its own. */
final class AnswerLimits {

    private static final int TEXT = 4000;
    private static final BigDecimal NUMBER = new BigDecimal("1e15");
    private static final int SCALE = 30;

    private AnswerLimits() {}

    /** What to say of a value beyond the limits, or null if it keeps them. */
    static Text exceeded(JsonNode property, JsonNode value) {
        if (value.isTextual() && accepts(property, "string")) {
            int most = property.path("maxLength").asInt(TEXT);
            var text = value.textValue();
            return text.codePointCount(0, text.length()) > most ? AnswerWords.maxLength(most) : null;
        }
        if (value.isNumber() && (accepts(property, "number") || accepts(property, "integer"))) {
            return isBeyond(value.decimalValue())
                    ? AnswerWords.maximum(property.path("maximum").asText("1000000000000000"))
                    : null;
        }
        return null;
    }

    private static boolean accepts(JsonNode property, String type) {
        return property.path("type").asText().equals(type);
    }

    private static boolean isBeyond(BigDecimal number) {
        return Math.abs((long) number.scale()) > SCALE
                || number.precision() > SCALE
                || number.abs().compareTo(NUMBER) > 0;
    }
}
