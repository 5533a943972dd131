package id.kironggo.platform.outbound;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;

/** Stub until the other part is merged. */
@ApplicationScoped
public class Outbound {

    public Future<HttpClientRequest> open(HttpMethod method, URI base, String rawPathAndQuery, Duration connectTimeout) {
        return Future.failedFuture("stub");
    }
}
