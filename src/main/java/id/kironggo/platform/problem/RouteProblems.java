package id.kironggo.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.platform.text.Language;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Tells a problem where JAX-RS does not serve: the same answer as there. */
@Singleton
public class RouteProblems {

    private final ObjectMapper mapper;

    RouteProblems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Ends the answer, which must not have begun. */
    public void tell(RoutingContext routing, ProblemException e) {
        var language = Language.of(routing.request().getHeader("Accept-Language"));
        var problem = Problem.of(e, language, routing.request().path(), routing.get(Trace.KEY));
        var response = routing.response()
                .setStatusCode(e.type().status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                // compressed, its length would depend on the trace id
                .putHeader("Content-Encoding", "identity");
        ProblemMappers.headers(e).forEach(response::putHeader);
        try {
            response.end(Buffer.buffer(mapper.writeValueAsBytes(problem)));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
