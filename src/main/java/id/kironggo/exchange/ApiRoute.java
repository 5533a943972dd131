package id.kironggo.exchange;

import java.net.URI;
import java.time.Duration;

/** How an API is reached. */
public record ApiRoute(
        String agency,
        String api,
        int version,
        ApiMode mode,
        URI baseUrl,
        Duration timeout,
        long maxBytes,
        String healthPath,
        boolean isOpen) {}
