package id.kironggo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas of a demo go by one clock, and only the one whose database it is begins anew. */
class SharedClockIT {

    private static final String CLOCK = "/v1/sandbox/clock";

    @TempDir
    Path scratch;

    @Test
    void replicasGoByOneClock() throws Exception {
        try (var one = PackagedService.launch(scratch.resolve("data"), Map.of("KIRONGGO_DEMO", "true"))
                        .awaitReady();
                var other = one.replica(Map.of("KIRONGGO_DEMO", "force")).awaitReady()) {
            PackagedExchange.at(other, "DLH")
                    .body(Map.of("days", 3))
                    .post(CLOCK)
                    .then()
                    .statusCode(200)
                    .body("reached", equalTo(true));
            await().until(() -> ahead(one).compareTo(Duration.ofHours(71)) > 0);
            PackagedExchange.at(one, "DLH")
                    .body(Map.of("days", 2))
                    .post(CLOCK)
                    .then()
                    .statusCode(200);
            await().until(() -> ahead(other).compareTo(Duration.ofHours(119)) > 0);

            PackagedExchange.at(other, "DLH")
                    .header("Accept-Language", "en")
                    .body("{}")
                    .post("/v1/sandbox/reset")
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("its own embedded database"));
            assertThat(ahead(other)).isGreaterThan(Duration.ofDays(4));
            PackagedExchange.at(one, "DLH")
                    .body("{}")
                    .post("/v1/sandbox/reset")
                    .then()
                    .statusCode(200);
            await().until(() -> ahead(other).compareTo(Duration.ofSeconds(1)) < 0);
        }
    }

    private static Duration ahead(PackagedService service) {
        var clock = PackagedExchange.at(service, "DLH")
                .get(CLOCK)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return Duration.between(
                OffsetDateTime.parse(clock.getString("real")), OffsetDateTime.parse(clock.getString("now")));
    }
}
