package id.kironggo.identity;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.platform.problem.Problem;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Cursors;
import id.kironggo.platform.web.Idempotent;
import id.kironggo.platform.web.MergePatch;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The clients over HTTP: all of them to the coordinator, its own to an agency. */
@Path("/v1/clients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class ClientResource {

    private final ClientDesk desk;
    private final Cursors cursors;
    private final MergePatch mergePatch;
    private final CurrentCaller caller;

    ClientResource(ClientDesk desk, Cursors cursors, MergePatch mergePatch, CurrentCaller caller) {
        this.desk = desk;
        this.cursors = cursors;
        this.mergePatch = mergePatch;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Scopes.CLIENTS_WRITE, Scopes.REQUESTS_WORK})
    @Operation(
            operationId = "listClients",
            summary = "List clients",
            description = "By id, revoked ones too. `clients:write` sees all, `requests:work` its own agency's.")
    @APIResponse(
            responseCode = "200",
            description = "A page of clients",
            content = @Content(schema = @Schema(implementation = ClientView.ClientPage.class)))
    public RestResponse<ClientView.ClientPage> list(
            @BeanParam ClientFilter filter,
            @Parameter(description = "Where the list goes on: `next` of the part before") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            UriInfo uri) {
        var after = cursor == null ? "" : cursors.decode(filter.list(), cursor).get(0);
        var page = desk.list(filter, after, limit, last -> cursors.encode(filter.list(), last.id()), caller.get());
        return page.answer(new ClientView.ClientPage(page.items(), page.next()), uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Scopes.CLIENTS_WRITE, Scopes.REQUESTS_WORK})
    @Operation(
            operationId = "readClient",
            summary = "Read a client",
            description = "One client, with its ETag. Another agency's is 404 to an agency.")
    @APIResponse(
            responseCode = "200",
            description = "The client",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    public RestResponse<ClientView> read(String id) {
        return answer(desk.read(id, caller.get()));
    }

    @POST
    @Idempotent
    @RolesAllowed({Scopes.CLIENTS_WRITE, Scopes.REQUESTS_WORK})
    @Operation(
            operationId = "createClient",
            summary = "Make a client",
            description = "By the coordinator (`clients:write`) for any agency and of any kind; by an agency "
                    + "(`requests:work`) for itself, of the kind AGENCY, with scopes that its own token has. Asking for "
                    + "more is 400 and names the place. The secret is in this answer only (and in its replay); where it "
                    + "would have to travel by chat, invite instead.")
    @APIResponse(
            responseCode = "201",
            description = "Made; `Location` and `ETag` name it",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    public RestResponse<ClientView> create(@Valid @NotNull CreateClient command) {
        return created(desk.create(command, caller.get()));
    }

    static RestResponse<ClientView> created(ClientView view) {
        return ResponseBuilder.create(Status.CREATED, view)
                .header(HttpHeaders.LOCATION, "/v1/clients/" + view.id())
                .header(HttpHeaders.ETAG, view.etag())
                .build();
    }

    @PATCH
    @Path("{id}")
    @VisibleClient
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Scopes.CLIENTS_WRITE, Scopes.REQUESTS_WORK})
    @Operation(
            operationId = "amendClient",
            summary = "Amend, suspend or reactivate a client",
            description = "Merge patch (RFC 7386). By the coordinator, or by an agency for its own of the kind AGENCY. "
                    + "Nobody adds a scope to itself. The last active client with `clients:write` keeps it and stays "
                    + "active: 409. Counts within a second.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AmendClient.class)))
    @APIResponse(
            responseCode = "200",
            description = "The client as it is now",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    public RestResponse<ClientView> amend(String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        return answer(desk.amend(id, present -> mergePatch.apply(present, patch), ifMatch, caller.get()));
    }

    @DELETE
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @VisibleClient
    @RolesAllowed({Scopes.CLIENTS_WRITE, Scopes.REQUESTS_WORK})
    @Operation(
            operationId = "revokeClient",
            summary = "Revoke a client",
            description = "For good: its secret and, within a second, its tokens count no more, and its id is never "
                    + "given again. It stays to be read, REVOKED. The last active client with `clients:write`: 409.")
    @APIResponse(responseCode = "204", description = "Revoked")
    public RestResponse<Void> revoke(String id, @HeaderParam("If-Match") String ifMatch) {
        desk.revoke(id, ifMatch, caller.get());
        return RestResponse.noContent();
    }

    @POST
    @Path("{id}/secret")
    @Idempotent
    @VisibleClient
    @Authenticated
    @Operation(
            operationId = "rotateSecret",
            summary = "Give a client a new secret",
            description = "A client itself, an app too, with a token of all its scopes; the coordinator; or its agency "
                    + "(kind AGENCY) with a token of all its scopes. The present secret counts beside the new one for "
                    + "`overlapHours`; of two rotations in that time, the first's secret becomes the previous one. The "
                    + "new secret is in this answer only (and in its replay).")
    @APIResponse(
            responseCode = "200",
            description = "The new secret",
            content = @Content(schema = @Schema(implementation = SecretView.class)))
    public RestResponse<SecretView> rotate(String id, @Valid @NotNull RotateSecret command) {
        var view = desk.rotate(id, command, caller.get());
        return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, view.etag()).build();
    }

    private static RestResponse<ClientView> answer(ClientView view) {
        return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, view.etag()).build();
    }
}
