package id.kironggo.platform.web;

import io.quarkus.logging.Log;
import io.vertx.core.VertxException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * A Host or target that is none, which Vert.x refuses before any route: 400 and no more. Quarkus would tell it to the log as an
 * error of ours, and anyone could fill the log with those.
 */
@ApplicationScoped
public class Malformed {

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::refuse);
    }

    private void refuse(RoutingContext routing) {
        if (routing.statusCode() == 400 && routing.failure() instanceof VertxException refused) {
            Log.debug("Refused before any route", refused);
            routing.response().setStatusCode(400).end();
        } else {
            routing.next();
        }
    }
}
