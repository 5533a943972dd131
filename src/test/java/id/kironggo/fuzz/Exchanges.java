package id.kironggo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Owner;
import id.kironggo.exchange.Offers;
import id.kironggo.openapi.Documents;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** APIs and grants of the fuzz's own, in the state in which each can be acted on. */
record Exchanges(Errands errands) {

    private static final String OWNER = "DISKOPERINDAG";
    private static final String CONSUMER = "bapenda";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    Optional<Stage.Subject> subject(String operation) {
        return Optional.ofNullable(
                switch (operation) {
                    case "readApi", "readApiDocument", "registerApi", "retireApi" -> registered();
                    case "sandboxGet", "sandboxPost", "sandboxPut", "sandboxPatch", "sandboxDelete" -> within();
                    case "readApiHealth" -> registered();
                    case "answerPendingCall" -> parked();
                    case "readGrant", "approveGrant", "denyGrant" -> asked(registered(), Stage.HOLDER);
                    case "revokeGrant" -> asked(registered(), CONSUMER);
                    default -> null;
                });
    }

    Optional<ObjectNode> body(String operation) {
        return Optional.ofNullable(
                switch (operation) {
                    case "registerApi" -> json(Offers.body(Documents.population()));
                    case "answerPendingCall" ->
                        json(Map.of("status", 200, "headers", Map.of("X-Uji", "ya"), "body", "aXNp"));
                    case "sandboxPost", "sandboxPut", "sandboxPatch" -> json(Map.of("nama", "Uji"));
                    case "askForGrant" -> json(new Offers(null, "BAPENDA", "data-pajak").ask("bacaPajak"));
                    case "approveGrant" -> json(Map.of("note", "Uji"));
                    case "denyGrant", "revokeGrant" -> json(Map.of("reason", "OTHER"));
                    default -> null;
                });
    }

    private static ObjectNode json(Map<String, ?> body) {
        return MAPPER.valueToTree(body);
    }

    private Stage.Subject registered() {
        var offers = Offers.by(OWNER);
        var body = Offers.written(Offers.body(Documents.population()));
        var etag = errands.send("PUT", Stage.HOLDER, offers.path(), Map.of("Content-Type", Contract.JSON), body)
                .header("ETag");
        return new Stage.Subject(Map.of("agency", OWNER, "api", offers.api()), etag, Stage.HOLDER, null);
    }

    private Stage.Subject within() {
        var path = registered().path();
        return new Stage.Subject(
                Map.of("agency", path.get("agency"), "api", path.get("api"), "path", "data"), null, Stage.HOLDER, null);
    }

    /** A call that waits for an answer, and is gone with it. */
    private static Stage.Subject parked() {
        var id = UUID.randomUUID().toString();
        Owner.run(
                "insert into mediation_parked(id, replica, agency, api, answer_before, leased_until, request) values ('"
                        + id + "', gen_random_uuid(), '" + OWNER
                        + "', 'uji', now() + interval '1 hour', now() + interval '1 hour', '')");
        return new Stage.Subject(Map.of("id", id), null, Stage.HOLDER, null);
    }

    private Stage.Subject asked(Stage.Subject of, String caller) {
        var ask = new Offers(null, OWNER, of.path().get("api")).ask("bacaPenduduk");
        JsonNode grant = errands.post(CONSUMER, "/v1/grants", null, ask);
        return new Stage.Subject(
                Map.of("id", grant.path("id").asText()), grant.path("etag").asText(), caller, null);
    }
}
