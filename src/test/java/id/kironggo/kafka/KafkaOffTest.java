package id.kironggo.kafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import id.kironggo.Owner;
import id.kironggo.platform.persistence.StartRefused;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Without a broker in the configuration, and with a mistake in it. */
@QuarkusTest
class KafkaOffTest {

    @Test
    void withoutABrokerNothingOfItRuns() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(n -> n.startsWith("kafka-"));
        assertThat(Owner.list("select position from kafka_relay where term is null"))
                .containsExactly("-1");
        given().get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'kafka' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'kafka' }.data.on", equalTo(false));
        assertThat(given().get("/q/metrics").asString()).doesNotContain("kironggo_kafka_");
    }

    @Test
    void aFileThatIsntThereIsTold() {
        var settings = new KafkaSettings(Optional.of("localhost:1"), "t", Optional.of(Path.of("tidak-ada")));
        assertThatThrownBy(settings::producer)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("KIRONGGO_KAFKA_PROPERTIES names tidak-ada");
    }
}
