package id.kironggo.request;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import id.kironggo.platform.privacy.MasterKey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bodies are the same to an Idempotency-Key: those that say the same. */
@QuarkusTest
class SameBodyTest {

    private static final Desk APP = Desk.of("demo-app");

    @Inject
    MasterKey masterKey;

    private final ObjectMapper json = new ObjectMapper();
    private final String key = UUID.randomUUID().toString();

    @Test
    void anotherOrderAndOtherBlanksAreTheSame() {
        var first = submit(key, forwards()).statusCode(201).header("Idempotency-Replayed", nullValue());

        submit(key, backwards())
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.extract().path("id")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"dependants\": \"3\"", "\"dependants\": 17", "\"dependants\": 3, \"more\": null"})
    void anotherValueIsAnother(String instead) {
        submit(key, forwards()).statusCode(201);

        var other = forwards().replaceFirst("\"dependants\" ?: ?[0-9]+", instead);

        submit(key, other).statusCode(422).body("type", equalTo("/problems/key-reused"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"service\": {}}",
                "{\"channel\": \"NONE\"}",
                "{\"service\": \"\\u0000\"}",
                "{\"answers\": {\"dependants\": 1e99999999999}}"
            })
    void aUsedKeyIsToldBeforeTheFaultsOfAnotherBody(String faulty) {
        submit(key, forwards()).statusCode(201);

        submit(key, faulty).statusCode(422).body("type", equalTo("/problems/key-reused"));
        submit(key + "-new", faulty).statusCode(400);
    }

    /** A replica of an earlier release runs beside this one while they are exchanged; it kept the digest of the bytes. */
    @Test
    void whatAnEarlierReleaseKeptIsReplayedToo() {
        submit(key, backwards()).statusCode(201);
        byte[] digest = masterKey.hmac("idempotency:body", backwards().getBytes(StandardCharsets.UTF_8));
        Owner.run("update idempotency_record set body_hmac = decode('%s', 'hex')"
                        .formatted(HexFormat.of().formatHex(digest))
                + " where expires_at = (select max(expires_at) from idempotency_record)");

        submit(key, backwards()).statusCode(201).header("Idempotency-Replayed", "true");
    }

    private String forwards() {
        return sorted(json.valueToTree(Samples.bansos()), Comparator.naturalOrder())
                .toString();
    }

    private String backwards() {
        return sorted(json.valueToTree(Samples.bansos()), Comparator.reverseOrder())
                .toPrettyString();
    }

    private static JsonNode sorted(JsonNode node, Comparator<String> order) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        var sorted = new TreeMap<String, JsonNode>(order);
        object.properties().forEach(field -> sorted.put(field.getKey(), sorted(field.getValue(), order)));
        return object.removeAll().setAll(sorted);
    }

    private static ValidatableResponse submit(String key, String body) {
        return APP.http()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/requests")
                .then();
    }
}
