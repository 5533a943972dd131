package id.kironggo.connector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Headers that go on, and those that belong to one connection (RFC 9110 section 7.6.1) or that each side makes anew. */
final class Hops {

    private static final Set<String> STAYING = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "host",
            "expect",
            "content-length");

    private Hops() {}

    static Map<String, List<String>> passing(Map<String, List<String>> headers) {
        var named = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("connection"))
                .flatMap(header -> header.getValue().stream())
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var passing = new LinkedHashMap<String, List<String>>();
        headers.forEach((name, values) -> {
            var key = name.toLowerCase(Locale.ROOT);
            if (!STAYING.contains(key) && !named.contains(key) && !key.startsWith(":")) {
                passing.put(key, values);
            }
        });
        return passing;
    }
}
