package id.kironggo.request;

import id.kironggo.platform.web.Idempotent;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a citizen does with ticket and access code. */
@Path("/v1/tracking/{ticket}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@WithAccessCode
@Tag(name = "Tracking")
public class TrackingResource {

    static final String CODE = "The ticket's access code; case and dashes don't matter";

    private final CitizenDesk desk;
    private final RequestViews views;
    private final TimelineViews timelines;
    private final Satisfaction satisfaction;
    private final Citizen citizen;

    TrackingResource(
            CitizenDesk desk, RequestViews views, TimelineViews timelines, Satisfaction satisfaction, Citizen citizen) {
        this.desk = desk;
        this.satisfaction = satisfaction;
        this.views = views;
        this.timelines = timelines;
        this.citizen = citizen;
    }

    @GET
    @Operation(operationId = "trackRequest", summary = "Follow a request", description = """
            Without an access code ticket and status (404 if confidential); with it where the request is, what was promised, asked \
            and answered.""")
    public RestResponse<RequestView> track(
            @Parameter(description = "Ticket number", example = "BWS-7F3K-92XQ-5") String ticket,
            @Parameter(description = CODE) @HeaderParam(AccessCodeFilter.HEADER) String accessCode) {
        var request = desk.read(Ticket.ticket(ticket));
        return citizen.isIdentified() ? answer(request) : RestResponse.ok(views.publicly(request));
    }

    @GET
    @Path("/timeline")
    @Operation(
            operationId = "trackTimeline",
            summary = "Follow what happened",
            description = "Everything that happened to the request, in order.")
    public TimelineView timeline(
            String ticket, @Parameter(description = CODE) @HeaderParam(AccessCodeFilter.HEADER) String accessCode) {
        return timelines.of(desk.read(citizen.caller().id()), citizen.caller());
    }

    @GET
    @Path("/documents")
    @Operation(
            operationId = "trackDocuments",
            summary = "See which documents are asked for",
            description = "The documents that the service asks for, and whether each has been received.")
    public DocumentList documents(
            String ticket, @Parameter(description = CODE) @HeaderParam(AccessCodeFilter.HEADER) String accessCode) {
        return new DocumentList(views.toCitizen(desk.read(citizen.caller().id()), citizen.caller())
                .documents());
    }

    @POST
    @Path("/reply")
    @Idempotent
    @Operation(
            operationId = "replyToQuestion",
            summary = "Reply to a question",
            description = "Changes only the answers that were asked for; the clocks run again.")
    public RestResponse<RequestView> reply(
            String ticket,
            @Parameter(description = CODE) @HeaderParam(AccessCodeFilter.HEADER) String accessCode,
            @Valid @NotNull Commands.Reply command) {
        return answer(desk.reply(command, citizen.caller()));
    }

    @POST
    @Path("/withdraw")
    @Idempotent
    @Operation(
            operationId = "withdrawRequest",
            summary = "Withdraw a request",
            description = "Ends it; every agency that holds it is told.")
    public RestResponse<RequestView> withdraw(
            String ticket,
            @Parameter(description = CODE) @HeaderParam(AccessCodeFilter.HEADER) String accessCode,
            @Valid Commands.Nothing command) {
        return answer(desk.withdraw(citizen.caller()));
    }

    @POST
    @Path("/reopen")
    @Idempotent
    @Operation(
            operationId = "reopenRequest",
            summary = "Have a request reopened",
            description =
                    "Within 10 working days after the answer, twice at most: the owner answers anew, under a new promise.")
    public RestResponse<RequestView> reopen(
            String ticket,
            @Parameter(description = CODE) @HeaderParam(AccessCodeFilter.HEADER) String accessCode,
            @Valid CitizenCommands.Reopen command) {
        return answer(desk.reopen(command, citizen.caller()));
    }

    @POST
    @Path("/feedback")
    @Idempotent
    @Operation(
            operationId = "giveFeedback",
            summary = "Say how content you are",
            description =
                    "The nine elements of the satisfaction survey (SKM), once, after the answer; also when it is closed.")
    public RestResponse<RequestView> feedback(
            String ticket,
            @Parameter(description = CODE) @HeaderParam(AccessCodeFilter.HEADER) String accessCode,
            @Valid @NotNull CitizenCommands.Feedback command) {
        return answer(satisfaction.rate(command, citizen.caller()));
    }

    private RestResponse<RequestView> answer(Request request) {
        return RequestActionResource.tagged(views.toCitizen(request, citizen.caller()));
    }

    /** The documents of a request. */
    @Schema(name = "RequestedDocuments", description = "The documents that a request's service asks for")
    public record DocumentList(@Schema(required = true) List<RequestView.RequestedDocument> items) {}
}
