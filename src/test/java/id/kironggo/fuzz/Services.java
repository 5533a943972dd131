package id.kironggo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Services of the fuzz's own, in the state in which each can be worked on; none of them stays in force. */
final class Services {

    private static final String KEEPER = "diskoperindag";
    private static final String SYNONYMS = "/v1/catalogue/synonyms";

    private final Errands errands;
    private final Supplier<String> codes;
    private final JsonNode before;
    private final JsonNode synonymsBefore;
    private final ObjectNode model;

    Services(Errands errands, Supplier<String> codes) {
        this.errands = errands;
        this.codes = codes;
        before = Errands.read(
                errands.get(Stage.COORDINATOR, "/v1/catalogue/export").text());
        synonymsBefore = Errands.read(errands.get(Stage.COORDINATOR, SYNONYMS).text());
        model = (ObjectNode) Errands.read(errands.get(KEEPER, "/v1/services/" + Stage.SERVICE + "/draft")
                        .text())
                .path("definition");
    }

    Optional<Stage.Subject> subject(String operation) {
        return Optional.ofNullable(
                switch (operation) {
                    case "readService", "readServiceForm", "validateServiceForm" -> open("code", Stage.SERVICE);
                    case "readVocabulary" -> open("name", "request-status");
                    case "readServiceDraft", "draftService", "publishService" -> begun(codes.get());
                    case "retireService" -> published(codes.get());
                    case "setSynonyms" ->
                        new Stage.Subject(
                                Map.of(),
                                errands.get(Stage.COORDINATOR, SYNONYMS).header("ETag"),
                                Stage.COORDINATOR,
                                null);
                    default -> null;
                });
    }

    Optional<ObjectNode> body(String operation, Stage.Subject subject) {
        return Optional.ofNullable(
                switch (operation) {
                    case "createService" -> definition(codes.get());
                    case "draftService" -> definition(subject.path().get("code"));
                    case "importCatalogue" -> document(codes.get());
                    case "setSynonyms" -> list();
                    default -> null;
                });
    }

    private static Stage.Subject open(String parameter, String value) {
        return new Stage.Subject(Map.of(parameter, value), null, null, null);
    }

    private Stage.Subject begun(String code) {
        var draft = errands.post(KEEPER, "/v1/services", null, definition(code));
        return new Stage.Subject(Map.of("code", code), draft.path("etag").asText(), KEEPER, null);
    }

    private Stage.Subject published(String code) {
        var path = "/v1/services/" + code + "/publish";
        var published = errands.post(KEEPER, path, begun(code).etag(), Map.of());
        return new Stage.Subject(Map.of("code", code), published.path("etag").asText(), KEEPER, null);
    }

    private ObjectNode definition(String code) {
        return model.deepCopy().put("code", code);
    }

    /** A document of one service that is not the whole catalogue. */
    private ObjectNode document(String code) {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("format", "kironggo-catalogue-1").put("whole", false);
        document.putArray("services").addObject().set("draft", definition(code));
        return document;
    }

    /** A list that leaves the others as they were. */
    private ObjectNode list() {
        var list = JsonNodeFactory.instance.objectNode();
        var synonyms = list.putArray("synonyms")
                .addAll((ArrayNode) synonymsBefore.path("synonyms").deepCopy());
        synonyms.addObject().putArray("terms").add("uji").add("coba");
        return list;
    }

    /** Everything as it was. */
    void tidy() {
        errands.post(Stage.COORDINATOR, "/v1/catalogue/import", null, before);
        var etag = errands.get(Stage.COORDINATOR, SYNONYMS).header("ETag");
        var list = JsonNodeFactory.instance.objectNode();
        list.set("synonyms", synonymsBefore.path("synonyms"));
        var headers = Map.of("Content-Type", Contract.JSON, "If-Match", etag);
        errands.send("PUT", Stage.COORDINATOR, SYNONYMS, headers, Draft.written(list));
    }
}
