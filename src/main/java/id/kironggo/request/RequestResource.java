package id.kironggo.request;

import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.EntityTags;
import id.kironggo.platform.web.Idempotent;
import id.kironggo.routing.RoutingDecision;
import id.kironggo.routing.RoutingExplainer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Requests: submit and read. */
@Path("/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requests")
public class RequestResource {

    private final Intake intake;
    private final RequestLists lists;
    private final RequestViews views;
    private final TimelineViews timelines;
    private final RoutingExplainer explainer;

    @Context
    UriInfo uri;

    @jakarta.inject.Inject
    CurrentCaller caller;

    RequestResource(
            Intake intake,
            RequestLists lists,
            RequestViews views,
            TimelineViews timelines,
            RoutingExplainer explainer) {
        this.intake = intake;
        this.lists = lists;
        this.views = views;
        this.timelines = timelines;
        this.explainer = explainer;
    }

    @POST
    @Idempotent
    @RolesAllowed(Scopes.REQUESTS_SUBMIT)
    @Operation(operationId = "submitRequest", summary = "Submit a citizen's request", description = """
            Checks the request against what its service asks for, routes it by the service's procedure and hands it to the first \
            agency. The access code and the receipt are told once, in this answer. Every fault is named with its JSON Pointer.""")
    @APIResponse(
            responseCode = "201",
            description = "Submitted",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    public RestResponse<RequestView> submit(@Valid @NotNull SubmitRequest command) {
        var submitted = intake.submit(command, caller.get());
        var request = submitted.request();
        var view = views.submitted(submitted, caller.get());
        return RestResponse.ResponseBuilder.<RequestView>create(RestResponse.Status.CREATED)
                .header("Location", "/v1/requests/" + request.id())
                .header("ETag", EntityTags.of(request.version()))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({
        Scopes.REQUESTS_SUBMIT,
        Scopes.REQUESTS_WORK,
        Scopes.REQUESTS_OVERSEE,
        Scopes.INSIGHT_READ,
        Scopes.AUDIT_READ
    })
    @Operation(
            operationId = "listRequests",
            summary = "List requests",
            description =
                    "The requests that the caller may see: an app its own, an agency those it takes part in or owns.")
    public RestResponse<RequestView.RequestPage> list(
            @Valid @BeanParam RequestFilter filter,
            @Parameter(description = "Where the list goes on: `next` of the part before") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit) {
        var page = views.toClient(lists.requests(filter, cursor, limit, caller.get()), caller.get());
        return page.answer(new RequestView.RequestPage(page.items(), page.next()), uri);
    }

    @GET
    @Path("/{id}")
    @VisibleRequest
    @RolesAllowed({
        Scopes.REQUESTS_SUBMIT,
        Scopes.REQUESTS_WORK,
        Scopes.REQUESTS_OVERSEE,
        Scopes.INSIGHT_READ,
        Scopes.AUDIT_READ
    })
    @Operation(
            operationId = "readRequest",
            summary = "Read a request",
            description = "Where it is and why, and what was said, personal data masked.")
    public RestResponse<RequestView> read(UUID id) {
        return RequestActionResource.tagged(views.toClient(lists.read(id, caller.get()), caller.get()));
    }

    @GET
    @Path("/{id}/timeline")
    @VisibleRequest
    @RolesAllowed({
        Scopes.REQUESTS_SUBMIT,
        Scopes.REQUESTS_WORK,
        Scopes.REQUESTS_OVERSEE,
        Scopes.INSIGHT_READ,
        Scopes.AUDIT_READ
    })
    @Operation(
            operationId = "readTimeline",
            summary = "Read what happened to a request",
            description = "Everything that happened, in order, read from the ledger.")
    public TimelineView timeline(UUID id) {
        return timelines.of(lists.read(id, caller.get()), caller.get());
    }

    @GET
    @Path("/{id}/route")
    @VisibleRequest
    @RolesAllowed({
        Scopes.REQUESTS_SUBMIT,
        Scopes.REQUESTS_WORK,
        Scopes.REQUESTS_OVERSEE,
        Scopes.INSIGHT_READ,
        Scopes.AUDIT_READ
    })
    @Operation(
            operationId = "readRoute",
            summary = "Read why a request goes this way",
            description =
                    "The routing decision as it was made, with its explanation, and steps that were added by hand.")
    public RoutingDecision route(UUID id) {
        var request = lists.read(id, caller.get());
        return explainer.tell(
                request.registration().service(), request.registration().serviceVersion(), request.route());
    }
}
