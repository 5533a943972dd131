package id.kironggo.letter;

import static id.kironggo.letter.Office.letterTo;
import static id.kironggo.letter.Office.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import id.kironggo.Desk;
import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters go from one agency to others, who answer them; each party sees what is its own to see. */
@QuarkusTest
class LetterTest {

    private Office sender;
    private Office one;
    private Office other;
    private Office copied;

    @BeforeEach
    void openOffices() {
        sender = Office.open();
        one = Office.open();
        other = Office.open();
        copied = Office.open();
    }

    @Test
    void aLetterIsSentToOneOrManyWithCopies() {
        var sent = sender.sending(with(
                letterTo(one, other),
                "cc",
                List.of(copied.code()),
                "urgency",
                "URGENT",
                "security",
                "SECRET",
                "dueInWorkingDays",
                5));
        sent.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("from.code", equalTo(sender.code()))
                .body("to.agency.code", containsInAnyOrder(one.code(), other.code()))
                .body("to.state", contains("SENT", "SENT"))
                .body("cc.agency.code", contains(copied.code()))
                .body("urgencyLabel", equalTo("Urgent"))
                .body("securityLabel", equalTo("Secret"))
                .body("dueAt", matchesPattern(".*T15:30:00[.0]*\\+07:00"))
                .body("state", nullValue())
                .body("receipt", matchesPattern("[^.]+\\.[^.]+\\.[^.]+"))
                .body("actions", contains("reply", "recall"));
        String id = sent.path("id");
        assertThat(sent.header("Location")).isEqualTo("/v1/letters/" + id);
        assertThat(sent.<String>path("thread")).isEqualTo(id);
    }

    @Test
    void aLetterIsDeliveredReadAndReplied() {
        var id = sender.send(with(letterTo(one, other), "number", "400.7/1/2026"));
        assertThat(one.inbox(Map.of()).getList("items.state")).containsExactly("DELIVERED");
        assertThat(state(id, one)).isEqualTo("DELIVERED");
        assertThat(state(id, other)).isEqualTo("SENT");

        one.reading(id)
                .then()
                .statusCode(200)
                .body("subject", equalTo("Permintaan data"))
                .body("text", equalTo("Mohon data per desa."))
                .body("number", equalTo("400.7/1/2026"))
                .body("state", equalTo("READ"))
                .body("receipt", nullValue())
                .body("actions", contains("reply"));
        assertThat(state(id, one)).isEqualTo("READ");

        var answer = one.sending(with(letterTo(sender), "replyTo", id, "subject", "Re: Permintaan data"));
        answer.then().statusCode(201).body("thread", equalTo(id)).body("replyTo", equalTo(id));
        assertThat(state(id, one)).isEqualTo("REPLIED");
        assertThat(state(id, other)).isEqualTo("SENT");
        assertThat(sender.list(Map.of("thread", id)).getList("items.id"))
                .containsExactly(answer.<String>path("id"), id);
        assertThat(other.list(Map.of("thread", id)).getList("items.id")).containsExactly(id);
        assertThat(facts(id)).containsExactly("sent null", "read " + one.code(), "replied " + one.code());
    }

    @Test
    void aRecipientSeesWhoElseGotItButOnlyItsOwnState() {
        var id = sender.send(with(letterTo(one, other), "cc", List.of(copied.code())));
        other.acknowledging(id).then().statusCode(200);

        copied.reading(id)
                .then()
                .statusCode(200)
                .body("to.agency.code", containsInAnyOrder(one.code(), other.code()))
                .body("to.state", everyItem(nullValue()))
                .body("to.readAt", everyItem(nullValue()))
                .body("cc[0].state", equalTo("READ"));
        var told = Owner.list("select array_to_string(audience, ' ') from ledger_entry where subject = 'letters/" + id
                + "' and type like '%letter.read%' and canonical like '%" + other.code() + "\"%' limit 1");
        assertThat(told).singleElement().asString().doesNotContain(one.code(), copied.code());
    }

    @Test
    void nobodyElseSeesItNotEvenTheCoordinatorOrTheAuditor() {
        var id = sender.send(letterTo(one));

        for (var stranger : List.of(other.desk(), Desk.of("DISKOMINFO"), Desk.of("INSPEKTORAT"), Desk.of("SETDA"))) {
            stranger.http().get("/v1/letters/" + id).then().statusCode(404);
            stranger.act("/v1/letters/" + id, "\"0\"", "recall", Map.of())
                    .then()
                    .statusCode(404);
            stranger.post("/v1/inbox/" + id + "/acknowledge", Map.of()).then().statusCode(404);
            assertThat(stranger.http().get("/v1/letters").asString()).doesNotContain(id);
        }
        sender.acknowledging(id).then().statusCode(404);
        one.reading(UUID.randomUUID().toString()).then().statusCode(404);
        one.reading("no-id").then().statusCode(404);
    }

    @Test
    void whatItSaysIsEncryptedAndNeverTold() {
        var marker = "rahasia" + UUID.randomUUID().toString().replace("-", "");
        var id = sender.send(
                with(letterTo(one), "subject", marker, "text", marker, "body", Map.of("a", marker), "number", marker));
        one.read(id);
        one.send(with(letterTo(sender), "replyTo", id, "text", marker));

        assertThat(Owner.count("letter where letter::text like '%" + marker + "%'"))
                .isZero();
        assertThat(Owner.count("ledger_entry where canonical like '%" + marker + "%'"))
                .isZero();
        assertThat(one.read(id).getString("body.a")).isEqualTo(marker);
    }

    @Test
    void acknowledgingIsReadingAndTwiceChangesNothing() {
        var id = sender.send(letterTo(one));

        one.acknowledging(id).then().statusCode(200).body("state", equalTo("READ"));
        var readAt = sender.read(id).getString("to[0].readAt");
        one.acknowledging(id).then().statusCode(200).body("state", equalTo("READ"));

        assertThat(sender.read(id).getString("to[0].readAt")).isEqualTo(readAt);
        assertThat(facts(id)).containsExactly("sent null", "read " + one.code());
    }

    @Test
    void aReplyThatDoesNotGoBackIsNoAnswer() {
        var id = sender.send(letterTo(one));

        one.send(with(letterTo(other), "replyTo", id));
        assertThat(state(id, one)).isNotEqualTo("REPLIED");
        one.send(with(letterTo(sender), "replyTo", id));
        one.send(with(letterTo(sender), "replyTo", id));
        sender.send(with(letterTo(one), "replyTo", id));

        assertThat(state(id, one)).isEqualTo("REPLIED");
        assertThat(facts(id)).containsExactly("sent null", "replied " + one.code());
        assertThat(sender.list(Map.of("thread", id)).getList("items")).hasSize(4);
    }

    @Test
    void aRepeatedKeyGivesTheFirstAnswerAndOneLetter() {
        var key = UUID.randomUUID().toString();
        var letter = letterTo(one);
        var first = keyed(key, letter);
        var again = keyed(key, letter);

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(one.inbox(Map.of()).getList("items")).hasSize(1);
    }

    private io.restassured.response.Response keyed(String key, Map<String, Object> letter) {
        var answer = sender.desk()
                .http()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(letter)
                .post("/v1/letters");
        answer.then().statusCode(201);
        return answer;
    }

    @Test
    void listsAreNarrowedByBoxTypeRequestAndThread() {
        var request = UUID.randomUUID().toString();
        var sent = sender.send(with(letterTo(one), "request", request));
        var received = one.send(letterTo(sender));

        assertThat(ids(sender, Map.of())).containsExactly(received, sent);
        assertThat(ids(sender, Map.of("box", "sent"))).containsExactly(sent);
        assertThat(ids(sender, Map.of("box", "received"))).containsExactly(received);
        assertThat(ids(sender, Map.of("request", request))).containsExactly(sent);
        assertThat(ids(one, Map.of("request", request, "box", "received"))).containsExactly(sent);
        assertThat(ids(sender, Map.of("type", "NONE"))).isEmpty();
        var page = sender.list(Map.of("limit", 1));
        assertThat(ids(sender, Map.of("limit", 1, "cursor", page.getString("next"))))
                .containsExactly(sent);
        sender.desk()
                .http()
                .queryParam("cursor", page.getString("next"))
                .queryParam("box", "sent")
                .get("/v1/letters")
                .then()
                .statusCode(400);
    }

    private static List<String> ids(Office office, Map<String, ?> filter) {
        return office.list(filter).getList("items.id");
    }

    private String state(String letter, Office recipient) {
        return sender.read(letter).getString("to.find { it.agency.code == '" + recipient.code() + "' }.state");
    }

    static List<String> facts(String letter) {
        return Owner.list("select split_part(split_part(type, 'letter.', 2), '.', 1) || ' ' || "
                + "coalesce(canonical::json -> 'data' ->> 'recipient', 'null') from ledger_entry where subject = 'letters/"
                + letter + "' order by at, id");
    }
}
