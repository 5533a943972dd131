package id.kironggo.request;

import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Actions on a request as a whole, by the agency that holds it or by the coordinator. */
@Path("/v1/requests/{id}")
@Produces(MediaType.APPLICATION_JSON)
@VisibleRequest
@Tag(name = "Requests")
public class RequestActionResource {

    private final RequestDesk desk;
    private final RequestViews views;
    private final DispositionViews dispositions;
    private final CurrentCaller caller;

    RequestActionResource(RequestDesk desk, RequestViews views, DispositionViews dispositions, CurrentCaller caller) {
        this.desk = desk;
        this.views = views;
        this.dispositions = dispositions;
        this.caller = caller;
    }

    @POST
    @Path("/dispositions")
    @Idempotent
    @RolesAllowed(Scopes.REQUESTS_WORK)
    @Operation(
            operationId = "addTask",
            summary = "Ask another agency for support",
            description =
                    "The holder gives a supporting task. A required one must be completed before step and answer can be.")
    @APIResponse(
            responseCode = "201",
            description = "Given",
            content = @Content(schema = @Schema(implementation = DispositionView.class)))
    public RestResponse<DispositionView> addTask(UUID id, @Valid @NotNull Commands.AddTask command) {
        var view = dispositions.of(desk.addTask(id, command, caller.get()), caller.get());
        return RestResponse.ResponseBuilder.<DispositionView>create(RestResponse.Status.CREATED)
                .header("Location", "/v1/dispositions/" + view.id())
                .header("ETag", view.etag())
                .entity(view)
                .build();
    }

    @POST
    @Path("/await-citizen")
    @Idempotent
    @RolesAllowed({Scopes.REQUESTS_WORK, Scopes.REQUESTS_OVERSEE})
    @Operation(
            operationId = "awaitCitizen",
            summary = "Ask the citizen",
            description = "The holder asks; the clocks pause until the citizen replies or the holder resumes.")
    public RestResponse<RequestView> awaitCitizen(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Commands.AskCitizen command) {
        return answer(desk.awaitCitizen(id, ifMatch, command, caller.get()));
    }

    @POST
    @Path("/resume")
    @Idempotent
    @RolesAllowed({Scopes.REQUESTS_WORK, Scopes.REQUESTS_OVERSEE})
    @Operation(
            operationId = "resumeRequest",
            summary = "Go on without a reply",
            description = "The holder goes on; the clocks run again.")
    public RestResponse<RequestView> resume(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Commands.Nothing command) {
        return answer(desk.resume(id, ifMatch, caller.get()));
    }

    @POST
    @Path("/resolve")
    @Idempotent
    @RolesAllowed({Scopes.REQUESTS_WORK, Scopes.REQUESTS_OVERSEE})
    @Operation(
            operationId = "resolveRequest",
            summary = "Answer the citizen",
            description =
                    "FULFILLED and PARTLY by the owner after the last step; the other outcomes by whoever holds it.")
    public RestResponse<RequestView> resolve(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Commands.Resolve command) {
        return answer(desk.resolve(id, ifMatch, command, caller.get()));
    }

    @POST
    @Path("/reject")
    @Idempotent
    @RolesAllowed({Scopes.REQUESTS_WORK, Scopes.REQUESTS_OVERSEE})
    @Operation(
            operationId = "rejectRequest",
            summary = "Reject a request",
            description = "The holder does not take it up; the citizen reads why.")
    public RestResponse<RequestView> reject(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Commands.Reject command) {
        return answer(desk.reject(id, ifMatch, command, caller.get()));
    }

    @POST
    @Path("/rule")
    @Idempotent
    @RolesAllowed(Scopes.REQUESTS_OVERSEE)
    @Operation(
            operationId = "ruleRequest",
            summary = "Decide who must act",
            description = "The coordinator decides, binding: that agency cannot say that it is not its mandate.")
    public RestResponse<RequestView> rule(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Commands.Rule command) {
        return answer(desk.rule(id, ifMatch, command, caller.get()));
    }

    private RestResponse<RequestView> answer(Request request) {
        return tagged(views.toClient(request, caller.get()));
    }

    static RestResponse<RequestView> tagged(RequestView view) {
        return RestResponse.ResponseBuilder.ok(view).header("ETag", view.etag()).build();
    }
}
