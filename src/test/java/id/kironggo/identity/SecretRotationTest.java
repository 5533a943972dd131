package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import id.kironggo.Crowd;
import id.kironggo.Desk;
import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A secret is changed without an outage: the one before it counts beside it for a stated time. */
@QuarkusTest
class SecretRotationTest {

    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");

    private MadeClient app;

    @BeforeEach
    void makeAnApp() {
        app = MadeClient.by(COORDINATOR, Map.of("name", "Aplikasi uji", "kind", "APP"));
    }

    @Test
    void anAppRotatesItsOwnSecretAndBothCountForADay() {
        var rotated = rotate(Map.of());
        rotated.then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "private, no-store")
                .body("id", equalTo(app.id()))
                .body("secret", not(equalTo(app.secret())));
        assertThat(Duration.between(Instant.now(), until(rotated)))
                .isBetween(Duration.ofHours(24).minusMinutes(1), Duration.ofHours(24));
        assertThat(app.isAdmitted()).isTrue();
        assertThat(next(rotated).isAdmitted()).isTrue();
        COORDINATOR
                .http()
                .get(app.path())
                .then()
                .body("previousSecretUntil", equalTo(rotated.path("previousSecretUntil")))
                .body("secret", nullValue());
        var fact = Owner.list("select canonical from ledger_entry where subject = 'clients/" + app.id()
                + "' and type like '%secret-rotated%'");
        assertThat(fact).singleElement().asString().contains("previousSecretUntil", "client:" + app.id());
        assertThat(fact.get(0)).doesNotContain(app.secret(), next(rotated).secret());
    }

    @Test
    void afterTheOverlapOnlyTheNewOneCounts() {
        var rotated = rotate(Map.of("overlapHours", 168));
        Owner.run(
                "update client set previous_secret_until = now() - interval '1 second' where id = '" + app.id() + "'");
        assertThat(app.isAdmitted()).isFalse();
        assertThat(next(rotated).isAdmitted()).isTrue();
        COORDINATOR.http().get(app.path()).then().body("previousSecretUntil", nullValue());
    }

    @Test
    void withoutAnOverlapTheOldOneEndsAtOnceAndOneThatIsOlderToo() {
        var first = rotate(Map.of("overlapHours", 2));
        assertThat(app.isAdmitted()).isTrue();
        var second = rotate(next(first), Map.of("overlapHours", 1));
        assertThat(app.isAdmitted()).as("the one before the previous").isFalse();
        assertThat(next(first).isAdmitted()).isTrue();
        var third = rotate(next(second), Map.of("overlapHours", 0));
        third.then().statusCode(200).body("previousSecretUntil", notNullValue());
        assertThat(next(first).isAdmitted()).isFalse();
        assertThat(next(second).isAdmitted()).isFalse();
        assertThat(next(third).isAdmitted()).isTrue();
    }

    @Test
    void aReplayedRotationShowsTheSameSecretAndRotatesNothing() {
        var http = app.http()
                .header("Idempotency-Key", "putar-" + app.id())
                .contentType("application/json")
                .body("{}");
        String secret = http.post(app.path() + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        http.post(app.path() + "/secret")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("secret", equalTo(secret));
        assertThat(app.isAdmitted()).as("it is the previous one still").isTrue();
    }

    @Test
    void manyRotationsAtOnceLeaveTheLastTwoSecrets() {
        var http = app.http();
        var answers = Crowd.of(4, i -> given(http).post(app.path() + "/secret"));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        var all = new ArrayList<>(answers.stream().map(this::next).toList());
        all.add(app);
        assertThat(all.stream().filter(MadeClient::isAdmitted)).hasSize(2);
        var last = answers.stream()
                .filter(answer -> answer.header("ETag").equals("\"4\""))
                .findFirst()
                .orElseThrow();
        assertThat(next(last).isAdmitted()).isTrue();
    }

    @Test
    void theOverlapIsFromNoneToAWeek() {
        for (var wrong : List.of(-1, 169, 1.5, "24")) {
            rotate(Map.of("overlapHours", wrong))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/overlapHours"));
        }
    }

    private Response rotate(Map<String, Object> body) {
        return rotate(app, body);
    }

    private static Response rotate(MadeClient by, Map<String, Object> body) {
        return by.http().contentType("application/json").body(body).post(by.path() + "/secret");
    }

    private static io.restassured.specification.RequestSpecification given(
            io.restassured.specification.RequestSpecification like) {
        return io.restassured.RestAssured.given()
                .spec(like)
                .contentType("application/json")
                .body("{}");
    }

    private MadeClient next(Response rotated) {
        return app.with(rotated.path("secret"));
    }

    private static Instant until(Response rotated) {
        return OffsetDateTime.parse(rotated.path("previousSecretUntil")).toInstant();
    }
}
