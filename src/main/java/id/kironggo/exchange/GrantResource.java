package id.kironggo.exchange;

import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Grants over HTTP. */
@Path("/v1/grants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange")
public class GrantResource {

    private final GrantDesk desk;
    private final Explainer explainer;
    private final CurrentCaller caller;

    GrantResource(GrantDesk desk, Explainer explainer, CurrentCaller caller) {
        this.desk = desk;
        this.explainer = explainer;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Scopes.APIS, Scopes.REQUESTS_OVERSEE})
    @Operation(
            operationId = "listGrants",
            summary = "List grants",
            description =
                    "Those that the caller's agency asked for or was asked for, the latest first; the coordinator "
                            + "sees all.")
    @APIResponse(
            responseCode = "200",
            description = "A page of grants",
            content = @Content(schema = @Schema(implementation = GrantView.GrantPage.class)))
    public RestResponse<GrantView.GrantPage> list(
            @Valid @BeanParam GrantFilter filter,
            @Parameter(description = "Where the list goes on: `next` of the part before") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            UriInfo uri) {
        var page = desk.list(filter, cursor, limit, caller.get());
        return page.answer(new GrantView.GrantPage(page.items(), page.next()), uri);
    }

    @POST
    @Idempotent
    @RolesAllowed(Scopes.APIS)
    @Operation(
            operationId = "askForGrant",
            summary = "Ask for a grant",
            description =
                    "The API's agency decides. Where the caller can't see the API, the ask is taken whether or not it"
                            + " exists; its operations are then looked at when it is decided. Where it sees it, operations"
                            + " that it has not are 400.")
    @APIResponse(
            responseCode = "201",
            description = "Asked; `Location` and `ETag` name it",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    public RestResponse<GrantView> ask(@Valid @NotNull AskGrant command) {
        var view = desk.ask(command, caller.get());
        return ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, "/v1/grants/" + view.id())
                .header(HttpHeaders.ETAG, view.etag())
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Scopes.APIS, Scopes.REQUESTS_OVERSEE})
    @Operation(
            operationId = "readGrant",
            summary = "Read a grant",
            description = "By who asked, who was asked, and the coordinator. EXPIRED is told by the clock.")
    @APIResponse(
            responseCode = "200",
            description = "The grant",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    public RestResponse<GrantView> read(String id) {
        return answer(desk.read(Ids.named(id), caller.get()));
    }

    @POST
    @Path("{id}/approve")
    @Idempotent
    @VisibleGrant
    @RolesAllowed(Scopes.APIS)
    @Operation(
            operationId = "approveGrant",
            summary = "Approve a grant",
            description = "By the API's agency, as asked for or narrower, never wider. Counts at once on this replica, "
                    + "within a second on all.")
    @APIResponse(
            responseCode = "200",
            description = "The grant as it is now",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    public RestResponse<GrantView> approve(
            String id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ApproveGrant command) {
        return answer(desk.approve(Ids.named(id), command, ifMatch, caller.get()));
    }

    @POST
    @Path("{id}/deny")
    @Idempotent
    @VisibleGrant
    @RolesAllowed(Scopes.APIS)
    @Operation(
            operationId = "denyGrant",
            summary = "Deny a grant",
            description = "By the API's agency, while it is PENDING.")
    @APIResponse(
            responseCode = "200",
            description = "The grant as it is now",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    public RestResponse<GrantView> deny(
            String id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull EndGrant command) {
        return answer(desk.deny(Ids.named(id), command, ifMatch, caller.get()));
    }

    @POST
    @Path("{id}/revoke")
    @Idempotent
    @VisibleGrant
    @RolesAllowed(Scopes.APIS)
    @Operation(
            operationId = "revokeGrant",
            summary = "Revoke a grant",
            description =
                    "By either agency; who asked also takes back an ask that is PENDING. Calls under it are refused "
                            + "at once by this replica, within two seconds by all.")
    @APIResponse(
            responseCode = "200",
            description = "The grant as it is now",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    public RestResponse<GrantView> revoke(
            String id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull EndGrant command) {
        return answer(desk.revoke(Ids.named(id), command, ifMatch, caller.get()));
    }

    @POST
    @Path("explain")
    @Idempotent
    @RolesAllowed(Scopes.APIS)
    @Operation(
            operationId = "explainCall",
            summary = "Explain whether a call would go through",
            description =
                    "Says why not, and what to do. Nothing is called. An API that the caller can't see is unknown "
                            + "like one that doesn't exist.")
    @APIResponse(
            responseCode = "200",
            description = "The explanation",
            content = @Content(schema = @Schema(implementation = CallExplanation.class)))
    public CallExplanation explain(@Valid @NotNull ExplainCall command) {
        return explainer.explain(command, caller.get());
    }

    private static RestResponse<GrantView> answer(GrantView view) {
        return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, view.etag()).build();
    }
}
