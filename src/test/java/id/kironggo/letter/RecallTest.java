package id.kironggo.letter;

import static id.kironggo.letter.LetterTest.facts;
import static id.kironggo.letter.Office.letterTo;
import static id.kironggo.letter.Office.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import id.kironggo.Crowd;
import id.kironggo.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A letter is taken back before anybody has read it, and not afterwards. */
@QuarkusTest
class RecallTest {

    private Office sender;
    private Office one;
    private Office other;

    @BeforeEach
    void openOffices() {
        sender = Office.open();
        one = Office.open();
        other = Office.open();
    }

    @Test
    void whatWasRecalledStaysAsAStub() {
        var file = sender.desk().upload("lampiran.pdf", Pictures.pdf());
        var id = sender.send(with(
                letterTo(one, other), "files", List.of(Map.of("file", file)), "dueAt", LetterInputTest.tomorrow()));
        one.inbox(Map.of());

        sender.recalling(id, Map.of("reason", "Lampiran tertukar."))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("recalledAt", notNullValue())
                .body("to.state", contains("RECALLED", "RECALLED"))
                .body("text", equalTo("Mohon data per desa."))
                .body("actions", empty());

        var stub = one.inbox(Map.of());
        assertThat(stub.getList("items.id")).containsExactly(id);
        assertThat(stub.getString("items[0].state")).isEqualTo("RECALLED");
        assertThat(stub.getString("items[0].subject")).isNull();
        one.reading(id)
                .then()
                .statusCode(200)
                .body("recallReason", equalTo("Lampiran tertukar."))
                .body("state", equalTo("RECALLED"))
                .body("subject", nullValue())
                .body("text", nullValue())
                .body("files", empty())
                .body("dueAt", nullValue());
        one.acknowledging(id).then().statusCode(200).body("state", equalTo("RECALLED"));
        assertThat(facts(id)).containsExactly("sent null", "recalled null");
    }

    @Test
    void whatWasInsideIsItsSendersAgain() {
        var file = sender.desk().upload("lampiran.pdf", Pictures.pdf());
        var id = sender.send(with(letterTo(one), "files", List.of(Map.of("file", file))));
        sender.recalling(id, Map.of()).then().statusCode(200);

        one.desk()
                .http()
                .get("/v1/letters/" + id + "/files/" + file + "/content")
                .then()
                .statusCode(409);
        sender.desk()
                .http()
                .get("/v1/letters/" + id + "/files/" + file + "/content")
                .then()
                .statusCode(200);
        one.sending(with(letterTo(sender), "replyTo", id))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/replyTo"));
        sender.desk()
                .act("/v1/letters/" + id, "\"1\"", "recall", Map.of())
                .then()
                .statusCode(409);
    }

    @Test
    void whoHasReadItIsTold() {
        var id = sender.send(letterTo(one, other));
        one.read(id);

        sender.recalling(id, Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-action"))
                .body("detail", equalTo("It has been read by " + one.code() + "."))
                .body("actions", contains("reply"));
        assertThat(other.read(id).getString("text")).isNotBlank();
    }

    @Test
    void onlyItsSenderRecallsIt() {
        var id = sender.send(letterTo(one));

        one.recalling(id, Map.of()).then().statusCode(409).body("actions", contains("acknowledge", "reply"));
    }

    @Test
    void itNamesTheVersionThatItTakesBack() {
        var id = sender.send(letterTo(one));
        var path = "/v1/letters/" + id + "/recall";

        sender.desk().post(path, Map.of()).then().statusCode(428);
        sender.desk()
                .act("/v1/letters/" + id, "\"7\"", "recall", Map.of())
                .then()
                .statusCode(412);
        sender.recalling(id, Map.of("why", "?")).then().statusCode(400);
        sender.recalling(id, Map.of()).then().statusCode(200);
        sender.recalling(id, Map.of()).then().statusCode(412);
    }

    @Test
    void ofReadingAndRecallingAtOnceOneComesFirst() {
        for (int i = 0; i < 10; i++) {
            var id = sender.send(letterTo(one));
            var statuses = Crowd.of(
                    2,
                    n -> n == 0
                            ? sender.recalling(id, Map.of()).statusCode()
                            : one.reading(id).then().statusCode(200).extract().<String>path("text") == null
                                    ? 404
                                    : 200);
            assertThat(statuses).isIn(List.of(200, 404), List.of(409, 200));
        }
    }
}
