package id.kironggo.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.openapi.ExampleMaker;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chooses an answer of the document, and its example. */
final class AnswerChoice {

    private static final Pattern STATUS = Pattern.compile("[2-5](\\d\\d|[Xx][Xx])|default");
    private static final List<Integer> BODYLESS = List.of(204, 205, 304);

    private final Stand stand;
    private final Preference preference;
    private final List<MediaType> accepted;

    AnswerChoice(Stand stand, Preference preference, List<MediaType> accepted) {
        this.stand = stand;
        this.preference = preference;
        this.accepted = accepted;
    }

    SandboxAnswer of(JsonNode operation) {
        var response = operation.path("responses").properties().stream()
                .filter(one -> STATUS.matcher(one.getKey()).matches() && preference.fits(one.getKey()))
                .filter(one -> preference.example() == null || has(stand.follow(one.getValue())))
                // 200 before 404, 404 before 4XX, default last
                .min(Comparator.comparing(Map.Entry::getKey))
                .orElseThrow(AnswerChoice::unknown);
        int status = status(response.getKey());
        var content = stand.follow(response.getValue()).path("content");
        if (content.isEmpty() || BODYLESS.contains(status)) {
            return new SandboxAnswer(status, null, null);
        }
        var type = mediaType(content);
        return new SandboxAnswer(status, type, body(content.path(type), type));
    }

    private boolean has(JsonNode response) {
        return response.path("content").properties().stream()
                .anyMatch(content -> content.getValue().path("examples").has(preference.example()));
    }

    private int status(String key) {
        if (preference.code() != null && preference.code().matches("[2-5]\\d\\d")) {
            return Integer.parseInt(preference.code());
        }
        return key.equals("default") ? 200 : Integer.parseInt(key.replaceAll("[Xx]", "0"));
    }

    private String mediaType(JsonNode content) {
        return accepted.stream()
                .flatMap(wanted ->
                        content.properties().stream().map(Map.Entry::getKey).filter(type -> isCompatible(wanted, type)))
                .findFirst()
                .orElseThrow(() -> ProblemType.NOT_ACCEPTABLE.because(
                        "Dokumen API tidak memuat jawaban dalam format itu.",
                        "The API's document has no answer in that format."));
    }

    private static boolean isCompatible(MediaType wanted, String type) {
        try {
            return wanted.isCompatible(MediaType.valueOf(type));
        } catch (IllegalArgumentException noMediaType) {
            return false;
        }
    }

    private String body(JsonNode content, String type) {
        var value = example(content).orElseGet(() -> new ExampleMaker(stand.root()).make(content.path("schema")));
        return value.isTextual() && !type.endsWith("json") ? value.textValue() : value.toString();
    }

    private Optional<JsonNode> example(JsonNode content) {
        var examples = content.path("examples");
        var named = preference.example() == null
                ? examples.properties().stream().map(Map.Entry::getValue)
                : Stream.of(examples.path(preference.example()));
        var told = named.map(one -> stand.follow(one).path("value"))
                .filter(value -> !value.isMissingNode())
                .findFirst();
        return told.or(() -> Optional.ofNullable(content.get("example")));
    }

    private static ProblemException unknown() {
        return ProblemException.invalid(
                "/header/Prefer",
                "Dokumen API tidak memuat jawaban atau contoh itu untuk operasi ini.",
                "The API's document has no such answer or example for this operation.");
    }
}
