package id.kironggo.platform.problem;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** What a problem tells of the current request: trace id and path. It works without a Host header, unlike a UriInfo. */
public final class Trace {

    public static final String KEY = "traceId";

    private Trace() {}

    public static String id() {
        return current().map(routing -> routing.<String>get(KEY)).orElse("");
    }

    /** The path that was asked for, as it was sent. */
    static String path() {
        return current().map(routing -> routing.request().path()).orElse("");
    }

    /** The query that was asked for; null where there is none. */
    static String query() {
        return current().map(routing -> routing.request().query()).orElse(null);
    }

    private static Optional<RoutingContext> current() {
        var container = Arc.container();
        return container == null || !container.requestContext().isActive()
                ? Optional.empty()
                : Optional.ofNullable(
                        container.instance(CurrentVertxRequest.class).get().getCurrent());
    }
}
