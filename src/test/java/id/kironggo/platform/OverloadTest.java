package id.kironggo.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import id.kironggo.Crowd;
import id.kironggo.Desk;
import id.kironggo.Samples;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** When there is no connection to be had, callers are told to come again: 503, never 500. */
@QuarkusTest
class OverloadTest {

    @Inject
    AgroalDataSource database;

    @Test
    void withoutAFreeConnectionCallersAreToldToComeAgain() throws SQLException {
        var app = Desk.of("demo-app");
        var request = app.submit(Samples.bansos());
        List<Connection> taken = new ArrayList<>();
        try {
            takeAll(taken);
            var calls = List.<Supplier<Response>>of(
                    () -> given().header("Accept-Language", "en").get("/v1/tracking/" + request.ticket()),
                    () -> app.http().get("/v1/requests/" + request.id()),
                    () -> app.http().get("/v1/events"),
                    () -> app.http()
                            .header("Idempotency-Key", request.id())
                            .contentType("application/json")
                            .body(Map.of())
                            .post("/v1/requests"));
            long begun = System.nanoTime();
            Crowd.of(calls.size(), i -> calls.get(i).get()).forEach(OverloadTest::assertUnavailable);
            // all of one client, and none waited for its turn to wait
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(9));
        } finally {
            for (var one : taken) {
                one.close();
            }
        }
        await().atMost(Duration.ofSeconds(5))
                .until(() -> app.http().get("/v1/requests/" + request.id()).statusCode() == 200);
    }

    /** The sequencer takes one now and then: so until none comes any more. */
    private void takeAll(List<Connection> taken) {
        int size = database.getConfiguration().connectionPoolConfiguration().maxSize();
        await().atMost(Duration.ofSeconds(20))
                .ignoreException(SQLException.class)
                .until(() -> {
                    taken.add(database.getConnection());
                    return taken.size() == size;
                });
    }

    private static void assertUnavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .body("type", equalTo("/problems/unavailable"))
                .header("Retry-After", notNullValue());
    }
}
