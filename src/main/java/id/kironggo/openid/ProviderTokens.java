package id.kironggo.openid;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.platform.outbound.Outbound;
import id.kironggo.platform.persistence.RealTime;
import id.kironggo.platform.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Verifies tokens of the configured provider; without one, no token is of it. */
@ApplicationScoped
public class ProviderTokens {

    /** How old keys become while the provider is there. */
    static final Duration KEPT = Duration.ofMinutes(5);

    /** By a key pair only: whoever knows a public key must not be able to sign by it. */
    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512);

    private final Optional<Provider> provider;
    private final ProviderKeys keys;
    private final ObjectMapper mapper;
    private final Clock clock;

    /** {@code kironggo.idp.cooldown}: how much time lies between two times that an unknown key makes us ask for keys. */
    ProviderTokens(
            Config config,
            Outbound outbound,
            Vertx vertx,
            ObjectMapper mapper,
            @RealTime Clock clock,
            MeterRegistry meters) {
        this.provider = Provider.of(config);
        this.mapper = mapper;
        this.clock = clock;
        var cooldown =
                config.getOptionalValue("kironggo.idp.cooldown", Duration.class).orElse(Duration.ofSeconds(10));
        this.keys = provider.map(one -> new ProviderKeys(one, cooldown, outbound, vertx, mapper, clock))
                .orElse(null);
        if (keys != null) {
            meters.gauge("kironggo.idp.keys.age.seconds", this, ProviderTokens::age);
        }
    }

    /** Settings that nobody can read stop the start; a provider that is away does not. */
    void onStart(@Observes StartupEvent start) {
        refresh();
    }

    /** Asks again before the keys are old, and while the provider is away. */
    @Scheduled(every = "30s", delayed = "30s")
    public void refresh() {
        if (keys != null && (keys.held().trouble() != null || !(age() < KEPT.toSeconds()))) {
            keys.ask();
        }
    }

    /** What is known of the provider's keys; null where there is no provider. */
    ProviderKeys.Held held() {
        return keys == null ? null : keys.held();
    }

    /** How old the keys are, in seconds; NaN where there never were any. */
    double age() {
        var fetchedAt = keys.held().fetchedAt();
        return fetchedAt == null
                ? Double.NaN
                : Duration.between(fetchedAt, clock.instant()).toSeconds();
    }

    /** Whether the token says that it is the provider's, which is still to be verified. */
    public boolean mayBe(String token) {
        return provider.map(one -> one.issuer().equals(issuer(token))).orElse(false);
    }

    /** Whether tokens of this key still count; known without asking anybody. */
    public boolean holds(String kid) {
        return keys != null && keys.holds(kid);
    }

    /**
     * What a token says that {@linkplain #mayBe may be} the provider's. Blocks where its key is unknown.
     *
     * @throws ProblemException UNAUTHENTICATED, with the reason where the provider did sign it; UNAVAILABLE where its key
     *     can't be had
     */
    public ProviderToken verify(String token) {
        try {
            var signed = new JsonWebSignature();
            signed.setAlgorithmConstraints(ALGORITHMS);
            signed.setCompactSerialization(token);
            var kid = signed.getKeyIdHeaderValue();
            // first: whoever can't have a token of the provider should not make us ask for keys either
            ALGORITHMS.checkConstraint(signed.getAlgorithmHeaderValue());
            var key = Optional.ofNullable(kid).flatMap(keys::find).orElseThrow(TokenFault.SIGNATURE::asProblem);
            if (key.getAlgorithm() != null && !key.getAlgorithm().equals(signed.getAlgorithmHeaderValue())) {
                throw TokenFault.SIGNATURE.asProblem();
            }
            signed.setKey(key.getPublicKey());
            if (!signed.verifySignature()) {
                throw TokenFault.SIGNATURE.asProblem();
            }
            var claims = new SignedClaims(provider.orElseThrow(), signed.getHeader("typ"), signed.getPayload());
            return claims.read(kid, clock.instant());
        } catch (JoseException e) {
            throw TokenFault.SIGNATURE.asProblem();
        }
    }

    /** The {@code iss} of what may be a JWT; empty for all else. */
    private String issuer(String token) {
        int start = token.indexOf('.') + 1;
        int end = token.indexOf('.', start);
        if (start == 0 || end < 0) {
            return "";
        }
        try {
            return mapper.readTree(Base64.getUrlDecoder().decode(token.substring(start, end)))
                    .path("iss")
                    .asText();
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }
}
