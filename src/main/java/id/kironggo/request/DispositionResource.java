package id.kironggo.request;

import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The work list of an agency, and what it does with a disposition. */
@Path("/v1/dispositions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dispositions")
public class DispositionResource {

    private final RequestDesk desk;
    private final RequestLists lists;
    private final DispositionViews views;
    private final CurrentCaller caller;

    @Context
    UriInfo uri;

    DispositionResource(RequestDesk desk, RequestLists lists, DispositionViews views, CurrentCaller caller) {
        this.desk = desk;
        this.lists = lists;
        this.views = views;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Scopes.REQUESTS_WORK, Scopes.REQUESTS_OVERSEE})
    @Operation(
            operationId = "listDispositions",
            summary = "Read the work list",
            description = "The dispositions of the caller's agency, oldest first.")
    public RestResponse<DispositionView.DispositionPage> list(
            @Valid @BeanParam DispositionFilter filter,
            @Parameter(description = "Where the list goes on: `next` of the part before") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit) {
        var page = lists.dispositions(filter, cursor, limit, caller.get()).map(d -> views.of(d, caller.get()));
        return page.answer(new DispositionView.DispositionPage(page.items(), page.next()), uri);
    }

    @GET
    @Path("/{id}")
    @VisibleRequest
    @RolesAllowed({Scopes.REQUESTS_SUBMIT, Scopes.REQUESTS_WORK, Scopes.REQUESTS_OVERSEE, Scopes.AUDIT_READ})
    @Operation(
            operationId = "readDisposition",
            summary = "Read a disposition",
            description = "Who must act, by when, and what the caller may do to it now.")
    public RestResponse<DispositionView> read(UUID id) {
        return answer(lists.disposition(id, caller.get()));
    }

    @POST
    @Path("/{id}/accept")
    @VisibleRequest
    @Idempotent
    @RolesAllowed({Scopes.REQUESTS_WORK, Scopes.REQUESTS_OVERSEE})
    @Operation(
            operationId = "acceptDisposition",
            summary = "Accept a disposition",
            description = "The agency takes it up: custody of the request is acknowledged.")
    public RestResponse<DispositionView> accept(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid Commands.Nothing command) {
        return answer(desk.accept(id, ifMatch, caller.get()));
    }

    @POST
    @Path("/{id}/return")
    @VisibleRequest
    @Idempotent
    @RolesAllowed({Scopes.REQUESTS_WORK, Scopes.REQUESTS_OVERSEE})
    @Operation(
            operationId = "returnDisposition",
            summary = "Give a disposition back",
            description =
                    "It goes to whoever forwarded it, else the owner; to the coordinator from the owner or on the third return.")
    public RestResponse<DispositionView> giveBack(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Commands.Return command) {
        return answer(desk.giveBack(id, ifMatch, command, caller.get()));
    }

    @POST
    @Path("/{id}/forward")
    @VisibleRequest
    @Idempotent
    @RolesAllowed({Scopes.REQUESTS_WORK, Scopes.REQUESTS_OVERSEE})
    @Operation(
            operationId = "forwardDisposition",
            summary = "Forward a disposition",
            description = "Another agency gets it at the same step; from a triage it is how somebody is chosen.")
    public RestResponse<DispositionView> forward(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Commands.Forward command) {
        return answer(desk.forward(id, ifMatch, command, caller.get()));
    }

    @POST
    @Path("/{id}/complete")
    @VisibleRequest
    @Idempotent
    @RolesAllowed({Scopes.REQUESTS_WORK, Scopes.REQUESTS_OVERSEE})
    @Operation(
            operationId = "completeDisposition",
            summary = "Complete a disposition",
            description = "The next step is offered to its agency; after the last the owner answers the citizen.")
    public RestResponse<DispositionView> complete(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Commands.Complete command) {
        return answer(desk.complete(id, ifMatch, command, caller.get()));
    }

    private RestResponse<DispositionView> answer(Disposition disposition) {
        var view = views.of(disposition, caller.get());
        return RestResponse.ResponseBuilder.ok(view).header("ETag", view.etag()).build();
    }
}
