package id.kironggo.platform.problem;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** The trace id of the current request, set by the web filters. */
public final class Trace {

    public static final String KEY = "traceId";

    private Trace() {}

    public static String id() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return "";
        }
        var routing = container.instance(CurrentVertxRequest.class).get().getCurrent();
        Object id = routing == null ? null : routing.get(KEY);
        return id == null ? "" : id.toString();
    }
}
