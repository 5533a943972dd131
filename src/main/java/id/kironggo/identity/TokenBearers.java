package id.kironggo.identity;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Acting;
import id.kironggo.platform.security.Caller;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Who bears an access token, for what is served beside JAX-RS: the same answer as there. */
@ApplicationScoped
public class TokenBearers {

    private static final String BEARER = "Bearer ";

    private final KeyedPrincipalFactory tokens;
    private final ClientStanding standing;
    private final JWTAuthContextInfo expected;

    TokenBearers(KeyedPrincipalFactory tokens, ClientStanding standing, JWTAuthContextInfo expected) {
        this.tokens = tokens;
        this.standing = standing;
        this.expected = expected;
    }

    /**
     * From memory, without waiting for anything; empty where it has to be {@linkplain #verify verified}.
     *
     * @param officer the header Acting-Officer; null where there is none
     * @param isChange whether the call changes something
     */
    public Optional<Caller> recall(String authorization, String officer, boolean isChange) {
        return isBearer(authorization)
                ? tokens.recall(token(authorization)).map(bearer -> caller(bearer, officer, isChange))
                : Optional.empty();
    }

    /**
     * Verifies it, which may ask the database.
     *
     * @throws ProblemException UNAUTHENTICATED, or INVALID_INPUT where the officer must be named, or is no staff id
     */
    public Caller verify(String authorization, String officer, boolean isChange) {
        if (!isBearer(authorization)) {
            throw unauthenticated();
        }
        try {
            return caller(tokens.bearer(token(authorization), expected), officer, isChange);
        } catch (ParseException e) {
            throw e.getCause() instanceof ProblemException told ? told : unauthenticated();
        }
    }

    private Caller caller(Verified bearer, String told, boolean isChange) {
        Acting.objection(told).ifPresent(fault -> {
            throw ProblemException.invalid(fault);
        });
        var officer = ActingFilter.officer(told, bearer.officer());
        if (officer == null && isChange && standing.mustNameOfficer(bearer.client())) {
            throw ActingFilter.unnamed();
        }
        return Caller.client(bearer.client(), bearer.agency(), bearer.scopes())
                .through(bearer.agency() == null ? null : officer);
    }

    /** Whether this client is active, of that agency (null: of none), and may have all these scopes; a second old at most. */
    public boolean bears(String client, String agency, Set<String> scopes) {
        return standing.bears(client, agency, scopes);
    }

    private static boolean isBearer(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    private static String token(String authorization) {
        return authorization.substring(BEARER.length()).strip();
    }

    private static ProblemException unauthenticated() {
        return ProblemType.UNAUTHENTICATED.because(
                "Minta token di /oauth2/token lalu kirim sebagai Authorization: Bearer.",
                "Ask for a token at /oauth2/token and send it as Authorization: Bearer.");
    }
}
