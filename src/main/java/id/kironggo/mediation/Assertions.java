package id.kironggo.mediation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.kironggo.identity.Signer;
import id.kironggo.platform.persistence.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What Kironggo asserts to a provider about who calls: a JWT (RFC 7519) of type {@code exchange+jwt}, signed by the keys of
 * {@code /.well-known/jwks.json}. It is about the grant, not the single call, so that calls of some seconds share one: a
 * signature for each would cost more than the rest of the call.
 */
@ApplicationScoped
class Assertions {

    private static final String TYPE = "exchange+jwt";
    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final Duration SHARED = Duration.ofSeconds(20);

    private final Cache<Subject, String> signed =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(SHARED).build();

    private final Signer signer;
    private final Clock clock;
    private final String issuer;

    Assertions(Signer signer, @RealTime Clock clock, @ConfigProperty(name = "kironggo.issuer") String issuer) {
        this.signer = signer;
        this.clock = clock;
        this.issuer = issuer;
    }

    String about(MediatedCall call) {
        var passage = call.passage();
        var subject = new Subject(call.consumer().id(), passage.grant().id(), passage.operation());
        return signed.get(subject, any -> sign(call));
    }

    private String sign(MediatedCall call) {
        var grant = call.passage().grant();
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", call.route().agency() + "/" + call.route().api());
        claims.put("sub", call.consumer().id());
        claims.put("agency", call.consumer().agency());
        claims.put("operation", call.passage().operation());
        claims.put("purpose", grant.purpose());
        claims.put("legal_basis", grant.legalBasis());
        claims.put("fields", grant.fields());
        claims.put("grant", grant.id().toString());
        claims.put("iat", now);
        claims.put("exp", Math.min(now + LIFE.toSeconds(), grant.expiresAt().getEpochSecond()));
        claims.put("jti", UUID.randomUUID().toString());
        return signer.sign(TYPE, claims);
    }

    private record Subject(String client, UUID grant, String operation) {}
}
