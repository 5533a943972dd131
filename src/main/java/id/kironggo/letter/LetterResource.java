package id.kironggo.letter;

import id.kironggo.file.FileBytes;
import id.kironggo.identity.Receipts;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Letters over HTTP, for their senders and recipients alone. */
@Path("/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange")
public class LetterResource {

    private final LetterBox box;
    private final LetterList list;
    private final LetterViews views;
    private final Receipts receipts;
    private final CurrentCaller caller;

    LetterResource(LetterBox box, LetterList list, LetterViews views, Receipts receipts, CurrentCaller caller) {
        this.box = box;
        this.list = list;
        this.views = views;
        this.receipts = receipts;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(Scopes.LETTERS)
    @Operation(operationId = "sendLetter", summary = "Send a letter to other agencies", description = """
            From the caller's agency to one or many. It lies in each recipient's inbox at once (`readInbox`) and stays there; what \
            it says is encrypted at rest and read by its sender and recipients alone. With `dueAt` or `dueInWorkingDays` an answer \
            is expected of each in `to`; where none comes, `letter.overdue` is told once. The receipt is in this answer only (and \
            in its replay). Letters to an agency that was merged stay with its code.""")
    @APIResponse(
            responseCode = "201",
            description = "Sent; `Location` and `ETag` name it",
            content = @Content(schema = @Schema(implementation = LetterView.class)))
    public RestResponse<LetterView> send(@Valid @NotNull SendLetter command) {
        var posted = box.send(command, caller.get());
        var view = views.full(posted.whole(), receipts.of(posted.entry()), caller.get());
        return ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, "/v1/letters/" + view.id())
                .header(HttpHeaders.ETAG, view.etag())
                .build();
    }

    @GET
    @RolesAllowed(Scopes.LETTERS)
    @Operation(
            operationId = "listLetters",
            summary = "List letters",
            description =
                    "The envelopes of what the caller's agency sent and received, the latest first. Seen here, a letter "
                            + "counts neither as delivered nor as read.")
    public RestResponse<LetterSummary.LetterPage> list(
            @Valid @BeanParam LetterFilter filter,
            @Parameter(description = "Where the list goes on: `next` of the part before") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            UriInfo uri) {
        var page = list.list(filter, cursor, limit, caller.get());
        return page.answer(new LetterSummary.LetterPage(page.items(), page.next()), uri);
    }

    @GET
    @Path("{id}")
    @VisibleLetter
    @RolesAllowed(Scopes.LETTERS)
    @Operation(operationId = "readLetter", summary = "Read a letter", description = """
            In full, to its sender and its recipients; to a recipient it then counts as read (`letter.read`). The sender sees how \
            far it has come with each recipient, a recipient who else got it. To anybody else, the coordinator and the auditor \
            too, it is 404.""")
    public RestResponse<LetterView> read(String id) {
        return answer(views.full(box.read(Ids.named(id), caller.get()), null, caller.get()));
    }

    @POST
    @Path("{id}/recall")
    @VisibleLetter
    @Idempotent
    @RolesAllowed(Scopes.LETTERS)
    @Operation(
            operationId = "recallLetter",
            summary = "Take a letter back",
            description =
                    "By its sender, for all recipients, before any has read it: 409 afterwards, and says who has. In the "
                            + "inboxes it stays without what it said, RECALLED, with the reason.")
    @APIResponse(
            responseCode = "200",
            description = "The letter as it is now",
            content = @Content(schema = @Schema(implementation = LetterView.class)))
    public RestResponse<LetterView> recall(
            String id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull RecallLetter command) {
        return answer(views.full(box.recall(Ids.named(id), command, ifMatch, caller.get()), null, caller.get()));
    }

    @GET
    @Path("{id}/files/{file}/content")
    @VisibleLetter
    @RolesAllowed(Scopes.LETTERS)
    @Produces({"application/pdf", "image/jpeg", "image/png"})
    @Operation(
            operationId = "readLetterFile",
            summary = "Fetch a file of a letter",
            description = "For its sender and its recipients, who have then read the letter. 409 while the file is in "
                    + "quarantine, and to recipients once the letter was recalled.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(implementation = FileBytes.class)),
                @Content(mediaType = "image/jpeg", schema = @Schema(implementation = FileBytes.class)),
                @Content(mediaType = "image/png", schema = @Schema(implementation = FileBytes.class))
            })
    public Response content(String id, String file) {
        return box.file(Ids.named(id), Ids.named(file), caller.get()).answer();
    }

    private static RestResponse<LetterView> answer(LetterView view) {
        return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, view.etag()).build();
    }
}
