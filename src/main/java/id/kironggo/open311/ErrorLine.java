package id.kironggo.open311;

import id.kironggo.platform.problem.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that was wrong, as GeoReport v2 tells it. */
@Schema(name = "Open311Error", description = "Something that was wrong (GeoReport v2, Errors)")
public record ErrorLine(
        @Schema(required = true, examples = "400", description = "The HTTP status, as text", maxLength = 3)
        String code,

        @Schema(
                required = true,
                examples = "Wajib diisi. (attribute[severity])",
                description = "What to do, in the language of `Accept-Language`; in brackets the parameter at fault")
        String description) {

    /** One for each fault. */
    static List<ErrorLine> of(Problem problem, int status) {
        var code = Integer.toString(status);
        return problem.errors() == null
                ? List.of(new ErrorLine(code, problem.detail()))
                : problem.errors().stream()
                        .map(fault -> new ErrorLine(code, fault.detail() + " (" + name(fault.pointer()) + ")"))
                        .toList();
    }

    private static String name(String pointer) {
        return pointer.replaceFirst("^/(query|path|header)/", "").replaceFirst("^/", "");
    }
}
