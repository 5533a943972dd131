package id.kironggo.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.kironggo.platform.problem.ProblemType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What must hold of every answer, whatever was asked. */
final class Verdict {

    /** Those that answer in a format of others. */
    private static final Set<String> NO_JSON = Set.of("readCheckpoint", "readLedgerKey", "readReceipt", "exportLedger");

    /**
     * Refusals of Vert.x and Quarkus, which stand before the service: of what is no HTTP/1.1, a target that is no URI, a too
     * long one (414) or a too long head (431), an Expect that nobody knows (417). They have no problem as body, and need none:
     * nobody's program sends such things, and who tries learns nothing. They may reflect nothing either. Only for requests
     * marked as indecent.
     */
    private static final Set<Integer> BEFORE_THE_SERVICE = Set.of(400, 404, 405, 413, 414, 417, 431);

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern INTERNALS = Pattern.compile(
            "(?i)\\b(java|javax|jakarta|com|org|io|id)\\.[a-z]+\\.[\\w.$]+|\\bat [\\w.$]+\\(|exception|stack ?trace"
                    + "|sqlstate|hibernate|jackson|postgres|jdbc|vert\\.?x|netty|quarkus|resteasy"
                    + "|select .+ from|insert into|\\bnull pointer");
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e]*");
    /** Where to go on: what was asked stands in it, encoded. */
    private static final Pattern LINK = Pattern.compile("</[\\w/.~*+%&=?-]*>; rel=\"next\"");

    private static final Set<String> PROBLEM =
            Set.of("type", "title", "status", "detail", "instance", "traceId", "errors", "actions");

    private final List<String> faults = new ArrayList<>();
    private final Draft draft;
    private final RawHttp.Answer answer;

    private Verdict(Draft draft, RawHttp.Answer answer) {
        this.draft = draft;
        this.answer = answer;
    }

    /** All that is wrong with this answer. */
    static List<String> of(Draft draft, RawHttp.Answer answer) {
        var verdict = new Verdict(draft, answer);
        if (answer.status() == 0) {
            if (!draft.isIndecent || !answer.fault().isEmpty()) {
                verdict.faults.add("no answer " + answer.fault());
            }
            return verdict.faults;
        }
        verdict.status();
        verdict.headers();
        verdict.body();
        return verdict.faults;
    }

    private void status() {
        if (answer.status() >= 500) {
            faults.add("status " + answer.status());
        }
        if (!draft.expected().isEmpty() && !draft.expected().contains(answer.status())) {
            faults.add("expected " + draft.expected() + ", got " + answer.status());
        }
        boolean isAsDocumented = draft.operation.statuses().contains(answer.status());
        if (!isAsDocumented && !draft.isElsewhere && !draft.isIndecent) {
            faults.add("the document tells no " + answer.status() + " of " + draft.operation.id());
        }
    }

    private void headers() {
        for (var header : answer.headers()) {
            var whole = header.name() + ": " + header.value();
            if (!HEADER_NAME.matcher(header.name()).matches() || header.name().equalsIgnoreCase(Oddities.INJECTED)) {
                faults.add("a header that none asked for: " + whole);
            }
            boolean isLink = header.name().equalsIgnoreCase("Link")
                    && LINK.matcher(header.value()).matches();
            boolean isOurs = HEADER_VALUE.matcher(header.value()).matches()
                    && !header.value().contains(draft.marker);
            if (!isLink && !isOurs) {
                faults.add("reflected in a header: " + whole);
            }
        }
    }

    private void body() {
        var type = answer.header("Content-Type");
        var text = decoded();
        boolean isJson = type.matches("(?i)application/([a-z]+\\+)?json(;charset=UTF-8)?");
        if (!isJson) {
            noJson(type, text);
            return;
        }
        if (!answer.header("X-Content-Type-Options").equals("nosniff")) {
            faults.add("a browser may guess the type");
        }
        if (draft.method.equals("HEAD")) {
            return;
        }
        try {
            var json = STRICT.readTree(text);
            clean(json);
            if (answer.status() >= 400) {
                told(type, json);
            }
        } catch (JsonProcessingException e) {
            faults.add("no JSON: " + e.getOriginalMessage());
        }
    }

    private String decoded() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(answer.body()))
                    .toString();
        } catch (CharacterCodingException e) {
            faults.add("the body is no UTF-8");
            return answer.text();
        }
    }

    /** Documents, and statistics as sheets, which any of their readers may ask for. */
    private boolean isGiven(String type) {
        var path = draft.operation.path();
        return path.endsWith("/content")
                || NO_JSON.contains(draft.operation.id())
                || (path.startsWith("/v1/statistics/") && type.startsWith("text/csv"));
    }

    private void noJson(String type, String text) {
        boolean isEmpty = text.isEmpty();
        if (Reported.isOf(draft) && Reported.isErrors(type, text, answer.status())) {
            inside(text);
            return;
        }
        if (text.contains(draft.marker)) {
            faults.add("reflected as " + type);
        }
        if (answer.status() >= 400) {
            inside(text);
            boolean isBare = draft.isIndecent && BEFORE_THE_SERVICE.contains(answer.status()) && text.length() < 100;
            if (!isBare && !draft.method.equals("HEAD")) {
                faults.add(answer.status() + " without a problem: " + type);
            }
        } else if (!isEmpty && !draft.isElsewhere && !isGiven(type)) {
            faults.add("not JSON but " + type);
        }
    }

    /** Escaped or not, no control character, no half of a character comes out. */
    private void clean(JsonNode json) {
        if (json.isTextual() && !isText(json.textValue())) {
            faults.add("what is no text came out: " + Draft.written(json));
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!isText(name)) {
                faults.add("a name that is no text came out");
            }
        });
        json.forEach(this::clean);
    }

    private static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(c -> (Character.isISOControl(c) && c != '\n' && c != '\t') || (c >= 0xD800 && c <= 0xDFFF));
    }

    private void told(String type, JsonNode json) {
        boolean isTokenError = draft.operation.id().equals("issueToken")
                && json.has("error")
                && Set.of(400, 401).contains(answer.status());
        if (isTokenError) {
            inside(json.toString());
            if (json.toString().contains(draft.marker)) {
                faults.add("reflected in what was told");
            }
            return;
        }
        if (Reported.isOf(draft) && Reported.areErrors(json, answer.status())) {
            inside(json.toString());
            return;
        }
        if (!type.startsWith("application/problem+json")) {
            faults.add(answer.status() + " as " + type);
        }
        var names = new TreeSet<String>();
        json.fieldNames().forEachRemaining(names::add);
        names.removeAll(PROBLEM);
        boolean isWhole = names.isEmpty()
                && json.path("status").asInt() == answer.status()
                && ProblemType.byCode(json.path("type").asText().replace("/problems/", ""))
                        .isPresent()
                && !json.path("title").asText().isEmpty()
                && !json.path("detail").asText().isEmpty()
                && json.path("instance").isTextual()
                && json.path("traceId").asText().matches("[0-9a-f]{32}");
        if (!isWhole) {
            faults.add("not the shape of a problem");
        }
        said(json);
        json.path("errors").forEach(this::said);
    }

    /** In words a problem tells nothing of what was given; only path and pointers name it. */
    private void said(JsonNode told) {
        var words = told.path("title").asText() + " " + told.path("detail").asText();
        inside(words);
        if (words.contains(draft.marker)) {
            faults.add("reflected in what was told");
        }
    }

    private void inside(String words) {
        var found = INTERNALS.matcher(words);
        if (found.find()) {
            faults.add("tells of its inside: " + found.group());
        }
    }
}
