package id.kironggo.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which methods a path has, by the service's own document: an answer of 405 has to tell them (RFC 9110 section 15.5.6), and JAX-RS
 * leaves them out.
 */
@ApplicationScoped
class AllowedMethods {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private final OpenApiDocumentService document;
    private final ObjectMapper mapper;
    private volatile List<Route> routes;

    AllowedMethods(OpenApiDocumentService document, ObjectMapper mapper) {
        this.document = document;
        this.mapper = mapper;
    }

    /** As the header {@code Allow} names them; null for a path that is none of the document's. */
    String of(String path) {
        if (routes == null) {
            routes = read();
        }
        return routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .findFirst()
                .map(Route::allowed)
                .orElse(null);
    }

    /** What says more literally comes first. */
    private List<Route> read() {
        var read = new ArrayList<Route>();
        try {
            mapper.readTree(document.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON))
                    .path("paths")
                    .properties()
                    .forEach(path -> read.add(Route.of(path.getKey(), path.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read.sort(Comparator.comparingInt(Route::literal).reversed());
        return List.copyOf(read);
    }

    private record Route(Pattern path, int literal, String allowed) {

        static Route of(String template, JsonNode operations) {
            var allowed = new TreeSet<>(Set.of("OPTIONS"));
            operations.fieldNames().forEachRemaining(method -> {
                if (METHODS.contains(method)) {
                    allowed.add(method.toUpperCase(Locale.ROOT));
                }
            });
            if (allowed.contains("GET")) {
                allowed.add("HEAD");
            }
            var literal = VARIABLE.matcher(template).replaceAll("");
            var path = Pattern.compile("\\Q" + VARIABLE.matcher(template).replaceAll("\\\\E[^/]+\\\\Q") + "\\E");
            return new Route(path, literal.length(), String.join(", ", allowed));
        }
    }
}
