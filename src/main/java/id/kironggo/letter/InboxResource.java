package id.kironggo.letter;

import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import id.kironggo.platform.web.LongPoll;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The one inbox of an agency over HTTP: an agency needs no address of its own to get its letters. */
@Path("/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange")
public class InboxResource {

    private final Inbox inbox;
    private final LetterBox box;
    private final LetterViews views;
    private final LongPoll longPoll;
    private final CurrentCaller caller;

    InboxResource(Inbox inbox, LetterBox box, LetterViews views, LongPoll longPoll, CurrentCaller caller) {
        this.inbox = inbox;
        this.box = box;
        this.views = views;
        this.longPoll = longPoll;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scopes.LETTERS)
    @Operation(operationId = "readInbox", summary = "Read the inbox", description = """
            The envelopes of the letters to the caller's agency, in the order in which they arrived: none is missed, none comes \
            twice. Keep `next` and ask again with it. With `wait` the answer comes as soon as there is a letter, at the latest \
            after so many seconds. What is given out counts as delivered; `readLetter` then gives all of it.""")
    public Uni<LetterSummary.InboxPage> read(
            @Parameter(
                            description = "`next` of the part before; absent: from the first letter on",
                            example = "kGzr8u0Qb1T4mC7x")
                    @QueryParam("after")
                    @Size(max = 200)
                    String after,
            @Parameter(description = "true: only letters that were neither read nor acknowledged", example = "true")
                    @QueryParam("unread")
                    @Pattern(regexp = "true|false", message = "{kironggo.overdue}")
                    String unread,
            @Parameter(
                            description =
                                    "Seconds to wait for a letter, 0 to 30; a long wait may end some seconds early, lest all who wait ask again at once")
                    @QueryParam("wait")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(30)
                    int wait,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit) {
        var who = caller.get();
        return longPoll.until(
                () -> inbox.after(after, "true".equals(unread), limit, who),
                page -> !page.items().isEmpty(),
                Duration.ofSeconds(wait),
                Dispatch.TOPIC,
                List.of(who.agency()));
    }

    @POST
    @Path("{id}/acknowledge")
    @VisibleLetter
    @Idempotent
    @RolesAllowed(Scopes.LETTERS)
    @Operation(
            operationId = "acknowledgeLetter",
            summary = "Acknowledge a letter",
            description =
                    "Says that the agency has it: it counts as read, and can't be recalled any more. Again changes "
                            + "nothing; a recalled one stays recalled. Needs no If-Match. A letter that is not in the inbox is 404.")
    @APIResponse(
            responseCode = "200",
            description = "The letter as it is now",
            content = @Content(schema = @Schema(implementation = LetterView.class)))
    public RestResponse<LetterView> acknowledge(String id, @Valid @NotNull AcknowledgeLetter command) {
        var view = views.full(box.read(Ids.named(id), caller.get()), null, caller.get());
        return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, view.etag()).build();
    }
}
