package id.kironggo.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Plain;
import id.kironggo.platform.persistence.MovableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long keys count that the provider tells no more. */
@Plain
class OldKeysTest {

    private final MovableClock clock =
            new MovableClock(Clock.fixed(Instant.parse("2026-11-27T02:00:00Z"), ZoneOffset.UTC));

    @Test
    void keysOfAProviderThatStaysAwayCountForADay() {
        var keys = new ProviderKeys(provider(), Duration.ofDays(1), null, null, new ObjectMapper(), clock);
        keys.take(IssuedToken.set(IssuedToken.rsa("kunci")), null);
        assertThat(keys.holds("kunci")).isTrue();
        assertThat(keys.held().trouble()).isNull();

        clock.setAhead(Duration.ofHours(24));
        keys.take(null, new IOException("away"));
        assertThat(keys.holds("kunci")).isTrue();
        assertThat(keys.held().trouble()).isEqualTo("away");

        clock.setAhead(Duration.ofHours(24).plusSeconds(1));
        assertThat(keys.holds("kunci")).isFalse();

        keys.take(IssuedToken.set(IssuedToken.rsa("kunci")), null);
        assertThat(keys.holds("kunci")).isTrue();
        assertThat(keys.held().trouble()).isNull();
    }

    private static Provider provider() {
        var claim = new Claim("azp");
        return new Provider(
                "https://sso.example.go.id",
                URI.create("https://sso.example.go.id/certs"),
                "kironggo",
                claim,
                claim,
                claim,
                "",
                Optional.empty());
    }
}
