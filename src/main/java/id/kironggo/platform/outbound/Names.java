package id.kironggo.platform.outbound;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.kironggo.platform.persistence.StartRefused;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.dns.DnsClient;
import io.vertx.core.dns.DnsClientOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What names resolve to, looked up together by all who ask at once, and remembered for a short while with its verdict. */
@Singleton
class Names {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_REMEMBERED = 10_000;

    /**
     * @param addresses none where there is no such name
     * @param mayBeCalled whether every address is globally reachable
     */
    record Found(List<InetAddress> addresses, boolean mayBeCalled) {

        boolean isUnknown() {
            return addresses.isEmpty();
        }
    }

    private final Vertx vertx;
    private final Predicate<InetAddress> isGlobal;
    private final Optional<DnsClient> dns;
    private final AsyncCache<String, Found> found = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .buildAsync();

    /** {@code kironggo.outbound.name-server}: address:port; without it the machine's own resolver is asked. */
    @Inject
    Names(Vertx vertx, @ConfigProperty(name = "kironggo.outbound.name-server") Optional<String> nameServer) {
        this(vertx, nameServer, GlobalAddresses::contains);
    }

    Names(Vertx vertx, Optional<String> nameServer, Predicate<InetAddress> isGlobal) {
        this.vertx = vertx;
        this.isGlobal = isGlobal;
        this.dns = nameServer.map(Names::options).map(vertx::createDnsClient);
    }

    /** Never blocks, never fails. What is unknown is not remembered: it may be DNS that has a bad moment. */
    CompletableFuture<Found> find(Destination to) {
        if (to.literal().isPresent()) {
            return CompletableFuture.completedFuture(judged(List.of(to.literal().get())));
        }
        return found.get(to.host(), (name, executor) -> lookUp(name)
                        .otherwise(List.of())
                        .map(this::judged)
                        .toCompletionStage()
                        .toCompletableFuture())
                .whenComplete((it, failure) -> {
                    if (it.isUnknown()) {
                        found.synchronous().invalidate(to.host());
                    }
                });
    }

    private Found judged(List<InetAddress> addresses) {
        return new Found(addresses, addresses.stream().allMatch(isGlobal));
    }

    private Future<List<InetAddress>> lookUp(String name) {
        return dns.map(server -> ask(server, name))
                .orElseGet(() -> vertx.executeBlocking(() -> List.of(InetAddress.getAllByName(name)), false));
    }

    private static Future<List<InetAddress>> ask(DnsClient server, String name) {
        // one kind of address may well be missing, or asked for in vain
        var four = server.resolveA(name).otherwise(List.of());
        var six = server.resolveAAAA(name).otherwise(List.of());
        return Future.all(four, six).map(both -> Stream.of(four, six)
                .flatMap(kind -> kind.result().stream())
                .map(Names::parsed)
                .toList());
    }

    private static InetAddress parsed(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DnsClientOptions options(String nameServer) {
        try {
            var given = URI.create("http://" + nameServer.strip());
            var at = Destination.of(given);
            if (given.getPort() != -1
                    && given.getRawPath().isEmpty()
                    && at.literal().isPresent()) {
                return new DnsClientOptions()
                        .setHost(at.literal().get().getHostAddress())
                        .setPort(at.port())
                        .setQueryTimeout(PATIENCE.toMillis());
            }
        } catch (IllegalArgumentException | OutboundRefused e) {
            // said below
        }
        throw new StartRefused(
                "KIRONGGO_OUTBOUND_NAME_SERVER is address:port of a DNS server, not \"" + nameServer.strip() + "\".");
    }
}
