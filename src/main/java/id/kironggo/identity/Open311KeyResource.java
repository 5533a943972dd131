package id.kironggo.identity;

import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.web.Idempotent;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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

/** Open311 keys of apps over HTTP. */
@Path("/v1/clients/{id}/open311-key")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Identity")
public class Open311KeyResource {

    private final Open311Keys keys;
    private final CurrentCaller caller;

    Open311KeyResource(Open311Keys keys, CurrentCaller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @VisibleClient
    @Authenticated
    @Operation(
            operationId = "issueOpen311Key",
            summary = "Give an app an Open311 key",
            description =
                    "What the app sends as `api_key` to /open311/v2. By the app itself with a token of all its "
                            + "scopes, or the coordinator. The key before counts beside it for `overlapHours`; both end when the app is "
                            + "suspended or revoked. It is in this answer only (and in its replay). Clients of another kind: 409.")
    @APIResponse(
            responseCode = "200",
            description = "The new key",
            content = @Content(schema = @Schema(implementation = Open311KeyView.class)))
    public RestResponse<Open311KeyView> issue(String id, @Valid @NotNull RotateSecret command) {
        var view = keys.issue(id, command, caller.get());
        return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, view.etag()).build();
    }
}
