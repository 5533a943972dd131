package id.kironggo.platform.problem;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pages that the {@code type} of a problem points to. */
@Path("/problems/{code}")
@PermitAll
@Tag(name = "Platform")
public class ProblemResource {

    private static final int LONGEST = 10_000;

    @GET
    @NonBlocking
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "explainProblem",
            summary = "Explain a problem type",
            description = "The page that the `type` of a problem (RFC 9457) points to: what happened and what to do, in"
                    + " Indonesian and English; for browsers as HTML.")
    @APIResponse(
            responseCode = "200",
            description = "What it means",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProblemPage.class)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST),
                        example = "<!DOCTYPE html><html lang=\"id\"></html>")
            })
    public Response explain(String code, @Context HttpHeaders headers) {
        var page = ProblemPage.of(ProblemType.byCode(code).orElseThrow(ProblemException::notFound));
        return isForBrowser(headers)
                ? Response.ok(page.html(), MediaType.TEXT_HTML + ";charset=UTF-8")
                        .build()
                : Response.ok(page, MediaType.APPLICATION_JSON).build();
    }

    /** Browsers name HTML; whoever takes anything gets JSON. */
    private static boolean isForBrowser(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE)
                        || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .map(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .orElse(false);
    }
}
