package id.kironggo.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.kironggo.platform.persistence.RealTime;
import id.kironggo.platform.problem.ProblemException;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies access tokens (RFC 9068) by the keys of the database, or by those of the provider that issued them. A token verified once is remembered: the signature
 * costs more than the rest of a call; its expiry, its key and its client's standing are looked at each time.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class KeyedPrincipalFactory extends JWTCallerPrincipalFactory {

    /** In characters: a token of another issuer may be five times as long as ours. */
    private static final long REMEMBERED = 10_000_000;

    private static final int LONGEST = 8 * 1024;

    private final JWTCallerPrincipalFactory parser = new DefaultJWTCallerPrincipalFactory();
    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((String token, Verified any) -> token.length())
            .build();

    private final SigningKeys keys;
    private final ClientStanding standing;
    private final ProviderBearers provider;
    private final ObjectMapper mapper;
    private final Clock clock;

    KeyedPrincipalFactory(
            SigningKeys keys,
            ClientStanding standing,
            ProviderBearers provider,
            ObjectMapper mapper,
            @RealTime Clock clock) {
        this.keys = keys;
        this.standing = standing;
        this.provider = provider;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo expected) throws ParseException {
        return bearer(token, expected).principal();
    }

    /** Who bears a token that was verified before, where memory alone knows that it still counts. */
    Optional<Verified> recall(String token) {
        var known = verified.getIfPresent(token);
        boolean isKnown = known != null
                && isHeld(known)
                && known.principal().getExpirationTime() > clock.instant().getEpochSecond()
                && standing.isFresh(known.client())
                && counts(known);
        return isKnown ? Optional.of(known) : Optional.empty();
    }

    Verified bearer(String token, JWTAuthContextInfo expected) throws ParseException {
        var known = verified.getIfPresent(token);
        if (known == null || !isHeld(known)) {
            verified.invalidate(token);
            known = verify(token, expected);
            verified.put(token, known);
        }
        if (known.principal().getExpirationTime() <= clock.instant().getEpochSecond()) {
            verified.invalidate(token);
            throw new ParseException("The token has expired");
        }
        if (!counts(known)) {
            known = renewed(token, known);
            verified.put(token, known);
        }
        return known;
    }

    private boolean isHeld(Verified known) {
        return known.foreign() == null ? keys.holds(known.kid()) : provider.holds(known.kid());
    }

    private boolean counts(Verified known) {
        return known.foreign() == null
                ? standing.bears(known.client(), known.agency(), known.scopes())
                : provider.counts(known);
    }

    /** What a token of the provider stands for now: it claims what its client may have, and nobody takes it back for us. */
    private Verified renewed(String token, Verified known) throws ParseException {
        if (known.foreign() == null) {
            throw new ParseException("The client is not active, or no longer what the token says");
        }
        try {
            return provider.bearer(token, known.foreign());
        } catch (ProblemException e) {
            throw new ParseException("The client is not what the token says", e);
        }
    }

    private Verified verify(String token, JWTAuthContextInfo expected) throws ParseException {
        if (token.length() > LONGEST) {
            throw new ParseException("The token is too long");
        }
        if (provider.mayBe(token)) {
            try {
                return provider.verify(token);
            } catch (ProblemException e) {
                throw new ParseException("The provider's token does not count", e);
            }
        }
        return own(token, expected);
    }

    private Verified own(String token, JWTAuthContextInfo expected) throws ParseException {
        var header = header(token);
        if (!AccessTokens.TYPE.equals(header.path("typ").asText())) {
            throw new ParseException("Not an access token");
        }
        var kid = header.path("kid").asText();
        var key = keys.find(kid).orElseThrow(() -> new ParseException("Signed by an unknown key"));
        var keyed = new JWTAuthContextInfo(expected);
        keyed.setPublicVerificationKey(key.publicKey());
        keyed.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        var principal = parser.parse(token, keyed);
        if (principal.<Object>getClaim("client_id") instanceof String client) {
            var agency = principal.<Object>getClaim("agency") instanceof String code ? code : null;
            var scope = principal.<Object>getClaim("scope") instanceof String text ? text : "";
            var scopes = Set.copyOf(List.of(scope.trim().split(" +")));
            return new Verified(principal, kid, client, agency, scope.isBlank() ? Set.of() : scopes, null);
        }
        throw new ParseException("The token names no client");
    }

    private JsonNode header(String token) throws ParseException {
        int end = token.indexOf('.');
        if (end < 1) {
            throw new ParseException("Not a JWT");
        }
        try {
            return mapper.readTree(Base64.getUrlDecoder().decode(token.substring(0, end)));
        } catch (IOException | IllegalArgumentException e) {
            throw new ParseException("The header of the token is unreadable", e);
        }
    }
}
