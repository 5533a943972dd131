package id.kironggo.openid;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.platform.outbound.Outbound;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import io.quarkus.logging.Log;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jose4j.jwk.PublicJsonWebKey;

/**
 * The keys that a provider signs by, held in memory. They are fetched again and again, and when a token names one that isn't
 * there; while the provider is away, those of the last time count for a day, and no token lives longer.
 */
final class ProviderKeys {

    /** No token counts for longer, so that keys this old can't be missed. */
    static final Duration LONGEST = Duration.ofHours(24);

    /** Workers that may wait for keys at once: an answer that never comes must not take them all. */
    private static final int WAITING = 4;

    private static final Duration PATIENCE = Download.PATIENCE.multipliedBy(2).plusMillis(500);

    private final Semaphore lines = new Semaphore(WAITING);
    private final Provider provider;
    private final Duration cooldown;
    private final Outbound outbound;
    private final Vertx vertx;
    private final ObjectMapper mapper;
    private final Clock clock;

    private volatile Held held = new Held(Map.of(), null, null);
    private CompletableFuture<Void> underway = CompletableFuture.completedFuture(null);
    private long begunAt;

    /**
     * What is known of the provider.
     *
     * @param fetchedAt null: never yet
     * @param trouble what went wrong when they were last asked for; null: nothing
     */
    record Held(Map<String, PublicJsonWebKey> keys, Instant fetchedAt, String trouble) {}

    /** {@code cooldown}: how much time lies between two times that an unknown key makes us ask. */
    ProviderKeys(
            Provider provider, Duration cooldown, Outbound outbound, Vertx vertx, ObjectMapper mapper, Clock clock) {
        this.provider = provider;
        this.cooldown = cooldown;
        this.outbound = outbound;
        this.vertx = vertx;
        this.mapper = mapper;
        this.clock = clock;
        this.begunAt = System.nanoTime() - cooldown.toNanos();
    }

    Held held() {
        return held;
    }

    /** Whether tokens of this key still count, as far as memory knows. */
    boolean holds(String kid) {
        return counting().containsKey(kid);
    }

    /**
     * The key of this id. Blocks where it is unknown and the provider may be asked.
     *
     * @throws ProblemException UNAVAILABLE where the provider could not be asked, so that the key may be a good one
     */
    Optional<PublicJsonWebKey> find(String kid) {
        if (!holds(kid) && !learn()) {
            throw away(Duration.ofSeconds(1));
        }
        var key = Optional.ofNullable(counting().get(kid));
        if (key.isEmpty() && held.trouble() != null) {
            throw away(cooldown);
        }
        return key;
    }

    private Map<String, PublicJsonWebKey> counting() {
        var now = held;
        return now.fetchedAt() == null || now.fetchedAt().plus(LONGEST).isBefore(clock.instant())
                ? Map.of()
                : now.keys();
    }

    /** Asks, or waits for who asks, unless it was just done; whether what is known now is what there is to know. */
    private boolean learn() {
        var asked = askUnlessLately();
        if (asked.isDone()) {
            return true;
        }
        if (!lines.tryAcquire()) {
            return false;
        }
        try {
            asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lines.release();
        }
    }

    private synchronized CompletableFuture<Void> askUnlessLately() {
        if (System.nanoTime() - begunAt >= cooldown.toNanos()) {
            ask();
        }
        return underway;
    }

    /** Begins to fetch the keys, unless somebody does; never blocks. */
    synchronized void ask() {
        if (underway.isDone()) {
            begunAt = System.nanoTime();
            underway = fetch().handle(this::take).toCompletableFuture();
        }
    }

    private CompletionStage<String> fetch() {
        return provider.keys() != null
                ? Download.of(provider.keys(), outbound, vertx)
                : Download.of(provider.discovery(), outbound, vertx)
                        .thenCompose(document -> Download.of(announced(document), outbound, vertx));
    }

    /** Only where the provider itself is: else whoever answers for it once could send us anywhere. */
    private URI announced(String document) {
        try {
            var told = mapper.readTree(document);
            var at = URI.create(told.path("jwks_uri").asText());
            if (!provider.issuer().equals(told.path("issuer").asText())) {
                throw new IOException("the discovery document is another issuer's");
            }
            if (!origin(at).equals(origin(provider.discovery()))) {
                throw new IOException("jwks_uri lies on another host than the issuer; name it by KIRONGGO_IDP_JWKS");
            }
            return at;
        } catch (IOException | IllegalArgumentException e) {
            throw new CompletionException(e);
        }
    }

    private static String origin(URI at) {
        return at.getScheme() + "://" + at.getRawAuthority();
    }

    Void take(String document, Throwable failure) {
        var before = held;
        try {
            if (failure != null) {
                throw new IOException(why(failure));
            }
            held = new Held(KeySets.read(document), clock.instant(), null);
            if (before.trouble() != null) {
                Log.info("The identity provider tells its keys again");
            }
        } catch (IOException e) {
            held = new Held(before.keys(), before.fetchedAt(), e.getMessage());
            if (before.trouble() == null) {
                Log.warnf("The identity provider does not tell its keys; those of before go on: %s", e.getMessage());
            }
        }
        return null;
    }

    private static String why(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static ProblemException away(Duration wait) {
        return ProblemType.UNAVAILABLE
                .because(
                        "Kunci penyedia identitas belum dapat diambil, jadi token ini belum dapat diperiksa. Coba lagi sebentar.",
                        "The identity provider's keys can't be had now, so this token can't be checked. Try again shortly.")
                .retryAfter(wait);
    }
}
