package id.kironggo.delivery;

import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.LongPoll;
import id.kironggo.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The event feed over HTTP. */
@Path("/v1/events")
@RolesAllowed({Scopes.EVENTS, Scopes.REQUESTS_OVERSEE})
@Tag(name = "Events")
public class EventResource {

    private static final int LONGEST = 4_000;

    private final EventFeed feed;
    private final EventWatch watch;
    private final EventForm form;
    private final LongPoll longPoll;
    private final CurrentCaller caller;

    EventResource(EventFeed feed, EventWatch watch, EventForm form, LongPoll longPoll, CurrentCaller caller) {
        this.feed = feed;
        this.watch = watch;
        this.form = form;
        this.longPoll = longPoll;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, EventForm.BATCH})
    @Operation(operationId = "readEvents", summary = "Read the event feed", description = """
            What happened, in the order of the ledger, of what concerns the caller: nothing is missed, nothing comes twice, \
            nothing is renumbered. Keep `next` and ask again with it, of any replica; it is always there, also in the header \
            `Link`, and goes past what a filter leaves out. With `wait` the answer comes as soon as there is something, at the \
            latest after so many seconds. By `Accept: application/cloudevents-batch+json` the events come as a batch \
            (CloudEvents JSON format 1.0 section 4), and `next` in `Link` alone. 410: a backup was restored, begin again.""")
    @APIResponse(
            responseCode = "200",
            description = "A part of the feed, perhaps without events; `Link` leads to the next",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CloudEvent.EventPage.class)),
                @Content(
                        mediaType = EventForm.BATCH,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = CloudEvent.class, maxItems = 100))
            })
    public Uni<Response> read(
            @Parameter(description = "`next` of the part before; absent: from the beginning; `latest`: from now on")
                    @QueryParam("after")
                    @Size(max = 200)
                    String after,
            @Parameter(
                            description =
                                    "Only these types, 50 at most: with commas between, or the parameter several times."
                                            + " `.*` at the end stands for all that begin so: `id.kironggo.request.*`",
                            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST),
                            example = "id.kironggo.disposition.offered.v1")
                    @RestQuery
                    List<@Size(max = LONGEST) String> type,
            @Parameter(description = "Only this subject, as it stands in events")
                    @QueryParam("subject")
                    @Size(max = 100)
                    String subject,
            @Parameter(
                            description =
                                    "Seconds to wait for something, 0 to 30; a long wait may end some seconds early, lest all who wait ask again at once")
                    @QueryParam("wait")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(30)
                    int wait,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            HttpHeaders headers,
            UriInfo uri) {
        var who = caller.get();
        var filter = EventFilter.of(type == null ? List.of() : type, subject);
        var reading = feed.from(after, filter, limit, who);
        boolean isBatch = EventForm.isBatch(headers);
        return longPoll.until(
                        reading::look,
                        reading::isEnough,
                        Duration.ofSeconds(wait),
                        ring -> wait == 0 ? () -> {} : watch.hear(who, filter, ring))
                .map(page -> form.answer(page, isBatch, Page.link(uri, "after", page.next())));
    }

    @GET
    @Path("/{id}")
    @Produces({EventForm.SINGLE, MediaType.APPLICATION_JSON})
    @Operation(operationId = "readEvent", summary = "Read one event", description = """
            A CloudEvent as the feed has it (structured JSON), for those whom it concerns and the coordinator; what isn't in \
            the caller's feed is 404. The same event has the same `id` in the feed, in webhooks and in the ledger.""")
    @APIResponse(
            responseCode = "200",
            description = "The event",
            content = {
                @Content(mediaType = EventForm.SINGLE, schema = @Schema(implementation = CloudEvent.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CloudEvent.class))
            })
    public Response one(@PathParam("id") String id, HttpHeaders headers) {
        return form.answer(feed.read(Ids.named(id), caller.get()), headers);
    }
}
