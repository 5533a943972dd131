package id.kironggo.kafka;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether Kafka keeps up with the ledger. A matter of {@code /q/health/well}: without a broker the service serves as well as
 * before, so that the cluster must neither stop it nor keep requests from it.
 */
@Wellness
@ApplicationScoped
public class KafkaHealth implements HealthCheck {

    private static final Duration BEARABLE = Duration.ofSeconds(30);

    private final KafkaSettings settings;
    private final Tenure tenure;
    private final Relay relay;
    private final Clock clock;

    KafkaHealth(KafkaSettings settings, Tenure tenure, Relay relay, Clock clock) {
        this.settings = settings;
        this.tenure = tenure;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("kafka");
        if (!settings.isOn()) {
            return response.up().withData("on", false).build();
        }
        var standing = tenure.standing();
        var behind = standing.behind(clock.instant());
        response.status(behind.compareTo(BEARABLE) <= 0)
                .withData("on", true)
                .withData("relaysHere", tenure.term() != null)
                .withData("lag", standing.lag())
                .withData("behindSeconds", behind.toSeconds());
        var trouble = relay.trouble();
        if (trouble != null) {
            response.withData("trouble", trouble);
        }
        return response.build();
    }
}
