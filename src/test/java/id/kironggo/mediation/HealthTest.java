package id.kironggo.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whether an API answers now: by its health path, or by whether its connector comes for calls. */
@QuarkusTest
class HealthTest {

    private static final int HOUSE = 6;

    @Test
    void aHealthPathIsAskedOnceForAllWhoWantToKnow() {
        var asked = new AtomicInteger();
        try (var neighbour = Neighbour.listening(HOUSE, request -> {
                    asked.incrementAndGet();
                    request.response()
                            .setStatusCode(request.path().equals("/dasar/sehat") ? 204 : 500)
                            .end();
                })
                .registerAt(HOUSE, Map.of("healthPath", "/sehat"))
                .granted()) {
            for (int i = 0; i < 3; i++) {
                var health = health(neighbour);
                assertThat(health.getString("status")).isEqualTo("UP");
                assertThat(health.getInt("probe.status")).isEqualTo(204);
            }
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void aProviderWhoseHealthPathFailsOrIsNotThereIsDown() {
        try (var ill = Neighbour.listening(
                        HOUSE, request -> request.response().setStatusCode(500).end())
                .registerAt(HOUSE, Map.of("healthPath", "/sakit"))
                .granted()) {
            assertThat(health(ill).getString("status")).isEqualTo("DOWN");
        }
        var absent = Neighbour.absent()
                .registerAt(HOUSE, Map.of("healthPath", "/tidak-ada"))
                .granted();
        assertThat(health(absent).getString("status")).isEqualTo("DOWN");
        assertThat(health(absent).getString("probe.status")).isNull();
    }

    @Test
    void anApiThatNobodyCalledAndThatHasNoHealthPathIsUnknown() {
        assertThat(health(Neighbour.absent().registerAt(HOUSE, Map.of()).granted())
                        .getString("status"))
                .isEqualTo("UNKNOWN");
    }

    @Test
    void anApiInPullModeAnswersWhileItsConnectorComes() {
        var pulled = Neighbour.absent().registerPull(Map.of()).granted();
        Neighbour.PROVIDER.http().get("/v1/exchange/pending").then().statusCode(200);
        assertThat(health(pulled).getString("status")).isEqualTo("UP");
        assertThat(health(pulled).getString("connectorSeenAt")).isNotNull();
    }

    private static JsonPath health(Neighbour of) {
        return Neighbour.CONSUMER
                .http()
                .get("/v1/apis/DISPENDUKCAPIL/" + of.api() + "/health")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
