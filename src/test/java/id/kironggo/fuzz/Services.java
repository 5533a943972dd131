package id.kironggo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Supplier;

/** Services of the fuzz's own, in the state in which each can be worked on; none of them stays in force. */
final class Services {

    private static final String KEEPER = "diskoperindag";

    private final Errands errands;
    private final Supplier<String> codes;
    private final JsonNode before;
    private final JsonNode synonymsBefore;
    private final ObjectNode model;

    Services(Errands errands, Supplier<String> codes) {
        this.errands = errands;
        this.codes = codes;
        before = Errands.read(errands.get(Stage.COORDINATOR, "/v1/catalogue/export").text());
        synonymsBefore = Errands.read(errands.get(Stage.COORDINATOR, "/v1/catalogue/synonyms").text());
        model = (ObjectNode) Errands.read(errands.get(KEEPER, "/v1/services/" + Stage.SERVICE + "/draft").text())
                .path("definition");
    }

    Stage.Subject subject(String operation) {
        var code = codes.get();
        var draft = errands.post(KEEPER, "/v1/services", null, definition(code));
        var etag = draft.path("etag").asText();
        if (operation.equals("retireService")) {
            etag = errands.post(KEEPER, "/v1/services/" + code + "/publish", etag, Map.of())
                    .path("etag")
                    .asText();
        }
        return new Stage.Subject(Map.of("code", code), etag, KEEPER, null);
    }

    Stage.Subject synonyms() {
        var etag = errands.get(Stage.COORDINATOR, "/v1/catalogue/synonyms").header("ETag");
        return new Stage.Subject(Map.of(), etag, Stage.COORDINATOR, null);
    }

    ObjectNode definition(String code) {
        return model.deepCopy().put("code", code);
    }

    /** A document of one service that is not the whole catalogue. */
    ObjectNode document(String code) {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("format", "kironggo-catalogue-1").put("whole", false);
        document.putArray("services").addObject().set("draft", definition(code));
        return document;
    }

    /** A list that leaves the others as they were. */
    ObjectNode list() {
        var list = JsonNodeFactory.instance.objectNode();
        var synonyms = (ArrayNode) list.putArray("synonyms").addAll((ArrayNode) synonymsBefore.path("synonyms"));
        synonyms.addObject().putArray("terms").add("uji").add("coba");
        return list;
    }

    /** Everything as it was. */
    void tidy() {
        errands.post(Stage.COORDINATOR, "/v1/catalogue/import", null, before);
        var etag = errands.get(Stage.COORDINATOR, "/v1/catalogue/synonyms").header("ETag");
        var list = JsonNodeFactory.instance.objectNode();
        list.set("synonyms", synonymsBefore.path("synonyms"));
        var headers = Map.of("Content-Type", Contract.JSON, "If-Match", etag);
        errands.send("PUT", Stage.COORDINATOR, "/v1/catalogue/synonyms", headers, Draft.written(list));
    }
}
