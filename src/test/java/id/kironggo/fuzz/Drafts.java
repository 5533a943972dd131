package id.kironggo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Samples;
import id.kironggo.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Requests as the document allows them, on what is ready for them: each would succeed if it were sent as it is. */
final class Drafts {

    /** Clients whose wrong secrets lock out nobody else. */
    private static final List<String> CLIENTS = List.of(
            "kec-10",
            "kec-11",
            "kec-12",
            "kec-13",
            "kec-14",
            "kec-15",
            "kec-16",
            "kec-17",
            "kec-18",
            "kec-19",
            "kec-21",
            "kec-22",
            "kec-23",
            "satpolpp",
            "bpkad",
            "bkpsdm",
            "setwan",
            "dpkp",
            "disparbudpora",
            "bakesbangpol");

    /** The public may not put more than two of them together: what draws them at random would often be refused. */
    private static final List<String> NARROWING = List.of("agency", "service", "district", "dimension", "status");

    private final Contract contract;
    private final Stage stage;
    private final String host;
    private final JsonNode submission = new ObjectMapper().valueToTree(Samples.of(Stage.SERVICE));

    Drafts(Contract contract, Stage stage, String host) {
        this.contract = contract;
        this.stage = stage;
        this.host = host;
    }

    Draft draft(Contract.Operation operation, int number, RandomGenerator random) {
        var subject = stage.subject(operation);
        var draft = new Draft(operation, subject, "zq" + number + "qz");
        draft.header("Host", host).header("Accept-Language", random.nextBoolean() ? "en" : "id");
        if (subject.caller() != null) {
            draft.header("Authorization", "Bearer " + Tokens.of(subject.caller()));
        }
        if (subject.etag() != null && operation.takes("header", "If-Match")) {
            draft.header("If-Match", subject.etag());
        }
        if (subject.code() != null) {
            draft.header("X-Access-Code", subject.code());
        }
        if (operation.takes("header", "Idempotency-Key") && random.nextBoolean()) {
            draft.header("Idempotency-Key", new UUID(random.nextLong(), System.nanoTime()).toString());
        }
        if (operation.isSecured() && random.nextInt(4) == 0) {
            draft.header("Acting-Officer", "staf-12");
        }
        query(draft, random);
        if (operation.mediaType() != null) {
            draft.header("Content-Type", operation.mediaType());
            if (operation.takesJson()) {
                draft.json = body(operation, random);
            } else if (operation.takesFile()) {
                var boundary = "uji" + random.nextInt(1000);
                draft.header("Content-Type", operation.mediaType() + "; boundary=" + boundary);
                draft.body = Errands.form(boundary, "uji.pdf");
            } else if (Reported.takes(operation)) {
                Reported.fill(draft);
            } else {
                credentials(draft, number, random);
            }
        }
        return draft;
    }

    private void query(Draft draft, RandomGenerator random) {
        for (var parameter : draft.operation.parameters("query")) {
            boolean isBeside =
                    draft.operation.path().startsWith("/v1/statistics/") && NARROWING.contains(parameter.name());
            // a place in an inbox is the service's to give
            boolean isGiven =
                    draft.operation.id().equals("readInbox") && parameter.name().equals("after");
            var fitting = isBeside || isGiven ? List.<String>of() : fitting(parameter);
            if (!fitting.isEmpty() && (parameter.isRequired() || random.nextInt(3) == 0)) {
                var value = fitting.get(random.nextInt(fitting.size()));
                draft.query.add(new Draft.Line(parameter.name(), URLEncoder.encode(value, StandardCharsets.UTF_8)));
            }
        }
    }

    /** Values that fit a parameter; none where only what the service gave before fits. */
    private static List<String> fitting(Contract.Parameter parameter) {
        var schema = parameter.schema();
        var values = new ArrayList<String>();
        if (parameter.name().equals("cursor")) {
            return values;
        }
        if (parameter.name().equals("leafHash")) {
            values.add(Shown.first("encode(leaf_hash, 'base64')"));
        } else if (parameter.name().equals("api_key")) {
            values.add(Reported.KEY);
        } else if (parameter.name().equals("wait")) {
            // who waits is answered late, as asked
            values.add("0");
        } else if (schema.has("enum")) {
            schema.get("enum").forEach(value -> values.add(value.asText()));
        } else if (schema.path("pattern").asText().contains("|")) {
            var words = schema.get("pattern").asText().replaceAll("^\\^?(-\\?)?\\(|\\)\\$?$", "");
            values.addAll(List.of(words.split("\\|")));
        } else if (parameter.example() != null) {
            values.add(parameter.example());
        } else if (schema.has("minimum")) {
            values.add(schema.get("minimum").asText());
        }
        return values;
    }

    private void later(String operation, ObjectNode body) {
        switch (operation) {
            case "reclassifyRequest" -> body.put("service", "PENGADUAN-UMUM").remove("answers");
            case "registerProgramme" ->
                body.put("phase", 8).put("lead", Stage.HELPING).remove(List.of("agencies", "focalPoints"));
            case "markDuplicate" -> body.put("of", stage.later().original());
            case "delegate" ->
                body.put("to", Stage.HELPING)
                        .put("expiresAt", Later.soon())
                        .putArray("services")
                        .add(Stage.SERVICE);
            default -> {
                body.removeAll();
                body.put("nik", "3511074501909999").put("purpose", "Uji");
            }
        }
    }

    private JsonNode body(Contract.Operation operation, RandomGenerator random) {
        var sample = operation.example() != null ? operation.example().deepCopy() : contract.sample(operation.body());
        var body = (ObjectNode) sample;
        // files of the example are nobody's
        body.remove("documents");
        switch (operation.id()) {
            case "submitRequest" -> body = submission(random);
            case "addDocument" ->
                body = JsonNodeFactory.instance
                        .objectNode()
                        .put("file", stage.file(operation))
                        .put("type", "Berita acara");
            case "forwardDisposition", "ruleRequest", "addTask" ->
                body.put("to", Stage.HELPING).remove(List.of("carbonCopies", "makeRule"));
            case "reclassifyRequest", "markDuplicate", "delegate", "searchRequests", "registerProgramme" ->
                later(operation.id(), body);
            case "registerAgency", "amendAgency" -> {
                body.put("name", "Uji").put("shortName", "Uji").remove(List.of("parent", "village"));
                body.putArray("districts").add(Stage.DISTRICT);
                body.put("kind", "DINAS");
                if (body.has("code")) {
                    body.put("code", stage.nextCode());
                }
            }
            case "setCalendar" -> date(body.get("holidays"));
            case "awaitCitizen", "revealRequest" -> body.putArray("fields").add("/answers/quantity");
            case "replyToQuestion" -> body.putObject("answers").put("quantity", 1 + random.nextInt(900));
            case "validateServiceForm" -> body = submission.path("answers").deepCopy();
            case "decideRoute" ->
                body.put("service", Stage.SERVICE)
                        .set("answers", submission.path("answers").deepCopy());
            default -> {
                var left = body;
                body = stage.services()
                        .body(operation.id(), stage.subject(operation))
                        .orElseGet(() -> stage.later().body(operation.id(), left));
            }
        }
        return body;
    }

    private static void date(JsonNode holidays) {
        int day = 10;
        for (var holiday : holidays) {
            ((ObjectNode) holiday).put("date", Stage.YEAR + "-03-" + day++);
        }
    }

    private ObjectNode submission(RandomGenerator random) {
        ObjectNode body = submission.deepCopy();
        body.put("citizenRef", "warga-" + random.nextInt(1000));
        body.putArray("externalIds").addObject().put("system", "sp4n-lapor").put("id", "5523411");
        body.putObject("representative").put("name", "Contoh Wakil").put("relation", "anak kandung");
        var place = (ObjectNode) body.get("place");
        place.put("village", Samples.VILLAGE);
        place.putObject("point").put("lat", -7.91).put("lon", 113.82);
        return body;
    }

    private static void credentials(Draft draft, int number, RandomGenerator random) {
        var client = CLIENTS.get(number % CLIENTS.size());
        draft.form.add(new Draft.Line("grant_type", "client_credentials"));
        if (random.nextBoolean()) {
            draft.form.add(new Draft.Line("client_id", client));
            draft.form.add(new Draft.Line("client_secret", "demo-" + client));
        } else {
            var pair = (client + ":demo-" + client).getBytes(StandardCharsets.UTF_8);
            draft.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        if (random.nextBoolean()) {
            draft.form.add(new Draft.Line("scope", "events"));
        }
    }
}
