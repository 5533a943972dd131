package id.kironggo.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Letters between the fuzz's agency and the one that helps it, and letter types of its own. */
final class Post {

    private static final String HELPER = Stage.HELPING.toLowerCase(Locale.ROOT);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Errands errands;

    Post(Errands errands) {
        this.errands = errands;
    }

    Optional<Stage.Subject> subject(String operation) {
        return Optional.ofNullable(
                switch (operation) {
                    case "readLetter", "recallLetter" -> letter(Stage.HOLDER, Stage.HELPING);
                    case "acknowledgeLetter" ->
                        new Stage.Subject(
                                letter(HELPER, Stage.HOLDER.toUpperCase(Locale.ROOT))
                                        .path(),
                                null,
                                Stage.HOLDER,
                                null);
                    case "readLetterFile" -> file();
                    case "readLetterType", "writeLetterType" -> type();
                    default -> null;
                });
    }

    static Optional<ObjectNode> body(String operation) {
        return Optional.ofNullable(
                switch (operation) {
                    case "sendLetter" -> MAPPER.<ObjectNode>valueToTree(letterTo(Stage.HELPING));
                    case "writeLetterType" -> MAPPER.<ObjectNode>valueToTree(aType());
                    default -> null;
                });
    }

    private Stage.Subject letter(String from, String to) {
        var sent = errands.post(from, "/v1/letters", null, letterTo(to));
        return new Stage.Subject(
                Map.of("id", sent.path("id").asText()), sent.path("etag").asText(), from, null);
    }

    private Stage.Subject file() {
        var file = errands.upload(Stage.HOLDER);
        var letter = Map.of("to", List.of(Stage.HELPING), "subject", "Uji", "files", List.of(Map.of("file", file)));
        var sent = errands.post(Stage.HOLDER, "/v1/letters", null, letter);
        return new Stage.Subject(Map.of("id", sent.path("id").asText(), "file", file), null, Stage.HOLDER, null);
    }

    private Stage.Subject type() {
        var code = "FUZZ-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var headers = Map.of("Content-Type", Contract.JSON);
        var body = MAPPER.valueToTree(aType()).toString();
        var answer = errands.send("PUT", Stage.HOLDER, "/v1/letter-types/" + code, headers, body);
        return new Stage.Subject(Map.of("code", code), answer.header("ETag"), Stage.HOLDER, null);
    }

    private static Map<String, Object> letterTo(String agency) {
        return Map.of("to", List.of(agency), "subject", "Uji", "text", "Mohon data.", "urgency", "URGENT");
    }

    private static Map<String, Object> aType() {
        var schema = Map.of("type", "object", "properties", Map.of("period", Map.of("type", "string")));
        return Map.of("title", Map.of("id", "Uji", "en", "Test"), "schema", schema, "description", "Uji");
    }
}
