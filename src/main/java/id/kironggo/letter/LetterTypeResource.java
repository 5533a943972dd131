package id.kironggo.letter;

import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Cursors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The letter types over HTTP: laid down by one agency, used by all. */
@Path("/v1/letter-types")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange")
public class LetterTypeResource {

    private final LetterTypes types;
    private final Cursors cursors;
    private final CurrentCaller caller;

    LetterTypeResource(LetterTypes types, Cursors cursors, CurrentCaller caller) {
        this.types = types;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scopes.LETTERS)
    @Operation(
            operationId = "listLetterTypes",
            summary = "List letter types",
            description = "By code, each in its newest version; those of all agencies.")
    public RestResponse<LetterTypeView.LetterTypePage> list(
            @Parameter(description = "Only those that this agency laid down", example = "DINKES")
                    @QueryParam("agency")
                    @Size(max = 40)
                    String agency,
            @Parameter(description = "Where the list goes on: `next` of the part before") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            UriInfo uri) {
        var list = "letter-types|" + agency;
        var after = cursor == null ? "" : cursors.decode(list, cursor).get(0);
        var page = types.list(agency, after, limit, last -> cursors.encode(list, last.code()), caller.get());
        return page.answer(new LetterTypeView.LetterTypePage(page.items(), page.next()), uri);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Scopes.LETTERS)
    @Operation(
            operationId = "readLetterType",
            summary = "Read a letter type",
            description = "In its newest version, or in the one that a letter was sent with.")
    public RestResponse<LetterTypeView> read(
            String code,
            @Parameter(description = "Number of a version; absent: the newest", example = "1")
                    @QueryParam("version")
                    @Min(1)
                    @Max(1_000_000)
                    Integer version) {
        var view = types.read(code, version, caller.get());
        return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, view.etag()).build();
    }

    @PUT
    @Path("{code}")
    @PossibleCode
    @RolesAllowed(Scopes.LETTERS)
    @Operation(operationId = "writeLetterType", summary = "Lay down a letter type", description = """
            Makes the type (201, without If-Match), which is then the caller's agency's, or a new version of it (200, with \
            If-Match). Versions never change, and letters keep theirs. What says the same as the newest version makes none. \
            Another agency's type is 409. The code: capitals and digits, words joined by hyphens, at most 40 characters.""")
    @APIResponse(
            responseCode = "200",
            description = "The newest version",
            content = @Content(schema = @Schema(implementation = LetterTypeView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made; `Location` and `ETag` name it",
            content = @Content(schema = @Schema(implementation = LetterTypeView.class)))
    public RestResponse<LetterTypeView> write(
            String code, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull WriteLetterType command) {
        var written = types.write(code, command, ifMatch, caller.get());
        var answer = written.isNew()
                ? ResponseBuilder.create(RestResponse.Status.CREATED, written.view())
                        .header(HttpHeaders.LOCATION, "/v1/letter-types/" + code)
                : ResponseBuilder.ok(written.view());
        return answer.header(HttpHeaders.ETAG, written.view().etag()).build();
    }
}
