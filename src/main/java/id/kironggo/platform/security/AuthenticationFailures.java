package id.kironggo.platform.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;

/**
 * What happens to a request whose token is refused: it fails, and the mappers answer. That is what Quarkus does too, but it
 * prepares for it on every request, by an index of all paths built anew (a tenth of the time of a call): where another handler
 * stands here, it doesn't.
 */
@ApplicationScoped
class AuthenticationFailures {

    /** After authentication (200), which puts the default handler there, and before JAX-RS, which would replace it. */
    private static final int PRIORITY = 199;

    private static final BiConsumer<RoutingContext, Throwable> FAIL = AuthenticationFailures::fail;

    void register(@Observes Filters filters) {
        filters.register(AuthenticationFailures::prepare, PRIORITY);
    }

    private static void prepare(RoutingContext routing) {
        routing.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, FAIL);
        routing.next();
    }

    private static void fail(RoutingContext routing, Throwable thrown) {
        DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(routing, thrown);
        if (!routing.failed()) {
            routing.fail(DefaultAuthFailureHandler.extractRootCause(thrown));
        }
    }
}
