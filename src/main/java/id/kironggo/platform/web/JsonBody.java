package id.kironggo.platform.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One pass over a JSON body before it is bound: syntax, depth, duplicate names, characters that are no text; the result is the
 * same document with its text normalised to NFC.
 */
final class JsonBody {

    /** More than any double needs. */
    private static final int MAX_SCALE = 350;

    private static final Map<Integer, JsonFactory> BY_DEPTH = new ConcurrentHashMap<>();

    private static final ObjectMapper ORDERING = JsonMapper.builder(factory(StreamReadConstraints.DEFAULT_MAX_DEPTH))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private JsonBody() {}

    /**
     * What two bodies have in common that say the same: their names in order, no blanks. What is no JSON stays as it is, and so
     * does a file of several MiB, which would fill the heap as a tree.
     */
    static byte[] ordered(byte[] body) {
        if (body.length > BodyFilter.USUAL.bytes()) {
            return body;
        }
        try {
            return ORDERING.writeValueAsBytes(ORDERING.readTree(body));
        } catch (IOException | NumberFormatException noJson) {
            return body;
        }
    }

    private static JsonFactory factory(int depth) {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(depth).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    static byte[] clean(byte[] body, int depth) {
        var json = BY_DEPTH.computeIfAbsent(depth, JsonBody::factory);
        var faults = new ArrayList<Fault>();
        var out = new ByteArrayOutputStream(body.length + 16);
        try (var parser = json.createParser(decoded(body));
                var generator = json.createGenerator(out)) {
            int roots = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                roots += parser.getParsingContext().inRoot() && !token.isStructEnd() ? 1 : 0;
                switch (token) {
                    case FIELD_NAME -> generator.writeFieldName(text(parser, parser.currentName(), faults));
                    case VALUE_STRING -> generator.writeString(text(parser, parser.getText(), faults));
                    case VALUE_NUMBER_FLOAT -> generator.writeNumber(number(parser, faults));
                    default -> generator.copyCurrentEventExact(parser);
                }
            }
            if (roots > 1) {
                throw unreadable(depth);
            }
        } catch (IOException | NumberFormatException malformed) {
            // the latter: an exponent beyond what a BigDecimal holds
            throw unreadable(depth);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return out.toByteArray();
    }

    private static String decoded(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    /** A BigDecimal holds 1e999999999 in a few bytes, and whoever asks for its digits waits for minutes. */
    private static BigDecimal number(JsonParser parser, List<Fault> faults) throws IOException {
        var number = parser.getDecimalValue();
        if (Math.abs((long) number.scale()) > MAX_SCALE) {
            var at = parser.getParsingContext().pathAsPointer().toString();
            faults.add(Fault.at(
                    Characters.areText(at) ? at : "", "Bilangan di luar jangkauan.", "The number is out of range."));
            return BigDecimal.ZERO;
        }
        return number;
    }

    private static String text(JsonParser parser, String text, List<Fault> faults) {
        if (!Characters.areText(text)) {
            var at = parser.getParsingContext().pathAsPointer().toString();
            faults.add(Fault.at(
                    Characters.areText(at) ? at : "",
                    "Memuat karakter yang bukan teks (karakter kendali atau surogat tunggal).",
                    "Contains characters that are no text (a control character or a lone surrogate)."));
            return "";
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static ProblemException unreadable(int depth) {
        return ProblemType.INVALID_JSON.because(
                "Isi harus satu dokumen JSON yang sah dalam UTF-8, tanpa nama ganda, bertingkat paling dalam " + depth
                        + ".",
                "The body must be one valid JSON document in UTF-8, without duplicate names, at most " + depth
                        + " levels deep.");
    }
}
