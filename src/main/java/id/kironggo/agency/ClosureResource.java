package id.kironggo.agency;

import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.EntityTags;
import jakarta.annotation.security.PermitAll;
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

/** An agency's closures over HTTP. */
@Path("/v1/agencies/{code}/closures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ExistingAgency
@Tag(name = "Agencies")
public class ClosureResource {

    private final AgencyClosures closures;
    private final CurrentCaller caller;

    ClosureResource(AgencyClosures closures, CurrentCaller caller) {
        this.closures = closures;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readClosures",
            summary = "Read when an agency is closed",
            description = "The days on which the agency gives no service, beside holidays and weekends.")
    @APIResponse(
            responseCode = "200",
            description = "The closures",
            content = @Content(schema = @Schema(implementation = ClosuresView.class)))
    public RestResponse<ClosuresView> read(String code) {
        return answer(closures.of(code));
    }

    @PUT
    @RolesAllowed({Scopes.REGISTRY_WRITE, Scopes.REQUESTS_WORK})
    @Operation(
            operationId = "setClosures",
            summary = "Set when an agency is closed",
            description = "Replaces all closures; by the agency itself or the coordinator. Deadlines that were "
                    + "promised before stay as they are. `If-Match` is needed, `\"0\"` the first time.")
    @APIResponse(
            responseCode = "200",
            description = "The closures as they are now",
            content = @Content(schema = @Schema(implementation = ClosuresView.class)))
    public RestResponse<ClosuresView> set(
            String code, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull SetClosures command) {
        return answer(closures.set(code, command.closures(), ifMatch, caller.get()));
    }

    private static RestResponse<ClosuresView> answer(ClosuresView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }
}
