package id.kironggo.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kironggo.platform.text.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the caller reads when something went wrong: RFC 9457, {@code application/problem+json}. */
@Schema(name = "Problem", description = "Something went wrong (RFC 9457). `type` is a page that explains it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(
                required = true,
                examples = "/problems/invalid-input",
                description = "URI reference of the problem type")
        String type,

        @Schema(
                required = true,
                examples = "Masukan tidak sah",
                description = "Title in the language of Accept-Language")
        String title,

        @Schema(required = true, examples = "400", description = "HTTP status")
        int status,

        @Schema(required = true, description = "What happened here and what to do")
        String detail,

        @Schema(required = true, examples = "/v1/requests", description = "Path of the request that failed")
        String instance,

        @Schema(
                required = true,
                examples = "4bf92f3577b34da6a3ce929d0e0e4736",
                description = "Trace id (W3C Trace Context) to name when asking for help")
        String traceId,

        @Schema(description = "Every fault of an invalid input; of a change that breaks consumers, each of its places")
        List<Violation> errors,

        @Schema(description = "With 409: what this caller may do to the resource now")
        List<String> actions) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One fault of an invalid input. */
    @Schema(name = "Violation", description = "One fault of an invalid input")
    public record Violation(
            @Schema(
                    required = true,
                    examples = "/answers/dependants",
                    description =
                            "JSON Pointer (RFC 6901) from the root of the body; `/query/x`, `/header/x` or `/path/x`"
                                    + " for a parameter")
            String pointer,

            @Schema(required = true, description = "What is wrong, and what is expected")
            String detail) {}

    static Problem of(ProblemException e, Language language, String instance, String traceId) {
        var errors = e.faults().stream()
                .map(f -> new Violation(f.pointer(), f.detail().in(language)))
                .toList();
        return new Problem(
                e.type().path(),
                e.type().title().in(language),
                e.type().status(),
                e.detail().in(language),
                instance,
                traceId,
                errors.isEmpty() ? null : errors,
                e.actions());
    }
}
