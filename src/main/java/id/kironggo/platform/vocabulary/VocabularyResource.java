package id.kironggo.platform.vocabulary;

import id.kironggo.platform.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The vocabularies over HTTP; everybody may read them. */
@Path("/v1/vocabularies")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Platform")
public class VocabularyResource {

    private final Vocabularies vocabularies;

    VocabularyResource(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    @GET
    @Operation(
            operationId = "listVocabularies",
            summary = "List all vocabularies",
            description =
                    "Every code that the contract names as one of several, with labels in Indonesian and English.")
    @APIResponse(
            responseCode = "200",
            description = "All vocabularies",
            content = @Content(schema = @Schema(implementation = VocabularyView.All.class)))
    public VocabularyView.All list() {
        return new VocabularyView.All(
                vocabularies.all().stream().map(VocabularyView::of).toList());
    }

    @GET
    @Path("{name}")
    @Operation(
            operationId = "readVocabulary",
            summary = "Read a vocabulary",
            description =
                    "The codes of one kind with their labels. Its name is that of the schema in this document, in lower "
                            + "case with hyphens: `request-status` for RequestStatus.")
    @APIResponse(
            responseCode = "200",
            description = "The vocabulary",
            content = @Content(schema = @Schema(implementation = VocabularyView.class)))
    public VocabularyView read(String name) {
        return vocabularies.find(name).map(VocabularyView::of).orElseThrow(ProblemException::notFound);
    }
}
