package id.kironggo.ledger;

import id.kironggo.platform.persistence.RealTime;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether checkpoints keep up with the ledger. A matter of {@code /q/health/well}: a replica whose log isn't signed serves as well as
 * before, so that the cluster must neither stop it nor keep requests from it.
 */
@Wellness
@ApplicationScoped
public class CheckpointHealth implements HealthCheck {

    private static final Duration BEARABLE = Duration.ofSeconds(10);

    private final Notary notary;
    private final Clock clock;

    CheckpointHealth(Notary notary, @RealTime Clock clock) {
        this.notary = notary;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var state = notary.state();
        var behind = state.behind(clock.instant());
        var response = HealthCheckResponse.named("ledger-checkpoints")
                .status(behind.compareTo(BEARABLE) <= 0)
                .withData("behindSeconds", behind.toSeconds());
        if (state.trouble() != null) {
            response.withData("trouble", state.trouble());
        }
        return response.build();
    }
}
