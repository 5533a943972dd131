package id.kironggo.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Desk;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.function.Consumer;

/** A service that a test makes up after the library's membership; whoever publishes one retires it in the end. */
public record TrialOffer(String code, Desk keeper) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static int made;

    /** A code that no other test uses, and the library as its keeper. */
    public static TrialOffer of(String purpose) {
        made++;
        return new TrialOffer("UJI-" + purpose.toUpperCase(Locale.ROOT) + "-" + made, Desk.of("DISPERPUSIP"));
    }

    /** A whole definition, changed. */
    public ObjectNode definition(Consumer<ObjectNode> change) {
        var definition = (ObjectNode) read(Desk.of("DISPERPUSIP").http().get("/v1/services/PERPUS-ANGGOTA/draft"))
                .path("definition");
        definition.put("code", code);
        change.accept(definition);
        return definition;
    }

    public Response create(Consumer<ObjectNode> change) {
        return keeper.post("/v1/services", definition(change).toString());
    }

    public TrialOffer published() {
        create(d -> {}).then().statusCode(201);
        publish().then().statusCode(200);
        return this;
    }

    public Response draft(Consumer<ObjectNode> change) {
        return draft(keeper, etag(), definition(change));
    }

    public Response draft(Desk by, String etag, JsonNode definition) {
        return by.http()
                .header("If-Match", etag)
                .contentType("application/json")
                .body(definition.toString())
                .put(path() + "/draft");
    }

    public Response publish() {
        return keeper.act(path(), etag(), "publish", "{}");
    }

    public Response retire() {
        return keeper.act(path(), etag(), "retire", "{}");
    }

    public Response read() {
        return keeper.http().get(path() + "/draft");
    }

    public String etag() {
        return read().then().statusCode(200).extract().header("ETag");
    }

    public String path() {
        return "/v1/services/" + code;
    }

    private static JsonNode read(Response answer) {
        try {
            return JSON.readTree(answer.then().statusCode(200).extract().asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
