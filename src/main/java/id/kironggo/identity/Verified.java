package id.kironggo.identity;

import id.kironggo.openid.ProviderToken;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import java.util.Set;

/**
 * A token whose signature was found right, and what it says.
 *
 * @param kid the key that signed it
 * @param scopes of a token of the provider, those that its client has too
 * @param foreign the token of the provider that it is; null: it is our own
 */
record Verified(
        JWTCallerPrincipal principal,
        String kid,
        String client,
        String agency,
        Set<String> scopes,
        ProviderToken foreign) {

    static final String OFFICER = "officer";

    /** Who of the staff signed in; null where the token doesn't say. */
    String officer() {
        return foreign == null ? null : foreign.officer();
    }
}
