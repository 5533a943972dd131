package id.kironggo.identity;

import id.kironggo.platform.persistence.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes access tokens (RFC 9068): who the client is and what it may do, no person. */
@ApplicationScoped
class AccessTokens {

    static final String TYPE = "at+jwt";
    static final String AUDIENCE = "kironggo";
    static final Duration LIFE = Duration.ofMinutes(10);

    private final Signer signer;
    private final Clock clock;
    private final String issuer;

    AccessTokens(Signer signer, @RealTime Clock clock, @ConfigProperty(name = "kironggo.issuer") String issuer) {
        this.signer = signer;
        this.clock = clock;
        this.issuer = issuer;
    }

    AccessToken issue(Client client, Collection<String> scopes) {
        var scope = String.join(" ", scopes);
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", AUDIENCE);
        claims.put("sub", client.id());
        claims.put("client_id", client.id());
        if (client.agency() != null) {
            claims.put("agency", client.agency());
        }
        claims.put("scope", scope);
        claims.put("iat", now);
        claims.put("exp", now + LIFE.toSeconds());
        claims.put("jti", UUID.randomUUID().toString());
        return new AccessToken(signer.sign(TYPE, claims), "Bearer", LIFE.toSeconds(), scope);
    }
}
