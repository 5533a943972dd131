package id.kironggo.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.kironggo.platform.persistence.RealTime;
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
 * Verifies access tokens (RFC 9068) by the keys of the database. A token verified once is remembered: the signature
 * costs more than the rest of a call; its expiry, its key and its client's standing are looked at each time.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class KeyedPrincipalFactory extends JWTCallerPrincipalFactory {

    private static final int REMEMBERED = 10_000;

    private final JWTCallerPrincipalFactory parser = new DefaultJWTCallerPrincipalFactory();
    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private final SigningKeys keys;
    private final ClientStanding standing;
    private final ObjectMapper mapper;
    private final Clock clock;

    KeyedPrincipalFactory(SigningKeys keys, ClientStanding standing, ObjectMapper mapper, @RealTime Clock clock) {
        this.keys = keys;
        this.standing = standing;
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
        boolean counts = known != null
                && keys.holds(known.kid())
                && known.principal().getExpirationTime() > clock.instant().getEpochSecond()
                && standing.isFresh(known.client())
                && standing.bears(known.client(), known.agency(), known.scopes());
        return counts ? Optional.of(known) : Optional.empty();
    }

    Verified bearer(String token, JWTAuthContextInfo expected) throws ParseException {
        var known = verified.getIfPresent(token);
        if (known == null || !keys.holds(known.kid())) {
            verified.invalidate(token);
            known = verify(token, expected);
            verified.put(token, known);
        }
        if (known.principal().getExpirationTime() <= clock.instant().getEpochSecond()) {
            verified.invalidate(token);
            throw new ParseException("The token has expired");
        }
        if (!standing.bears(known.client(), known.agency(), known.scopes())) {
            throw new ParseException("The client is not active, or no longer what the token says");
        }
        return known;
    }

    private Verified verify(String token, JWTAuthContextInfo expected) throws ParseException {
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
            return new Verified(principal, kid, client, agency, scope.isBlank() ? Set.of() : scopes);
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

    /** A token whose signature was found right, and what it says. */
    record Verified(JWTCallerPrincipal principal, String kid, String client, String agency, Set<String> scopes) {}
}
