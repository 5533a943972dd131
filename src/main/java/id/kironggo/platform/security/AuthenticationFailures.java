package id.kironggo.platform.security;

import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;

/**
 * What happens to a request whose token is refused: nothing here, for JAX-RS learns of it too, and its mappers answer. Where no other
 * handler stands, Quarkus lets the route fail as well, whose answer comes too late and fills the log; and it prepares for that on
 * every request, by an index of all paths built anew (a tenth of the time of a call).
 */
@ApplicationScoped
class AuthenticationFailures {

    /**
     * After authentication (-200), which puts the default handler there, and before JAX-RS, which would replace it: it comes at this
     * same order, but as a filter, and those are added after the router was observed.
     */
    private static final int ORDER = -199;

    private static final BiConsumer<RoutingContext, Throwable> LEFT_TO_THE_MAPPERS =
            DefaultAuthFailureHandler::markIfOtherAuthenticationFailure;

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(AuthenticationFailures::prepare);
    }

    private static void prepare(RoutingContext routing) {
        routing.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, LEFT_TO_THE_MAPPERS);
        routing.next();
    }
}
