package id.kironggo.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import id.kironggo.platform.text.Language;
import id.kironggo.platform.text.Text;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.constraints.AssertTrue;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure into a problem. The only place that knows both exceptions and HTTP. */
public class ProblemMappers {

    /** Of PostgreSQL: an exclusion constraint, such as that of one open lead, which is checked at the commit. */
    private static final String EXCLUDED = "23P01";

    private static final Map<Integer, ProblemType> BY_STATUS = Map.of(
            400, ProblemType.INVALID_INPUT,
            404, ProblemType.NOT_FOUND,
            405, ProblemType.METHOD_NOT_ALLOWED,
            406, ProblemType.NOT_ACCEPTABLE,
            413, ProblemType.BODY_TOO_LARGE,
            415, ProblemType.UNSUPPORTED_MEDIA_TYPE);

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return answer(e);
    }

    /** The answer that tells a problem, for whoever can't throw it any more. */
    public static Response answer(ProblemException e) {
        var answer = Response.status(e.type().status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(e, Language.current(), Trace.path(), Trace.id()));
        headers(e).forEach(answer::header);
        return answer.build();
    }

    /** What an answer says beside the problem itself. */
    static Map<String, String> headers(ProblemException e) {
        return switch (e.type()) {
            case UNAUTHENTICATED -> Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case WRONG_ACCESS_CODE -> Map.of(HttpHeaders.WWW_AUTHENTICATE, "AccessCode");
            case STILL_RUNNING, NOT_COVERED, UNAVAILABLE, PROVIDER_BUSY ->
                waiting(e.retryAfterOr(Duration.ofSeconds(1)));
            case TOO_MANY_REQUESTS, YEAR_NOT_LOADED -> waiting(e.retryAfterOr(Duration.ofHours(1)));
            default -> Map.of();
        };
    }

    private static Map<String, String> waiting(Duration time) {
        return Map.of(HttpHeaders.RETRY_AFTER, Long.toString(time.toSeconds()));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(Exception e) {
        for (Throwable cause : causes(e)) {
            if (cause instanceof ProblemException told) {
                return problem(told);
            }
        }
        return problem(ProblemType.UNAUTHENTICATED.because(
                "Minta token di /oauth2/token lalu kirim sebagai Authorization: Bearer.",
                "Ask for a token at /oauth2/token and send it as Authorization: Bearer."));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return problem(ProblemType.SCOPE_MISSING.because(
                "Token Anda tidak memuat cakupan yang diperlukan operasi ini; lihat dokumen OpenAPI.",
                "Your token lacks the scope that this operation needs; see the OpenAPI document."));
    }

    @ServerExceptionMapper
    public Response violated(ConstraintViolationException e) {
        var faults =
                e.getConstraintViolations().stream().map(ProblemMappers::fault).toList();
        return problem(ProblemException.invalid(faults));
    }

    /** More specific than Quarkus' own, which answers with a body that is no problem. */
    @ServerExceptionMapper
    public Response unfit(MismatchedInputException e) {
        return unreadable(e);
    }

    @ServerExceptionMapper
    public Response unreadable(JacksonException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return problem(ProblemException.invalid(
                    pointer(mapping),
                    "Jenis, nama, atau nilai tidak sesuai dokumen OpenAPI.",
                    "The type, name or value does not fit the OpenAPI document."));
        }
        return problem(ProblemType.INVALID_JSON.because(
                "Isi harus JSON yang sah dalam UTF-8 sesuai dokumen OpenAPI.",
                "The body must be valid JSON in UTF-8 that fits the OpenAPI document."));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        if (e.getCause() instanceof JacksonException json) {
            return unreadable(json);
        }
        int status = e.getResponse().getStatus();
        if (status == 404 && e.getCause() != null && Trace.query() != null) {
            // JAX-RS answers 404 to a query parameter that is not of its type; the path was found
            return problem(ProblemException.invalid(
                    "/query",
                    "Salah satu parameter tidak sesuai dokumen OpenAPI.",
                    "One of the parameters does not fit the OpenAPI document."));
        }
        var type = BY_STATUS.get(status);
        if (type == null) {
            return status >= 500 ? unexpected(e) : e.getResponse();
        }
        var answer = problem(type.because(hint(type)));
        var allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        for (Throwable cause : causes(e)) {
            if (cause instanceof ProblemException known) {
                return problem(known);
            }
            if (cause instanceof OptimisticLockException || isState(cause, EXCLUDED)) {
                return problem(ProblemType.STALE.because(
                        "Ambil data terbaru, lalu ulangi dengan ETag-nya.",
                        "Read it again and repeat with its new ETag."));
            }
            if (cause instanceof org.hibernate.exception.ConstraintViolationException taken
                    && taken.getKind() == ConstraintKind.UNIQUE) {
                return problem(ProblemType.CONFLICT.because(
                        "Data dengan kunci yang sama sudah ada.", "Something with the same key exists already."));
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("22")) {
                return problem(ProblemType.INVALID_INPUT.because(
                        "Salah satu nilai di luar jangkauan yang dapat disimpan.",
                        "One of the values is out of the range that can be stored."));
            }
            if (cause instanceof JDBCConnectionException || isTemporary(cause)) {
                Log.warn("The database is out of reach", e);
                return problem(
                        ProblemType.UNAVAILABLE.because(
                                "Basis data belum terjangkau. Coba lagi sebentar dengan Idempotency-Key yang sama; tidak ada yang setengah jadi.",
                                "The database is out of reach. Try again shortly with the same Idempotency-Key; nothing is half done."));
            }
        }
        Log.errorf(e, "Unexpected error, trace %s", Trace.id());
        return problem(ProblemType.INTERNAL_ERROR.because(
                "Terjadi kesalahan tak terduga. Sebutkan traceId ini kepada Diskominfo.",
                "Something unexpected happened. Tell Diskominfo this traceId."));
    }

    /** The causes, and what was suppressed: that is where Narayana keeps why a commit failed. */
    private static Set<Throwable> causes(Throwable e) {
        var causes = new LinkedHashSet<Throwable>();
        var next = new ArrayDeque<Throwable>(List.of(e));
        while (!next.isEmpty()) {
            var one = next.poll();
            if (causes.add(one)) {
                Optional.ofNullable(one.getCause()).ifPresent(next::add);
                next.addAll(List.of(one.getSuppressed()));
            }
        }
        return causes;
    }

    private static boolean isState(Throwable cause, String state) {
        return cause instanceof SQLException sql && state.equals(sql.getSQLState());
    }

    /** No connection, or rolled back for the sake of another transaction (class 40). */
    private static boolean isTemporary(Throwable cause) {
        return cause instanceof SQLException sql
                && (sql.getSQLState() == null
                        ? String.valueOf(sql.getMessage()).contains("cquisition timeout")
                        : sql.getSQLState().matches("(08|57P|40).*"));
    }

    private static Text hint(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> ProblemException.notFound().detail();
            case UNSUPPORTED_MEDIA_TYPE ->
                Text.of(
                        "Kirim isi sebagai application/json (PATCH: application/merge-patch+json).",
                        "Send the body as application/json (PATCH: application/merge-patch+json).");
            case METHOD_NOT_ALLOWED ->
                Text.of(
                        "Lihat header Allow untuk metode yang didukung.",
                        "See the Allow header for the methods supported.");
            default ->
                Text.of(
                        "Periksa permintaan Anda terhadap dokumen OpenAPI.",
                        "Check your request against the OpenAPI document.");
        };
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var nodes = new java.util.ArrayList<Path.Node>();
        violation.getPropertyPath().forEach(nodes::add);
        var parameter = nodes.size() > 1 ? nodes.get(1).getName() : "";
        var pointer = nodes.stream().skip(2).map(ProblemMappers::segment).collect(Collectors.joining());
        var at =
                switch (parameter) {
                    case "command" -> pointer;
                    case "filter" -> "/query" + pointer;
                    default -> nodes.size() > 2 ? pointer : "/query/" + parameter;
                };
        // it stands on what asks several properties of an object: the fault is the object's
        boolean isOfObject = violation.getConstraintDescriptor().getAnnotation() instanceof AssertTrue;
        return new Fault(isOfObject ? at.substring(0, at.lastIndexOf('/')) : at, Text.same(violation.getMessage()));
    }

    private static String segment(Path.Node node) {
        var index = node.getIndex() != null ? "/" + node.getIndex() : node.getKey() != null ? "/" + node.getKey() : "";
        return index + (node.getName() == null || node.getName().startsWith("<") ? "" : "/" + node.getName());
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(ref -> "/" + (ref.getFieldName() == null ? ref.getIndex() : escaped(ref.getFieldName())))
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
