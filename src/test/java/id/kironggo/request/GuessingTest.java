package id.kironggo.request;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Crowd;
import id.kironggo.Desk;
import id.kironggo.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Guessing access codes is counted and stopped, and holds up nobody. */
@QuarkusTest
class GuessingTest {

    private static final String WRONG = "0000-0000-0000-0000";

    @Test
    void manyWrongCodesAtOnceAreAllRefusedAndNobodyWaitsForThem() {
        var requests = IntStream.range(0, 40)
                .mapToObj(i -> Desk.of("demo-app").submit(Samples.bansos()))
                .toList();

        long begun = System.nanoTime();
        var answers = Crowd.of(requests.size(), i -> track(requests.get(i), WRONG));

        assertThat(answers).extracting(Response::statusCode).containsOnly(401);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void afterTenWrongCodesEvenTheRightOneWaits() {
        var request = Desk.of("demo-app").submit(Samples.bansos());
        for (int i = 0; i < 10; i++) {
            track(request, WRONG).then().statusCode(401);
        }

        assertThat(track(request, request.code())
                        .then()
                        .statusCode(429)
                        .extract()
                        .header("Retry-After"))
                .isNotBlank();
    }

    @Test
    void guessingInParallelGivesNoMoreThanTenTries() {
        var request = Desk.of("demo-app").submit(Samples.bansos());

        var answers = Crowd.of(60, i -> track(request, WRONG));

        assertThat(answers).extracting(Response::statusCode).isSubsetOf(401, 429);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 401).hasSize(10);
    }

    private static Response track(Desk.Case request, String code) {
        return Desk.citizen(new Desk.Case(request.id(), request.ticket(), code))
                .get("/v1/tracking/" + request.ticket());
    }
}
