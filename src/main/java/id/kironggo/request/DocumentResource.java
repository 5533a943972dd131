package id.kironggo.request;

import id.kironggo.file.FileBytes;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The documents of a request, for its submitter and those who handle it. */
@Path("/v1/requests/{id}/documents")
@Produces(MediaType.APPLICATION_JSON)
@VisibleRequest
@Tag(name = "Requests")
public class DocumentResource {

    private final DocumentDesk desk;
    private final DocumentReading reading;
    private final RequestLists lists;
    private final CurrentCaller caller;

    DocumentResource(DocumentDesk desk, DocumentReading reading, RequestLists lists, CurrentCaller caller) {
        this.desk = desk;
        this.reading = reading;
        this.lists = lists;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Scopes.REQUESTS_SUBMIT, Scopes.REQUESTS_WORK})
    @Operation(
            operationId = "addDocument",
            summary = "Add a document to a request",
            description = "While the request is open, its submitter hands in what the service asks for, and its holder "
                    + "anything. What the citizen was asked to hand in lets the clocks run again.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public RestResponse<DocumentView> add(UUID id, @Valid @NotNull DocumentCommands.Add command) {
        var added = desk.add(id, command, caller.get());
        return RestResponse.ResponseBuilder.<DocumentView>create(RestResponse.Status.CREATED)
                .header(
                        "Location",
                        "/v1/requests/" + id + "/documents/" + added.document().id() + "/content")
                .entity(reading.view(added, lists.read(id, caller.get()), caller.get()))
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
            operationId = "listDocuments",
            summary = "List the documents of a request",
            description = "The oldest first. Names, types and numbers are told to who may fetch the content.")
    public DocumentView.Listed list(UUID id) {
        return new DocumentView.Listed(reading.list(lists.read(id, caller.get()), caller.get()));
    }

    @GET
    @Path("/{document}/content")
    @RolesAllowed({Scopes.REQUESTS_SUBMIT, Scopes.REQUESTS_WORK})
    @Produces({"application/pdf", "image/jpeg", "image/png"})
    @Operation(
            operationId = "readDocumentContent",
            summary = "Fetch a document",
            description =
                    "For the submitter, the owner, and agencies with an open disposition; identity documents for an "
                            + "agency only within an hour after it has revealed them. 409 while in quarantine.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(implementation = FileBytes.class)),
                @Content(mediaType = "image/jpeg", schema = @Schema(implementation = FileBytes.class)),
                @Content(mediaType = "image/png", schema = @Schema(implementation = FileBytes.class))
            })
    public Response content(UUID id, UUID document) {
        return reading.fetch(lists.read(id, caller.get()), document, caller.get())
                .answer();
    }
}
