package id.kironggo.exchange;

import java.net.URI;
import java.time.Duration;

/**
 * Where calls of an API go.
 *
 * @param version of its document
 * @param baseUrl null in pull mode
 * @param maxBytes of a body, either way
 * @param healthPath within the API, for GET; null: none
 * @param isOpen whether every agency sees it
 */
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
