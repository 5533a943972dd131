package id.kironggo.platform.problem;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pages that the {@code type} of a problem points to. */
@Path("/problems/{code}")
@PermitAll
@Tag(name = "Platform")
public class ProblemResource {

    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "explainProblem",
            summary = "Explain a problem type",
            description = "The page that the `type` of a problem (RFC 9457) points to.")
    public ProblemPage explain(String code) {
        return ProblemType.byCode(code)
                .map(type -> new ProblemPage(
                        type.code(),
                        type.status(),
                        type.title().id(),
                        type.title().en()))
                .orElseThrow(ProblemException::notFound);
    }

    /** A problem type in both languages. */
    @Schema(name = "ProblemPage", description = "A problem type, its HTTP status and its title in both languages")
    public record ProblemPage(String code, int status, String titleId, String titleEn) {}
}
