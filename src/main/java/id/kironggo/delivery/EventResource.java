package id.kironggo.delivery;

import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The event feed over HTTP. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class EventResource {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final EventFeed feed;
    private final CurrentCaller caller;
    private final Clock clock;

    EventResource(EventFeed feed, CurrentCaller caller, Clock clock) {
        this.feed = feed;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Scopes.EVENTS, Scopes.REQUESTS_OVERSEE})
    @Operation(operationId = "readEvents", summary = "Read the event feed", description = """
            What happened, in the order of the ledger, of what concerns the caller: nothing is missed, nothing renumbered. Keep \
            `next` and ask again with it. With `wait` the answer comes as soon as there is something, at the latest after so many \
            seconds.""")
    public Uni<CloudEvent.EventPage> read(
            @Parameter(description = "`next` of the part before; absent: from the beginning; `latest`: from now on")
                    @QueryParam("after")
                    @Size(max = 200)
                    String after,
            @Parameter(description = "Only this type", example = "id.kironggo.disposition.offered.v1")
                    @QueryParam("type")
                    @Size(max = 100)
                    String type,
            @Parameter(description = "Only this subject") @QueryParam("subject") @Size(max = 100) String subject,
            @Parameter(description = "Seconds to wait for something, 0 to 30")
                    @QueryParam("wait")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(30)
                    int wait,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit) {
        var who = caller.get();
        return look(after, type, subject, limit, who, clock.instant().plusSeconds(wait));
    }

    /** Between two looks neither a worker nor a database connection is held. */
    private Uni<CloudEvent.EventPage> look(
            String after, String type, String subject, int limit, Caller who, Instant until) {
        return Uni.createFrom()
                .item(() -> feed.after(after, type, subject, limit, who, until))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(page -> !page.items().isEmpty() || clock.instant().isAfter(until)
                        ? Uni.createFrom().item(page)
                        : Uni.createFrom()
                                .voidItem()
                                .onItem()
                                .delayIt()
                                .by(LOOK_AGAIN)
                                .chain(() -> look(page.next(), type, subject, limit, who, until)));
    }
}
