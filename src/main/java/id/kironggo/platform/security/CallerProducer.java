package id.kironggo.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Makes the {@link Caller} of a request from its verified access token. */
public class CallerProducer {

    @Produces
    @RequestScoped
    CurrentCaller caller(SecurityIdentity identity, Acting acting) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new CurrentCaller(null);
        }
        return new CurrentCaller(
                acting.as(Caller.client(token.getClaim("client_id"), token.getClaim("agency"), identity.getRoles())));
    }
}
