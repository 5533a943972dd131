package id.kironggo.identity;

import id.kironggo.openid.ProviderToken;
import id.kironggo.openid.ProviderTokens;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/**
 * Whom a token of the configured provider stands for: the client of ours that it names, with those of its scopes that the client
 * has here. So whatever is said of a client here, its suspension first of all, holds for it however it signs in.
 */
@ApplicationScoped
class ProviderBearers {

    private final ProviderTokens tokens;
    private final ClientStanding standing;
    private final ClientRegistry clients;

    ProviderBearers(ProviderTokens tokens, ClientStanding standing, ClientRegistry clients) {
        this.tokens = tokens;
        this.standing = standing;
        this.clients = clients;
    }

    boolean mayBe(String token) {
        return tokens.mayBe(token);
    }

    boolean holds(String kid) {
        return tokens.holds(kid);
    }

    /** Verifies it, which may ask the database and the provider. */
    Verified verify(String token) {
        var said = tokens.verify(token);
        var bearer = bearer(token, said);
        clients.seen(said.client());
        return bearer;
    }

    /** Whether it still stands for the same as when it was verified. */
    boolean counts(Verified known) {
        var said = known.foreign();
        return standing.isActive(said.client())
                && standing.isOf(said.client(), said.agency())
                && standing.granted(said.client(), said.scopes()).equals(known.scopes());
    }

    Verified bearer(String token, ProviderToken said) {
        if (!standing.isActive(said.client())) {
            throw refused(
                    "Di sini tidak ada klien aktif dengan id yang disebut token penyedia identitas ini.",
                    "There is no active client here of the id that this token of the identity provider names.");
        }
        if (!standing.isOf(said.client(), said.agency())) {
            throw refused(
                    "Perangkat daerah dalam token penyedia identitas ini bukan perangkat daerah kliennya di sini.",
                    "The agency in this token of the identity provider is not the agency of its client here.");
        }
        var scopes = standing.granted(said.client(), said.scopes());
        return new Verified(
                new DefaultJWTCallerPrincipal(token, "JWT", claims(said, scopes)),
                said.kid(),
                said.client(),
                said.agency(),
                scopes,
                said);
    }

    /** The claims that our own token would have, and no others: what else the provider tells, of persons too, goes no further. */
    private static JwtClaims claims(ProviderToken said, Set<String> scopes) {
        var claims = new JwtClaims();
        claims.setAudience(AccessTokens.AUDIENCE);
        claims.setSubject(said.client());
        claims.setStringClaim("client_id", said.client());
        if (said.agency() != null) {
            claims.setStringClaim("agency", said.agency());
        }
        if (said.officer() != null) {
            claims.setStringClaim(Verified.OFFICER, said.officer());
        }
        claims.setStringClaim("scope", String.join(" ", scopes));
        claims.setStringListClaim("groups", List.copyOf(scopes));
        claims.setIssuedAt(NumericDate.fromSeconds(said.issuedAt().getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(said.expiresAt().getEpochSecond()));
        return claims;
    }

    private static ProblemException refused(String id, String en) {
        return ProblemType.UNAUTHENTICATED.because(id, en);
    }
}
