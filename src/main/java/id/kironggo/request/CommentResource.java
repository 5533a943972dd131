package id.kironggo.request;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** What agencies say about a request, to each other and to the citizen. */
@Path("/v1/requests/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@VisibleRequest
@Tag(name = "Requests")
public class CommentResource {

    private final Conversation conversation;
    private final RequestLists lists;
    private final CurrentCaller caller;

    CommentResource(Conversation conversation, RequestLists lists, CurrentCaller caller) {
        this.conversation = conversation;
        this.lists = lists;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Scopes.REQUESTS_SUBMIT, Scopes.REQUESTS_WORK, Scopes.REQUESTS_OVERSEE})
    @Operation(
            operationId = "addComment",
            summary = "Comment on a request",
            description =
                    "By the agencies that handle it, the coordinator, and the submitting client. APPLICANT is read by the "
                            + "citizen too, INTERNAL by those who handle the case.")
    @APIResponse(
            responseCode = "201",
            description = "Said",
            content = @Content(schema = @Schema(implementation = CommentView.class)))
    public RestResponse<CommentView> add(UUID id, @Valid @NotNull CaseCommands.AddComment command) {
        return RestResponse.status(RestResponse.Status.CREATED, conversation.add(id, command, caller.get()));
    }

    @GET
    @RolesAllowed({Scopes.REQUESTS_SUBMIT, Scopes.REQUESTS_WORK, Scopes.REQUESTS_OVERSEE, Scopes.AUDIT_READ})
    @Operation(
            operationId = "listComments",
            summary = "Read the comments on a request",
            description = "In order, as far as the caller may read them.")
    public RestResponse<CommentView.CommentPage> list(
            UUID id,
            @Parameter(description = "Where the list goes on: `next` of the part before") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            UriInfo uri) {
        var page = conversation.of(lists.read(id, caller.get()), caller.get(), cursor, limit);
        return page.answer(new CommentView.CommentPage(page.items(), page.next()), uri);
    }
}
