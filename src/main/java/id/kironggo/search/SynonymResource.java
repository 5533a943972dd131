package id.kironggo.search;

import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The synonyms of the search over HTTP. */
@Path("/v1/catalogue/synonyms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.REGISTRY_WRITE)
@Tag(name = "Catalogue")
public class SynonymResource {

    private final Synonyms synonyms;
    private final CurrentCaller caller;

    SynonymResource(Synonyms synonyms, CurrentCaller caller) {
        this.synonyms = synonyms;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "readSynonyms",
            summary = "Read the synonyms of the search",
            description = "The terms that mean the same to a search for services.")
    @APIResponse(
            responseCode = "200",
            description = "The synonyms",
            content = @Content(schema = @Schema(implementation = SynonymsView.class)))
    public RestResponse<SynonymsView> read() {
        return answer(synonyms.read());
    }

    @PUT
    @Operation(
            operationId = "setSynonyms",
            summary = "Set the synonyms of the search",
            description =
                    "Replaces the whole list. `If-Match` is needed, `\"0\"` the first time. Searches find by it within "
                            + "two seconds.")
    @APIResponse(
            responseCode = "200",
            description = "The synonyms as they are now",
            content = @Content(schema = @Schema(implementation = SynonymsView.class)))
    public RestResponse<SynonymsView> set(
            @HeaderParam("If-Match") String ifMatch, @Valid @NotNull SetSynonyms command) {
        return answer(synonyms.set(command.synonyms(), ifMatch, caller.get()));
    }

    private static RestResponse<SynonymsView> answer(SynonymsView view) {
        return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, view.etag()).build();
    }
}
