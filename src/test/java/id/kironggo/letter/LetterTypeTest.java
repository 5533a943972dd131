package id.kironggo.letter;

import static id.kironggo.letter.Office.letterTo;
import static id.kironggo.letter.Office.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import id.kironggo.Crowd;
import id.kironggo.Desk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An agency lays down what a kind of letter says; letters keep the version that they were sent with. */
@QuarkusTest
class LetterTypeTest {

    private static final Map<String, Object> DATA_REQUEST = Map.of(
            "type",
            "object",
            "required",
            List.of("period"),
            "additionalProperties",
            false,
            "properties",
            Map.of(
                    "period",
                    Map.of("type", "string", "pattern", "^[0-9]{4}-Q[1-4]$"),
                    "until",
                    Map.of("type", "string", "format", "date"),
                    "villages",
                    Map.of("type", "array", "items", Map.of("type", "object", "required", List.of("code")))));

    private final String code =
            "UJI-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final Desk owner = Desk.of("DINKES");

    @Test
    void anAgencyMakesATypeAndThenNewVersions() {
        write(owner, null, DATA_REQUEST)
                .then()
                .statusCode(201)
                .header("Location", "/v1/letter-types/" + code)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("owner.code", equalTo("DINKES"))
                .body("title.en", equalTo("Data request"))
                .body("schema.required", contains("period"))
                .body("actions", contains("write"));

        write(owner, null, Map.of("type", "object")).then().statusCode(428);
        write(owner, "\"0\"", Map.of("type", "object")).then().statusCode(412);
        write(owner, "\"1\"", DATA_REQUEST).then().statusCode(200).body("version", equalTo(1));
        write(owner, "\"1\"", Map.of("type", "object"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2));

        var reader = Desk.of("DLH");
        reader.http()
                .get(path())
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("actions", empty());
        reader.http().get(path() + "?version=1").then().statusCode(200).body("schema.required", contains("period"));
        reader.http().get(path() + "?version=3").then().statusCode(404);
        reader.http().get("/v1/letter-types/NO-SUCH").then().statusCode(404);
        assertThat(reader.http()
                        .queryParams("agency", "DINKES", "limit", 100)
                        .get("/v1/letter-types")
                        .jsonPath()
                        .getList("items.code"))
                .contains(code);
    }

    @Test
    void onlyItsOwnerChangesIt() {
        write(owner, null, DATA_REQUEST).then().statusCode(201);

        write(Desk.of("DLH"), "\"1\"", Map.of("type", "object"))
                .then()
                .statusCode(409)
                .body("actions", empty())
                .body("detail", containsString("DINKES"));
        write(Desk.of("DLH"), null, Map.of("type", "object")).then().statusCode(428);
    }

    @Test
    void ofTwoWhoMakeItAtOnceOneDoes() {
        var statuses = Crowd.of(6, i -> write(i % 2 == 0 ? owner : Desk.of("DLH"), null, DATA_REQUEST)
                .statusCode());

        assertThat(statuses).containsOnlyOnce(201).allMatch(status -> List.of(201, 409, 428)
                .contains(status));
    }

    @Test
    void aCodeThatNothingCanHaveIsNotFound() {
        for (var none : List.of("kecil", "A--B", "-A", "A".repeat(41), "A_B")) {
            owner.http()
                    .contentType("application/json")
                    .body(body(DATA_REQUEST))
                    .put("/v1/letter-types/" + none)
                    .then()
                    .statusCode(404);
        }
        write(owner, "\"1\"", DATA_REQUEST).then().statusCode(412);
    }

    @Test
    void aLetterKeepsTheVersionThatItWasSentWith() {
        write(owner, null, DATA_REQUEST).then().statusCode(201);
        var sender = Office.open();
        var one = Office.open();
        var id = sender.send(with(letterTo(one), "type", code, "body", Map.of("period", "2026-Q3")));
        write(owner, "\"1\"", Map.of("type", "object")).then().statusCode(200);

        one.reading(id)
                .then()
                .body("type.code", equalTo(code))
                .body("type.version", equalTo(1))
                .body("type.title", equalTo("Data request"))
                .body("body.period", equalTo("2026-Q3"));
        assertThat(one.list(Map.of("type", code)).getList("items.id")).containsExactly(id);
    }

    @Test
    void aBodyThatDoesNotFitIsToldPlaceByPlace() {
        write(owner, null, DATA_REQUEST).then().statusCode(201);
        var sender = Office.open();
        var one = Office.open();
        var wrong = new HashMap<String, Object>(Map.of(
                "until", "besok", "a/b", 1, "villages", List.of(Map.of("code", "1"), Map.of("name", "rahasia"))));

        var answer = sender.sending(with(letterTo(one), "type", code, "body", wrong));
        answer.then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/body/period", "/body/until", "/body/a~1b", "/body/villages/1/code"))
                .body("errors.find { it.pointer == '/body/until' }.detail", containsString("date"));
        assertThat(answer.asString()).doesNotContain("besok", "rahasia");
        wrong.clear();
        wrong.put("period", "Q3");
        sender.sending(with(letterTo(one), "type", code, "body", wrong))
                .then()
                .body("errors.pointer", contains("/body/period"));
        sender.sending(with(letterTo(one), "type", code))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/body"));
    }

    @Test
    void aSchemaThatIsNoneIsToldPlaceByPlace() {
        write(owner, null, Map.of("type", "object", "properties", Map.of("a", Map.of("type", "texte"))))
                .then()
                .statusCode(400)
                .body("errors.pointer", everyItem(startsWith("/schema/properties/a/type")));
        write(owner, null, Map.of("type", "object", "properties", Map.of("a", Map.of("$ref", "https://example.org/x"))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/schema/properties/a/$ref"));
        write(owner, null, Map.of("type", "string")).then().statusCode(400).body("errors.pointer", contains("/schema"));
    }

    private Response write(Desk desk, String ifMatch, Object schema) {
        var http = desk.http().contentType("application/json").body(body(schema));
        return (ifMatch == null ? http : http.header("If-Match", ifMatch)).put(path());
    }

    private static Map<String, Object> body(Object schema) {
        return Map.of(
                "title",
                Map.of("id", "Permintaan data", "en", "Data request"),
                "description",
                "Permintaan data antarperangkat daerah",
                "schema",
                schema);
    }

    private String path() {
        return "/v1/letter-types/" + code;
    }
}
