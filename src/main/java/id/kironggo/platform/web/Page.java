package id.kironggo.platform.web;

import id.kironggo.platform.problem.ProblemException;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** A part of a list: what was found, and the cursor with which it goes on (null at the end). */
public record Page<T>(List<T> items, String next) {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    /** The {@code limit} of a list as the caller gave it: 1 to 100, 20 where there is none. */
    public static int limit(String given) {
        if (given == null || given.isBlank()) {
            return DEFAULT_LIMIT;
        }
        // not an int parameter: Jakarta REST answers 404 to one that is no number
        if (given.matches("[0-9]{1,3}") && Integer.parseInt(given) >= 1 && Integer.parseInt(given) <= MAX_LIMIT) {
            return Integer.parseInt(given);
        }
        throw ProblemException.invalid(
                "/query/limit", "Harus bilangan 1 sampai 100.", "Must be a number from 1 to 100.");
    }

    /** Makes a page of {@code limit} from {@code limit + 1} rows that were read. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }

    /** The answer: the page itself as {@code body}, and where there is more a {@code Link: rel="next"} (RFC 8288). */
    public <B> RestResponse<B> answer(B body, UriInfo uri) {
        var response = RestResponse.ResponseBuilder.ok(body);
        if (next != null) {
            response.header("Link", link(next, uri));
        }
        return response.build();
    }

    /** Where a list goes on from this cursor (RFC 8288); null at the end. */
    public static String link(String next, UriInfo uri) {
        return next == null ? null : link(uri, "cursor", next);
    }

    /** The same call again from {@code cursor} on, as a link (RFC 8288); {@code name} is the parameter that takes it. */
    public static String link(UriInfo uri, String name, String cursor) {
        return "<" + uri.getPath() + "?" + query(uri, name) + name + "=" + cursor + ">; rel=\"next\"";
    }

    private static String query(UriInfo uri, String without) {
        return uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(without))
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> encoded(parameter.getKey()) + "=" + encoded(value) + "&"))
                .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
