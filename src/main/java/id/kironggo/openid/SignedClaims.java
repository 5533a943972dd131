package id.kironggo.openid;

import id.kironggo.platform.security.Acting;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** What the provider signed: whether it is an access token for us, now, and what it says in our words. */
record SignedClaims(Provider provider, String type, String payload) {

    /** How far the provider's clock may be ahead of ours. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt", "jwt", "application/jwt");
    private static final int LONGEST_NAME = 64;
    private static final int MOST_SCOPES = 200;

    ProviderToken read(String kid, Instant now) {
        try {
            var claims = JwtClaims.parse(payload);
            if (!provider.issuer().equals(claims.getIssuer())) {
                throw TokenFault.ISSUER.asProblem();
            }
            checkKind(claims.getClaimsMap());
            if (!claims.hasAudience() || !claims.getAudience().contains(provider.audience())) {
                throw TokenFault.AUDIENCE.asProblem();
            }
            checkTimes(claims, now);
            return token(kid, claims);
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw TokenFault.UNREADABLE.asProblem();
        } catch (DateTimeException | ArithmeticException e) {
            throw TokenFault.TIMES.asProblem();
        }
    }

    /**
     * RFC 9068 has a type of its own; Keycloak and others write JWT over whatever they sign, and Keycloak says by a claim what
     * it is. The hashes stand in ID tokens only (OpenID Connect Core 1.0, section 3).
     */
    private void checkKind(Map<String, Object> claims) {
        boolean isTyped = type != null && TYPES.contains(type.toLowerCase(Locale.ROOT));
        boolean isBearer = claims.get("typ") == null
                || "Bearer".equalsIgnoreCase(claims.get("typ").toString());
        if (!(type == null || isTyped) || !isBearer || claims.containsKey("at_hash") || claims.containsKey("c_hash")) {
            throw TokenFault.KIND.asProblem();
        }
        if (claims.containsKey("cnf")) {
            throw TokenFault.BOUND.asProblem();
        }
    }

    private static void checkTimes(JwtClaims claims, Instant now) throws MalformedClaimException {
        var expires = instant(claims.getExpirationTime());
        var issued = instant(claims.getIssuedAt());
        var begins = instant(claims.getNotBefore());
        if (expires == null || issued == null) {
            throw TokenFault.TIMES.asProblem();
        }
        if (!expires.isAfter(now)) {
            throw TokenFault.EXPIRED.asProblem();
        }
        var latest = now.plus(SKEW);
        if (issued.isAfter(latest)
                || (begins != null && begins.isAfter(latest))
                || Duration.between(issued, expires).compareTo(ProviderKeys.LONGEST) > 0) {
            throw TokenFault.TIMES.asProblem();
        }
    }

    private ProviderToken token(String kid, JwtClaims claims) throws MalformedClaimException {
        var all = claims.getClaimsMap();
        var client = text(provider.client(), all);
        if (client == null) {
            throw TokenFault.at(provider.client());
        }
        return new ProviderToken(
                kid,
                client,
                text(provider.agency(), all),
                scopes(all),
                provider.officer().map(claim -> officer(claim, all)).orElse(null),
                instant(claims.getIssuedAt()),
                instant(claims.getExpirationTime()));
    }

    /** Null where there is none. */
    private static String text(Claim claim, Map<String, Object> all) {
        var told = claim.in(all);
        if (told == null || (told instanceof String text && !text.isBlank() && text.length() <= LONGEST_NAME)) {
            return (String) told;
        }
        throw TokenFault.at(claim);
    }

    private static String officer(Claim claim, Map<String, Object> all) {
        var officer = text(claim, all);
        if (Acting.objection(officer).isPresent()) {
            throw TokenFault.at(claim);
        }
        return officer;
    }

    /** As RFC 9068 writes them, parted by spaces, or as an array. */
    private Set<String> scopes(Map<String, Object> all) {
        var told = provider.scope().in(all);
        Collection<?> given = told == null
                ? List.of()
                : told instanceof String text ? List.of(text.strip().split(" +")) : many(told);
        var scopes = new LinkedHashSet<String>();
        for (var one : given) {
            if (!(one instanceof String scope)) {
                throw TokenFault.at(provider.scope());
            }
            if (scope.startsWith(provider.prefix())) {
                scopes.add(scope.substring(provider.prefix().length()));
            }
        }
        return Set.copyOf(scopes);
    }

    private Collection<?> many(Object told) {
        if (told instanceof Collection<?> several && several.size() <= MOST_SCOPES) {
            return several;
        }
        throw TokenFault.at(provider.scope());
    }

    private static Instant instant(NumericDate date) {
        return date == null ? null : Instant.ofEpochSecond(date.getValue());
    }
}
