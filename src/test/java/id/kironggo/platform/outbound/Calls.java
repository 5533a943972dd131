package id.kironggo.platform.outbound;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.dns.AddressResolverOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** An event loop, a name server that Vert.x itself asks too, and ways out through {@link Outbound}. */
final class Calls implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    final NameServer names = new NameServer();
    final Vertx vertx = Vertx.vertx(new VertxOptions()
            .setAddressResolverOptions(new AddressResolverOptions()
                    .addServer("127.0.0.1:" + names.port())
                    .setCacheMaxTimeToLive(0)
                    .setRotateServers(false)));

    Calls() throws IOException {}

    /** As it is in service, with a cold cache. */
    Outbound real(String... allowed) {
        return outbound(GlobalAddresses::contains, Pools.options(), allowed);
    }

    /** For which 127.0.0.2 is the internet, and all else is not. */
    Outbound pretending() {
        return outbound(address -> address.getHostAddress().equals("127.0.0.2"), Pools.options());
    }

    Outbound trusting(HttpClientOptions options, String... allowed) {
        return outbound(GlobalAddresses::contains, options, allowed);
    }

    private Outbound outbound(Predicate<InetAddress> isGlobal, HttpClientOptions options, String... allowed) {
        var asked = new Names(vertx, Optional.of("127.0.0.1:" + names.port()), isGlobal);
        return new Outbound(vertx, new AllowList(Optional.of(List.of(allowed))), asked, options);
    }

    /** The body of the answer; throws what it failed with. */
    static String get(Outbound out, String base) throws Throwable {
        return await(send(out, base).compose(HttpClientResponse::body).map(Buffer::toString));
    }

    static Future<HttpClientResponse> send(Outbound out, String base) {
        return out.open(HttpMethod.GET, URI.create(base), "/x?y=z", PATIENCE).compose(HttpClientRequest::send);
    }

    static <T> T await(Future<T> future) throws Throwable {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause();
        } catch (TimeoutException e) {
            throw new AssertionError("neither answered nor refused", e);
        }
    }

    @Override
    public void close() throws IOException {
        vertx.close();
        names.close();
    }
}
