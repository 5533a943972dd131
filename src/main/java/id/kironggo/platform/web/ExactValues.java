package id.kironggo.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates and names of enums as the contract has them: Jackson would trim them, cut off a time, and take [] for none. */
final class ExactValues {

    private ExactValues() {}

    static Module module() {
        return new SimpleModule("exact values")
                .addDeserializer(LocalDate.class, new DateReader())
                .setDeserializerModifier(new Names());
    }

    private static final class DateReader extends JsonDeserializer<LocalDate> {
        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
            }
            try {
                return LocalDate.parse(json.getText());
            } catch (DateTimeException e) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, json.getText(), "no ISO 8601 date");
            }
        }
    }

    private static final class Names extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> lenient) {
            return new NameReader(lenient);
        }
    }

    private static final class NameReader extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        NameReader(JsonDeserializer<?> lenient) {
            super(lenient);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> lenient) {
            return new NameReader(lenient);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.hasToken(JsonToken.VALUE_STRING)
                    && !json.getText().equals(json.getText().strip())) {
                return context.handleWeirdStringValue(handledType(), json.getText(), "blanks around it");
            }
            return super.deserialize(json, context);
        }
    }
}
