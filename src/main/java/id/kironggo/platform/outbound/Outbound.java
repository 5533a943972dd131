package id.kironggo.platform.outbound;

import io.netty.channel.ConnectTimeoutException;
import io.netty.channel.EventLoop;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * The only way out to addresses that others chose. A call goes to an address that was itself checked, never to a name, so
 * that a DNS answer that changes in between changes nothing; redirects are not followed, and no proxy is asked.
 */
@ApplicationScoped
public class Outbound {

    /** How long to wait for a connection, where nothing else is said. */
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    private static final Duration PATIENCE_WITH_DNS = Duration.ofSeconds(10);
    private static final Pattern TARGET = Pattern.compile("/[!-~]*");

    private final Vertx vertx;
    private final AllowList allowed;
    private final Names names;
    private final HttpClientOptions options;
    private final Map<EventLoop, HttpClient> clients = new ConcurrentHashMap<>();

    @Inject
    Outbound(Vertx vertx, AllowList allowed, Names names) {
        this(vertx, allowed, names, Pools.options());
    }

    Outbound(Vertx vertx, AllowList allowed, Names names, HttpClientOptions options) {
        this.vertx = vertx;
        this.allowed = allowed;
        this.names = names;
        this.options = options;
    }

    /** Settings that nobody can read stop the start, not the first call. */
    void onStart(@Observes StartupEvent start) {}

    @PreDestroy
    void close() {
        clients.values().forEach(HttpClient::close);
    }

    /** Whether the coordinator approved this host and port. */
    public boolean isApproved(URI baseUrl) {
        try {
            return allowed.names(Destination.of(baseUrl));
        } catch (OutboundRefused e) {
            return false;
        }
    }

    /** For registration: why this base URL may not be called, or empty. Blocks: its name is resolved and every address checked. */
    public Optional<Objection> objection(URI baseUrl) {
        try {
            var to = Destination.of(baseUrl);
            if (allowed.names(to)) {
                return Optional.empty();
            }
            var found = names.find(to).get(PATIENCE_WITH_DNS.toMillis(), TimeUnit.MILLISECONDS);
            if (found.isUnknown()) {
                return Optional.of(Objection.UNKNOWN);
            }
            return found.mayBeCalled() ? Optional.empty() : Optional.of(Objection.ADDRESS);
        } catch (OutboundRefused e) {
            return Optional.of(e.objection());
        } catch (ExecutionException | TimeoutException e) {
            return Optional.of(Objection.UNKNOWN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Objection.UNKNOWN);
        }
    }

    /**
     * Opens a request to {@code rawPathAndQuery} below {@code base} (whose own path goes before it): resolves the name, checks
     * every address, and connects to one of those checked. TLS is verified against the name. Never blocks; to be called on the
     * event loop that goes on with the request.
     *
     * @param connectTimeout for getting a connection, be it new or from the pool; not for DNS
     * @return fails with {@link OutboundRefused} where the address is not allowed, with {@link UnknownHostException}, or
     *     as Vert.x does
     */
    public Future<HttpClientRequest> open(
            HttpMethod method, URI base, String rawPathAndQuery, Duration connectTimeout) {
        return open(method, base, rawPathAndQuery, connectTimeout, false);
    }

    /**
     * The same to an address that is a setting of the service: it may lie in our own network. Not for the allow-list, by which
     * agencies could have it called too.
     */
    public Future<HttpClientRequest> openConfigured(
            HttpMethod method, URI base, String rawPathAndQuery, Duration connectTimeout) {
        return open(method, base, rawPathAndQuery, connectTimeout, true);
    }

    private Future<HttpClientRequest> open(
            HttpMethod method, URI base, String rawPathAndQuery, Duration connectTimeout, boolean isConfigured) {
        var context = (ContextInternal) vertx.getOrCreateContext();
        if (!TARGET.matcher(rawPathAndQuery).matches()) {
            return context.failedFuture(new IllegalArgumentException("not a path: it is to begin with / and be ASCII"));
        }
        try {
            var to = Destination.of(base);
            var request = new RequestOptions()
                    .setMethod(method)
                    .setSsl(to.tls())
                    .setHost(to.host())
                    .setPort(to.port())
                    .setURI(to.path() + rawPathAndQuery)
                    .setConnectTimeout(connectTimeout.toMillis());
            return Future.fromCompletionStage(names.find(to), context).compose(found -> {
                if (found.isUnknown()) {
                    return context.failedFuture(new UnknownHostException(to.host()));
                }
                return isConfigured || allowed.names(to) || found.mayBeCalled()
                        ? connect(context, request, found.addresses())
                        : context.failedFuture(new OutboundRefused(Objection.ADDRESS));
            });
        } catch (OutboundRefused e) {
            return context.failedFuture(e);
        }
    }

    /** Tries the addresses in turn, as long as there is no way to them: a machine without IPv6 still reaches a name that has both. */
    private Future<HttpClientRequest> connect(
            ContextInternal context, RequestOptions request, List<InetAddress> addresses) {
        var pinned = SocketAddress.inetSocketAddress(
                request.getPort(), addresses.get(0).getHostAddress());
        var client = clients.computeIfAbsent(context.nettyEventLoop(), loop -> newClient());
        var opened =
                client.request(new RequestOptions(request).setServer(pinned)).map(Pools::bounded);
        return addresses.size() == 1
                ? opened
                : opened.recover(failure -> isNoWay(failure)
                        ? connect(context, request, addresses.subList(1, addresses.size()))
                        : context.failedFuture(failure));
    }

    /** What goes wrong with a connection is told to whoever has a request on it; otherwise nobody misses it. */
    private HttpClient newClient() {
        return vertx.httpClientBuilder()
                .with(options)
                // a builder that isn't told has five connections to each host
                .with(options.getPoolOptions())
                .withConnectHandler(connection -> connection.exceptionHandler(
                        failure -> Log.debugf("A connection to outside failed: %s", failure.getMessage())))
                .build();
    }

    private static boolean isNoWay(Throwable failure) {
        return failure instanceof SocketException && !(failure instanceof ConnectTimeoutException);
    }
}
