package id.kironggo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Owner;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What comes later in the life of a request, made ready to be tried. */
final class Later {

    private static final String HOLDER = "diskoperindag";
    private static final String VILLAGE = "35.11.23.2001";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Errands errands;
    private final Supplier<JsonNode> accepted;
    private final Supplier<String> agencies;
    private final List<String> rules = new ArrayList<>();
    private final Listeners listeners;
    private String original;

    Later(Errands errands, Supplier<JsonNode> accepted, Supplier<String> agencies) {
        this.agencies = agencies;
        this.errands = errands;
        this.accepted = accepted;
        this.listeners = new Listeners(errands, HOLDER);
    }

    Listeners listeners() {
        return listeners;
    }

    /** What this operation is done to; nothing where it needs nothing that comes later. */
    Optional<Stage.Subject> subject(String operation) {
        return Optional.ofNullable(
                switch (operation) {
                    case "setExternalId", "removeExternalId" -> numbered();
                    case "setCalendar" -> calendar();
                    case "readClient", "amendClient", "revokeClient", "rotateSecret" ->
                        accounts().client();
                    case "issueOpen311Key" -> accounts().app();
                    case "withdrawInvitation" -> accounts().invitation();
                    case "revokeDelegation" -> delegation();
                    case "readSubscription",
                            "unsubscribe",
                            "pingSubscription",
                            "rotateWebhookSecret",
                            "listDeliveries",
                            "resendDelivery",
                            "replayDeliveries" -> listeners.listener(operation);
                    case "readProgramme", "patchProgramme" -> programme();
                    case "readReorganisation" -> reorganised();
                    case "readRoutingRule", "amendRoutingRule", "removeRoutingRule" -> rule();
                    default ->
                        new Exchanges(errands)
                                .subject(operation)
                                .or(() -> new Post(errands).subject(operation))
                                .orElse(null);
                });
    }

    /** The body of an operation on such things; as it is given for all others. */
    ObjectNode body(String operation, ObjectNode given) {
        return switch (operation) {
            case "makeRoutingRule", "amendRoutingRule" -> MAPPER.valueToTree(aRule());
            case "activateRoutingRules" -> {
                var body = MAPPER.createObjectNode();
                body.putArray("activate").add(rule().path().get("id"));
                yield body;
            }
            case "previewReorganisation", "reorganise" ->
                MAPPER.valueToTree(reorganisation(operation.equals("reorganise")));
            case "subscribe" -> Listeners.body();
            case "playRequest" -> given.put("request", accepted.get().path("id").asText());
            case "replayDeliveries" -> given.put("failedOnly", true);
            default -> {
                accounts().fill(operation, given);
                yield new Exchanges(errands)
                        .body(operation)
                        .or(() -> Post.body(operation))
                        .orElse(given);
            }
        };
    }

    private Accounts accounts() {
        return new Accounts(errands, HOLDER);
    }

    /** One that the citizen may have reopened. */
    JsonNode rejected() {
        var request = accepted.get();
        var path = "/v1/requests/" + request.path("id").asText();
        var etag = errands.get(HOLDER, path).header("ETag");
        errands.post(HOLDER, path + "/reject", etag, Map.of("reason", "OUT_OF_SCOPE", "note", "Uji"));
        return request;
    }

    /** One that bears a number elsewhere. */
    private Stage.Subject numbered() {
        var id = accepted.get().path("id").asText();
        var path = "/v1/requests/" + id;
        var headers = Map.of(
                "Content-Type",
                Contract.JSON,
                "If-Match",
                errands.get(HOLDER, path).header("ETag"));
        var answer = errands.send("PUT", HOLDER, path + "/external-ids/uji", headers, "{\"id\":\"1\"}");
        return new Stage.Subject(Map.of("id", id, "system", "uji"), answer.header("ETag"), HOLDER, null);
    }

    private Stage.Subject delegation() {
        var body = Map.of("to", Stage.HELPING, "services", List.of("SKKH"), "expiresAt", soon());
        var given = errands.post(HOLDER, "/v1/delegations", null, body);
        return new Stage.Subject(
                Map.of("id", given.path("id").asText()), given.path("etag").asText(), HOLDER, null);
    }

    private Stage.Subject programme() {
        var body = Map.of("dimension", "LIVING", "phase", 8, "lead", Stage.HELPING);
        var made = errands.post(Stage.COORDINATOR, "/v1/smart-city/programmes", null, body);
        return new Stage.Subject(
                Map.of("id", made.path("id").asText()), made.path("etag").asText(), Stage.COORDINATOR, null);
    }

    /** A rule that changes nothing: whom it names would take the step anyway. */
    private Stage.Subject rule() {
        var made = errands.post(Stage.COORDINATOR, "/v1/routing/rules", null, aRule());
        rules.add(made.path("id").asText());
        return new Stage.Subject(
                Map.of("id", made.path("id").asText()), made.path("etag").asText(), Stage.COORDINATOR, null);
    }

    private static Map<String, Object> aRule() {
        var match = Map.of("services", List.of(Stage.SERVICE), "villages", List.of(VILLAGE));
        var example = Map.of("service", Stage.SERVICE, "village", VILLAGE, "agency", "DISKOPERINDAG");
        return Map.of("name", "Uji", "lead", "OWNER", "match", match, "examples", List.of(example));
    }

    private Stage.Subject reorganised() {
        var done = errands.post(Stage.COORDINATOR, "/v1/reorganisations", null, reorganisation(true));
        return new Stage.Subject(Map.of("id", done.path("id").asText()), null, Stage.COORDINATOR, null);
    }

    /** Of two agencies of the fuzz's own; that it changes, no other test sees. */
    private Map<String, Object> reorganisation(boolean isPreviewed) {
        var body = new HashMap<String, Object>(
                Map.of("agency", agencies.get(), "successor", agencies.get(), "kind", "MERGE", "legalBasis", "Uji"));
        if (isPreviewed) {
            var preview = errands.post(Stage.COORDINATOR, "/v1/reorganisations/previews", null, body);
            body.put("preview", preview.path("preview").asText());
        }
        return body;
    }

    void made(RawHttp.Answer rule) {
        rules.add(Errands.read(rule.text()).path("id").asText());
    }

    /** No rule of the fuzz outlives it; those that it removed itself are gone already. */
    void tidy() {
        rules.forEach(id -> Owner.run("delete from routing_rule where id = '" + id + "'"));
    }

    /** A request of which others can be duplicates. */
    String original() {
        if (original == null) {
            original = accepted.get().path("ticket").asText();
        }
        return original;
    }

    /** A year without any free day is not loaded: the first who asks for it sets it. */
    private Stage.Subject calendar() {
        var path = "/v1/calendar/" + Stage.YEAR;
        var day = Map.of(
                "date",
                Stage.YEAR + "-01-01",
                "nameId",
                "Uji",
                "nameEn",
                "Test",
                "type",
                "NATIONAL",
                "confirmed",
                false);
        var headers = Map.of("Content-Type", Contract.JSON, "If-Match", "*");
        var holidays = Draft.written(new ObjectMapper().valueToTree(Map.of("holidays", List.of(day))));
        var answer = errands.send("PUT", Stage.COORDINATOR, path, headers, holidays);
        return new Stage.Subject(Map.of("year", Stage.YEAR), answer.header("ETag"), Stage.COORDINATOR, null);
    }

    static String soon() {
        return OffsetDateTime.now(ZoneOffset.UTC).plusDays(9).toString();
    }
}
