package id.kironggo.request;

import id.kironggo.platform.web.Idempotent;
import jakarta.annotation.security.PermitAll;
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

/** What the citizen, who may be anonymous, and the agencies say to each other. */
@Path("/v1/tracking/{ticket}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@WithAccessCode
@Tag(name = "Tracking")
public class TrackedCommentResource {

    private final Conversation conversation;
    private final CitizenDesk desk;
    private final Citizen citizen;

    TrackedCommentResource(Conversation conversation, CitizenDesk desk, Citizen citizen) {
        this.conversation = conversation;
        this.desk = desk;
        this.citizen = citizen;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "say",
            summary = "Say something to the agencies",
            description =
                    "By ticket and access code, also without a name. Where the citizen was asked, the work goes on.")
    @APIResponse(
            responseCode = "201",
            description = "Said",
            content = @Content(schema = @Schema(implementation = CommentView.class)))
    public RestResponse<CommentView> add(
            String ticket,
            @Parameter(description = TrackingResource.CODE) @HeaderParam(AccessCodeFilter.HEADER) String accessCode,
            @Valid @NotNull CitizenCommands.Say command) {
        return RestResponse.status(RestResponse.Status.CREATED, conversation.add(command, citizen.caller()));
    }

    @GET
    @Operation(
            operationId = "trackComments",
            summary = "Read what was said",
            description = "What the citizen said, and what agencies said to the citizen, in order.")
    public RestResponse<CommentView.CommentPage> list(
            String ticket,
            @Parameter(description = TrackingResource.CODE) @HeaderParam(AccessCodeFilter.HEADER) String accessCode,
            @Parameter(description = "Where the list goes on: `next` of the part before") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            UriInfo uri) {
        var page = conversation.of(desk.read(citizen.caller().id()), citizen.caller(), cursor, limit);
        return page.answer(new CommentView.CommentPage(page.items(), page.next()), uri);
    }
}
