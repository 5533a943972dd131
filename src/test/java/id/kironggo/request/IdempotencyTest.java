package id.kironggo.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.kironggo.Crowd;
import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import id.kironggo.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A keyed call may be repeated as often as one likes: it is done once, and its first answer comes again. */
@QuarkusTest
class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Desk APP = Desk.of("demo-app");
    private static final Desk DISTRICT = Desk.of("KEC-07");

    private final String key = UUID.randomUUID().toString();
    private final String external = UUID.randomUUID().toString();

    @Test
    void aHundredSubmissionsAtOnceWithOneKeyMakeOneRequest() {
        var body = numbered();
        Tokens.of("demo-app");

        var answers = Crowd.of(100, i -> submit(APP, key, body));

        assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 409);
        var made = answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertThat(made)
                .extracting(answer -> answer.path("id").toString())
                .containsOnly(made.get(0).path("id").toString());
        assertThat(made.stream().filter(answer -> answer.header(REPLAYED) == null))
                .hasSize(1);
        answers.stream().filter(answer -> answer.statusCode() == 409).forEach(waiting -> {
            waiting.then().body("type", equalTo("/problems/still-running")).header("Retry-After", notNullValue());
            submit(APP, key, body)
                    .then()
                    .statusCode(201)
                    .header(REPLAYED, "true")
                    .body("id", equalTo(made.get(0).path("id")));
        });
        assertMade(1);
    }

    @Test
    void aReplayIsTheFirstAnswerWithItsAccessCode() {
        var body = numbered();
        var first = submit(APP, key, body)
                .then()
                .statusCode(201)
                .header(REPLAYED, nullValue())
                .extract()
                .response();

        var again = submit(APP, key, body)
                .then()
                .statusCode(201)
                .header(REPLAYED, "true")
                .extract()
                .response();

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.<String>path("accessCode")).isNotBlank();
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).isNotNull();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isNotNull();
        assertThat(again.contentType()).isEqualTo(first.contentType());
        assertThat(again.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
        assertMade(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var body = numbered();
        submit(APP, key, body).then().statusCode(201);
        body.put("channel", "PHONE");

        submit(APP, key, body).then().statusCode(422).body("type", equalTo("/problems/key-reused"));

        assertMade(1);
    }

    @Test
    void theSameKeyOfAnotherClientIsAnotherKey() {
        submit(APP, key, numbered()).then().statusCode(201);
        submit(DISTRICT, key, numbered()).then().statusCode(201).header(REPLAYED, nullValue());

        assertMade(2);
    }

    @Test
    void theSameKeyOnAnotherPathIsAnotherKey() {
        var one = accepted();
        var other = accepted();
        for (var request : List.of(one, other)) {
            complete(DISTRICT.open(request)).then().statusCode(200).header(REPLAYED, nullValue());
        }
    }

    @Test
    void aFailedCallIsNotKept() {
        var body = numbered();
        body.put("place", Map.of("village", "35.11.07.9999"));
        submit(APP, key, body).then().statusCode(400);
        submit(APP, key, body).then().statusCode(400).header(REPLAYED, nullValue());
        body.put("place", Map.of("village", Samples.VILLAGE));

        submit(APP, key, body).then().statusCode(201).header(REPLAYED, nullValue());

        assertMade(1);
    }

    @Test
    void aReplayedActionStillGivesItsFirstAnswerWhenTheStateHasMovedOn() {
        var request = accepted();
        var disposition = DISTRICT.open(request);
        var first = complete(disposition)
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .extract();
        DISTRICT.acceptAndComplete(request);
        Desk.citizen(request)
                .post("/v1/tracking/" + request.ticket() + "/withdraw")
                .then()
                .statusCode(200);

        var again = complete(disposition)
                .then()
                .statusCode(200)
                .header(REPLAYED, "true")
                .extract();

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void aCitizensActionReplaysToo() {
        var request = APP.submit(Samples.bansos());
        var first = withdraw(request)
                .then()
                .statusCode(200)
                .header(REPLAYED, nullValue())
                .extract();

        assertThat(withdraw(request)
                        .then()
                        .statusCode(200)
                        .header(REPLAYED, "true")
                        .extract()
                        .asString())
                .isEqualTo(first.asString());
        Desk.citizen(request)
                .header(KEY, key + "-other")
                .post("/v1/tracking/" + request.ticket() + "/withdraw")
                .then()
                .statusCode(409);
        Desk.citizen(new Desk.Case(request.id(), request.ticket(), "WRON-GWRO-NGWR-ONGW"))
                .header(KEY, key)
                .post("/v1/tracking/" + request.ticket() + "/withdraw")
                .then()
                .statusCode(401)
                .header(REPLAYED, nullValue());
    }

    static List<String> unfitKeys() {
        return List.of("k".repeat(256), "two words", "kunci-é", "tab\tbed");
    }

    @ParameterizedTest
    @MethodSource("unfitKeys")
    void aKeyThatIsNotVisibleAsciiIsRefused(String unfit) {
        submit(APP, unfit, numbered()).then().statusCode(400).body("errors.pointer", hasItem("/header/" + KEY));
        assertMade(0);
    }

    @Test
    void theLongestKeyIsTaken() {
        var longest = (key + "~".repeat(255)).substring(0, 255);
        submit(APP, longest, numbered()).then().statusCode(201);
        submit(APP, longest, numbered()).then().statusCode(201).header(REPLAYED, "true");
    }

    /** The trigger kills the session at the very commit: all is written, nothing may stay. */
    @Test
    void aCrashAtTheCommitLeavesNothingAndTheKeyIsFreeAgain() {
        var name = "crash_" + external.replace("-", "");
        Owner.run("create function " + name + "() returns trigger language plpgsql as $$ begin"
                + " perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(10); return null; end $$");
        Owner.run("create constraint trigger " + name + " after insert on external_id deferrable initially deferred"
                + " for each row when (new.id = '" + external + "') execute function " + name + "()");
        long kept = Owner.count("idempotency_record");
        long entries = Owner.count("ledger_entry");
        try {
            submit(APP, key, numbered()).then().statusCode(503).header("Retry-After", notNullValue());
        } finally {
            Owner.run("drop function " + name + " cascade");
        }
        assertMade(0);
        assertThat(Owner.count("idempotency_record")).isEqualTo(kept);
        assertThat(Owner.count("ledger_entry")).isEqualTo(entries);

        submit(APP, key, numbered()).then().statusCode(201).header(REPLAYED, nullValue());
        assertMade(1);
    }

    private Map<String, Object> numbered() {
        var body = Samples.bansos();
        body.put("externalIds", List.of(Map.of("system", "proof", "id", external)));
        return body;
    }

    private static Response submit(Desk by, String key, Map<String, Object> body) {
        return by.http()
                .header(KEY, key)
                .contentType("application/json")
                .body(body)
                .post("/v1/requests");
    }

    private static Desk.Case accepted() {
        var request = APP.submit(Samples.bansos());
        DISTRICT.act(request, "accept", Map.of()).then().statusCode(200);
        return request;
    }

    private Response complete(Map<String, Object> disposition) {
        return DISTRICT.http()
                .header(KEY, key)
                .header("If-Match", disposition.get("etag"))
                .contentType("application/json")
                .body(Map.of("result", "DONE", "note", "Selesai."))
                .post("/v1/dispositions/" + disposition.get("id") + "/complete");
    }

    private Response withdraw(Desk.Case request) {
        return Desk.citizen(request).header(KEY, key).post("/v1/tracking/" + request.ticket() + "/withdraw");
    }

    /** How many requests, and how many facts of them, there are. */
    private void assertMade(int requests) {
        var made = Owner.list("select 'requests/' || request_id from external_id where id = '" + external + "'");
        assertThat(made).hasSize(requests);
        made.forEach(subject -> await().until(() -> Owner.count(
                        "ledger_entry where type = 'id.kironggo.request.submitted.v1' and subject = '" + subject + "'")
                == 1));
    }
}
