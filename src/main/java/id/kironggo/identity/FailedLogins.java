package id.kironggo.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts wrong secrets by client and address, and wrong codes by address, within a minute, on this replica. */
@ApplicationScoped
class FailedLogins {

    static final int ALLOWED = 10;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final Cache<Pair, AtomicInteger> failures =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(WINDOW).build();

    boolean areTooMany(String client, String address) {
        var count = failures.getIfPresent(new Pair(client, address));
        return count != null && count.get() >= ALLOWED;
    }

    void add(String client, String address) {
        failures.get(new Pair(client, address), first -> new AtomicInteger()).incrementAndGet();
    }

    private record Pair(String client, String address) {}
}
