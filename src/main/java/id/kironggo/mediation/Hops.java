package id.kironggo.mediation;

import id.kironggo.platform.problem.ProblemException;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which headers go on to the other side. */
final class Hops {

    static final String ID = "X-Exchange-Id";
    static final String SALT = "X-Exchange-Salt";
    static final String ERROR = "X-Exchange-Error";
    static final String REQUEST = "X-Exchange-Request";
    static final String ASSERTION = "X-Exchange-Assertion";

    private static final Pattern ID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final String OURS = "x-exchange-";

    /** Of one connection only: RFC 9110 section 7.6.1. */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "proxy-connection",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-authentication-info");

    /** What a consumer tells Kironggo and not the provider, or what only Kironggo may say. */
    private static final Set<String> FOR_US = Set.of(
            "host",
            "authorization",
            "cookie",
            "expect",
            "acting-officer",
            "acting-for",
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-proto",
            "x-forwarded-prefix",
            "x-real-ip");

    /** A provider does not speak for Kironggo's own name to a browser. */
    private static final Set<String> FOR_THE_PROVIDER = Set.of(
            "set-cookie",
            "set-cookie2",
            "strict-transport-security",
            "public-key-pins",
            "alt-svc",
            "clear-site-data",
            "access-control-allow-origin",
            "access-control-allow-credentials");

    private Hops() {}

    /** For which citizen's request a call is made; null where that is not said. */
    static UUID about(HttpServerRequest request) {
        var named = request.getHeader(REQUEST);
        if (named == null) {
            return null;
        }
        if (!ID_FORM.matcher(named).matches()) {
            throw ProblemException.invalid(
                    "/header/" + REQUEST,
                    "Harus id permohonan (UUID), atau jangan dikirim.",
                    "Must be the id of a request (UUID), or be left out.");
        }
        return UUID.fromString(named);
    }

    /** Whether a request comes with a body (RFC 9112 section 6.3). */
    static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null || (length != null && !length.equals("0"));
    }

    /** Lets a consumer go on who waits to be told so (RFC 9110 section 10.1.1). */
    static void inviteBody(HttpServerRequest request) {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
    }

    /** Whether an answer of this status to this request has no body, whatever its headers say (RFC 9112 section 6.3). */
    static boolean isBodyless(HttpServerRequest request, int status) {
        return request.method().equals(HttpMethod.HEAD) || status == 204 || status == 304;
    }

    /** As X-Exchange-Error tells a reason. */
    static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void toProvider(MultiMap given, BiConsumer<String, String> copy) {
        pass(given, FOR_US, copy);
    }

    static void toConsumer(MultiMap given, BiConsumer<String, String> copy) {
        pass(given, FOR_THE_PROVIDER, copy);
    }

    private static void pass(MultiMap given, Set<String> kept, BiConsumer<String, String> copy) {
        var nominated = nominated(given);
        given.forEach((name, value) -> {
            var key = name.toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(key) && !kept.contains(key) && !key.startsWith(OURS) && !nominated.contains(key)) {
                copy.accept(key, value);
            }
        });
    }

    /** Headers that the sender named as of this connection only. */
    private static Set<String> nominated(MultiMap given) {
        var connection = given.getAll(HttpHeaders.CONNECTION);
        return connection.isEmpty()
                ? Set.of()
                : connection.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .filter(name -> !name.equals("content-length") && !name.equals("content-type"))
                        .collect(Collectors.toSet());
    }
}
