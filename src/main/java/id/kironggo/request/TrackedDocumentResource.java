package id.kironggo.request;

import id.kironggo.file.FileBytes;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The documents of a request, for the citizen. */
@Path("/v1/tracking/{ticket}/documents")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@WithAccessCode
@Tag(name = "Tracking")
public class TrackedDocumentResource {

    private static final String CODE = "The ticket's access code; case and dashes don't matter";

    private final CitizenDesk desk;
    private final DocumentReading reading;
    private final RequestViews views;
    private final Citizen citizen;

    TrackedDocumentResource(CitizenDesk desk, DocumentReading reading, RequestViews views, Citizen citizen) {
        this.desk = desk;
        this.reading = reading;
        this.views = views;
        this.citizen = citizen;
    }

    @GET
    @Operation(
            operationId = "trackDocuments",
            summary = "See which documents are asked for and which there are",
            description = "The documents that the service asks for, whether each has been received, and those that the "
                    + "agencies give.")
    public DocumentView.Tracked documents(
            String ticket, @Parameter(description = CODE) @HeaderParam(AccessCodeFilter.HEADER) String accessCode) {
        var request = desk.read(citizen.caller().id());
        return new DocumentView.Tracked(
                views.toCitizen(request, citizen.caller()).documents(), reading.list(request, citizen.caller()));
    }

    @GET
    @Path("/{document}/content")
    @Produces({"application/pdf", "image/jpeg", "image/png"})
    @Operation(
            operationId = "trackDocumentContent",
            summary = "Fetch a document",
            description = "What was handed in, or what an agency gives. 409 while in quarantine.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(implementation = FileBytes.class)),
                @Content(mediaType = "image/jpeg", schema = @Schema(implementation = FileBytes.class)),
                @Content(mediaType = "image/png", schema = @Schema(implementation = FileBytes.class))
            })
    public Response content(
            String ticket,
            UUID document,
            @Parameter(description = CODE) @HeaderParam(AccessCodeFilter.HEADER) String accessCode) {
        return reading.fetch(desk.read(citizen.caller().id()), document, citizen.caller())
                .answer();
    }
}
