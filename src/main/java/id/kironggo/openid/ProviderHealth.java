package id.kironggo.openid;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether the provider tells its keys. A matter of {@code /q/health/well}: tokens that count go on to count while it is away, and so
 * do our own, so that the cluster must neither stop the service nor keep requests from it.
 */
@Wellness
@ApplicationScoped
public class ProviderHealth implements HealthCheck {

    private static final Duration BEARABLE = ProviderTokens.KEPT.multipliedBy(3);

    private final ProviderTokens tokens;

    ProviderHealth(ProviderTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("identity-provider");
        var held = tokens.held();
        if (held == null) {
            return response.up().withData("on", false).build();
        }
        double age = tokens.age();
        response.status(age <= BEARABLE.toSeconds())
                .withData("on", true)
                .withData("keys", held.keys().size());
        if (held.fetchedAt() != null) {
            response.withData("ageSeconds", (long) age);
        }
        if (held.trouble() != null) {
            response.withData("trouble", held.trouble());
        }
        return response.build();
    }
}
