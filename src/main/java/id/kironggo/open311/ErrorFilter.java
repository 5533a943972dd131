package id.kironggo.open311;

import id.kironggo.platform.problem.Problem;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.text.Language;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells every problem below /open311 as GeoReport v2 does, in the format of the path's suffix, whatever raised it. */
@ApplicationScoped
public class ErrorFilter {

    private static final String BASE = "/open311/";
    /** What Quarkus refuses by its length before any resource. */
    private static final long WALL = 21L * 1024 * 1024;

    private final Spark spark;

    ErrorFilter(Spark spark) {
        this.spark = spark;
    }

    @ServerResponseFilter
    public void tell(ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem && isBelow(problem.instance())) {
            int status = status(response.getStatus());
            var format = format(problem.instance());
            response.setStatus(status);
            response.setEntity(spark.body(format, "errors", ErrorLine.of(problem, status)), null, Spark.type(format));
        }
    }

    /** The protocol knows no other statuses of a call that can't be carried out. */
    private static int status(int status) {
        return status == 409 || status == 412 || status == 422 || status == 428 ? 400 : status;
    }

    static boolean isBelow(String path) {
        return path.replaceAll("/{2,}", "/").startsWith(BASE);
    }

    /** XML, which is the protocol's first format, wherever the suffix is not that of the other. */
    static String format(String path) {
        return path.endsWith(".json") ? "json" : "xml";
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, 180);
    }

    private void refuseTooLarge(RoutingContext routing) {
        var request = routing.request();
        var length = request.getHeader("Content-Length");
        boolean isTooLarge = length != null && length.matches("[0-9]{8,18}") && Long.parseLong(length) > WALL;
        if (request.path() == null || !isBelow(request.path()) || !isTooLarge) {
            routing.next();
            return;
        }
        ProblemException refusal =
                ProblemType.BODY_TOO_LARGE.because("Formulir paling besar 20 MiB.", "A form may have 20 MiB at most.");
        var said = refusal.detail().in(Language.of(request.getHeader("Accept-Language")));
        var format = format(request.path());
        routing.response()
                .setStatusCode(refusal.type().status())
                .putHeader("Connection", "close")
                .putHeader("Content-Type", Spark.type(format).toString())
                .end(Buffer.buffer(spark.body(format, "errors", List.of(new ErrorLine("413", said)))));
    }
}
