package id.kironggo.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import id.kironggo.Desk;
import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An office without an address: its calls wait until it comes for them. */
@QuarkusTest
class PullModeTest {

    @Test
    void aCallWaitsForTheConnectorAndItsAnswerComesBack() throws Exception {
        try (var neighbour = pull(5)) {
            var calling = async(() -> neighbour.send("POST", "/hal/9?a=b", "isi"));
            var pending = take(neighbour, 10).get(0);

            assertThat(pending)
                    .containsEntry("api", neighbour.api())
                    .containsEntry("method", "POST")
                    .containsEntry("path", "/hal/9")
                    .containsEntry("query", "a=b")
                    .containsEntry("body", encoded("isi"))
                    .containsKeys("id", "headers", "assertion", "answerBefore", "salt");
            assertThat(headers(pending)).doesNotContainKeys("authorization", "host", "connection");
            answer(pending, 201, "jawaban", Map.of("Content-Type", "text/plain", "Set-Cookie", "a=b", "X-Own", "kept"))
                    .then()
                    .statusCode(204);
            var answer = calling.get(5, TimeUnit.SECONDS);

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo("jawaban");
            assertThat(answer.headers().firstValue("X-Own")).contains("kept");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue(Hops.ID))
                    .contains(pending.get("id").toString());
            assertThat(Owner.count("mediation_parked where api = '" + neighbour.api() + "'"))
                    .isZero();
            answer(pending, 200, "terlambat", Map.of()).then().statusCode(404);
        }
    }

    @Test
    void anAnswerHasTenMebibytesAtMost() throws Exception {
        try (var neighbour = pull(30)) {
            var calling = async(() -> neighbour.get("/hal/1"));
            var pending = take(neighbour, 10).get(0);
            int most = 10 * 1_024 * 1_024;
            answer(pending, 200, "x".repeat(most + 1), Map.of()).then().statusCode(413);
            answer(pending, 200, "x".repeat(most), Map.of()).then().statusCode(204);
            assertThat(calling.get(20, TimeUnit.SECONDS).body()).hasSize(most);
        }
    }

    @Test
    void aConnectorThatWaitsIsToldAtOnce() throws Exception {
        try (var neighbour = pull(10)) {
            var taking = async(() -> take(neighbour, 20));
            await().pollDelay(Duration.ofMillis(500)).until(() -> !taking.isDone());
            long begun = System.nanoTime();
            var calling = async(() -> neighbour.get("/hal/1"));
            var pending = taking.get(5, TimeUnit.SECONDS);
            answer(pending.get(0), 200, "x", Map.of()).then().statusCode(204);
            calling.get(5, TimeUnit.SECONDS);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void whoeverIsNotAnsweredInTimeIsToldSo() throws Exception {
        try (var neighbour = pull(1)) {
            var answer = neighbour.get("/hal/1");
            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(Neighbour.error(answer)).isEqualTo("timed-out");
            await().atMost(Duration.ofSeconds(3))
                    .until(() -> Owner.count("mediation_parked where api = '" + neighbour.api() + "'") == 0);
        }
    }

    @Test
    void aCallWhoseConnectorDiesIsGivenToAnother() throws Exception {
        try (var neighbour = pull(6)) {
            var calling = async(() -> neighbour.get("/hal/1"));
            var lost = take(neighbour, 5).get(0);
            assertThat(take(neighbour, 0)).as("while it is leased").isEmpty();
            var again = take(neighbour, 6).get(0);
            assertThat(again).containsEntry("id", lost.get("id"));
            answer(again, 200, "kedua", Map.of()).then().statusCode(204);
            assertThat(calling.get(5, TimeUnit.SECONDS).body()).isEqualTo("kedua");
        }
    }

    @Test
    void nobodyElseTakesOrAnswersIt() throws Exception {
        try (var neighbour = pull(4)) {
            var calling = async(() -> neighbour.get("/hal/1"));
            var pending = take(neighbour, 5).get(0);
            var other = Desk.of("DLH");
            other.http().get("/v1/exchange/pending").then().statusCode(200).body("items", empty());
            other.post("/v1/exchange/pending/" + pending.get("id") + "/answer", Map.of("status", 200))
                    .then()
                    .statusCode(404);
            answer(pending, 204, "", Map.of()).then().statusCode(204);
            assertThat(calling.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void whatIsParkedLiesSealed() throws Exception {
        try (var neighbour = pull(4)) {
            var calling = async(() -> neighbour.send("POST", "/hal/1", "penanda-rahasia"));
            await().atMost(Duration.ofSeconds(3))
                    .until(() -> Owner.count("mediation_parked where api = '" + neighbour.api() + "'") == 1);
            assertThat(Owner.list("select encode(request, 'escape') from mediation_parked where api = '"
                            + neighbour.api() + "'"))
                    .noneMatch(text -> text.contains("penanda-rahasia") || text.contains(encoded("penanda-rahasia")));
            answer(take(neighbour, 2).get(0), 200, "x", Map.of());
            calling.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void manyWaitAtOnceAndEachGetsItsOwnAnswer() throws Exception {
        try (var neighbour = pull(30)) {
            var calls = IntStream.range(0, 200)
                    .mapToObj(i -> async(() -> neighbour.get("/hal/" + i)))
                    .toList();
            var answered = new HashSet<Object>();
            await().atMost(Duration.ofSeconds(25))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> {
                        for (var pending : take(neighbour, 1)) {
                            if (answered.add(pending.get("id"))) {
                                answer(pending, 200, pending.get("path").toString(), Map.of())
                                        .then()
                                        .statusCode(204);
                            }
                        }
                        return answered.size() == 200;
                    });
            for (int i = 0; i < 200; i++) {
                assertThat(calls.get(i).get(10, TimeUnit.SECONDS).body()).isEqualTo("/hal/" + i);
            }
        }
    }

    @Test
    void anAnswerMustBeOne() throws Exception {
        try (var neighbour = pull(4)) {
            var calling = async(() -> neighbour.get("/hal/1"));
            var pending = take(neighbour, 5).get(0);
            var path = "/v1/exchange/pending/" + pending.get("id") + "/answer";
            Neighbour.PROVIDER
                    .post(path, Map.of("status", 99))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/status"));
            Neighbour.PROVIDER
                    .post(path, Map.of("status", 200, "headers", Map.of("X-A", "a\r\nX-B: b")))
                    .then()
                    .statusCode(400);
            answer(pending, 200, "x", Map.of()).then().statusCode(204);
            calling.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void aCallIsAnsweredOnce() {
        // of a replica that is slow to collect
        var id = UUID.randomUUID();
        Owner.run(
                "insert into mediation_parked(id, replica, agency, api, answer_before, leased_until, request) values ('"
                        + id
                        + "', gen_random_uuid(), 'DISPENDUKCAPIL', 'uji', now() + interval '1 minute', now() + interval '1 minute', '')");
        answer(Map.of("id", id), 200, "sekali", Map.of()).then().statusCode(204);
        answer(Map.of("id", id), 200, "lagi", Map.of()).then().statusCode(409);
        Owner.run("delete from mediation_parked where id = '" + id + "'");
    }

    private static Neighbour pull(int timeoutSeconds) {
        return Neighbour.absent()
                .registerPull(Map.of("timeoutSeconds", timeoutSeconds))
                .granted();
    }

    private static List<Map<String, Object>> take(Neighbour neighbour, int wait) {
        return Neighbour.PROVIDER
                .http()
                .queryParam("api", neighbour.api())
                .queryParam("wait", wait)
                .get("/v1/exchange/pending")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    @SuppressWarnings("unchecked") // of the document
    private static Map<String, String> headers(Map<String, Object> pending) {
        return (Map<String, String>) pending.get("headers");
    }

    private static io.restassured.response.Response answer(
            Map<String, Object> pending, int status, String body, Map<String, String> headers) {
        return Neighbour.PROVIDER.post(
                "/v1/exchange/pending/" + pending.get("id") + "/answer",
                Map.of("status", status, "headers", headers, "body", encoded(body)));
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> CompletableFuture<T> async(java.util.function.Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, Executors.newCachedThreadPool());
    }
}
