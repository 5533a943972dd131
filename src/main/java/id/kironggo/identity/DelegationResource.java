package id.kironggo.identity;

import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Delegations over HTTP. Who acts under one says so by the header {@code Acting-For}. */
@Path("/v1/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.REQUESTS_WORK)
@Tag(name = "Agencies")
public class DelegationResource {

    private final Delegations delegations;
    private final CurrentCaller caller;

    DelegationResource(Delegations delegations, CurrentCaller caller) {
        this.delegations = delegations;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listDelegations",
            summary = "List delegations",
            description = "Those that the caller's agency gave or got, the latest first; the coordinator sees all.")
    public RestResponse<DelegationView.DelegationPage> list(
            @Parameter(description = "Where the list goes on: `next` of the part before") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            UriInfo uri) {
        var page = delegations.list(cursor, limit, caller.get());
        return page.answer(new DelegationView.DelegationPage(page.items(), page.next()), uri);
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "delegate",
            summary = "Let another agency act",
            description =
                    "The other agency's clients may then act on requests and dispositions as the caller's own would, "
                            + "with `Acting-For`; who acted, and for whom, stands in the ledger.")
    @APIResponse(
            responseCode = "201",
            description = "Given",
            content = @Content(schema = @Schema(implementation = DelegationView.class)))
    public RestResponse<DelegationView> delegate(@Valid @NotNull Delegate command) {
        var view = delegations.delegate(command, caller.get());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header("ETag", view.etag())
                .build();
    }

    @POST
    @Path("/{id}/revoke")
    @Idempotent
    @Operation(
            operationId = "revokeDelegation",
            summary = "End a delegation",
            description = "By the agency that gave it; it counts at once.")
    public RestResponse<DelegationView> revoke(
            String id, @HeaderParam("If-Match") String ifMatch, @Valid Revoke command) {
        var view = delegations.revoke(Ids.named(id), ifMatch, caller.get());
        return RestResponse.ResponseBuilder.ok(view).header("ETag", view.etag()).build();
    }
}
