package id.kironggo.webhook;

import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.problem.Problem;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Subscriptions over HTTP: an agency's clients share theirs, an app has its own. */
@Path("/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Scopes.EVENTS, Scopes.REQUESTS_OVERSEE})
@Tag(name = "Events")
public class SubscriptionResource {

    private final SubscriptionDesk desk;
    private final Pings pings;
    private final CurrentCaller caller;

    SubscriptionResource(SubscriptionDesk desk, Pings pings, CurrentCaller caller) {
        this.desk = desk;
        this.pings = pings;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listSubscriptions",
            summary = "List subscriptions",
            description = "Those of the caller's agency, or of the app that calls; the latest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of subscriptions",
            content = @Content(schema = @Schema(implementation = SubscriptionView.SubscriptionPage.class)))
    public RestResponse<SubscriptionView.SubscriptionPage> list(
            @Parameter(description = "Where the list goes on: `next` of the part before") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            UriInfo uri) {
        var page = desk.list(cursor, limit, caller.get());
        return page.answer(new SubscriptionView.SubscriptionPage(page.items(), page.next()), uri);
    }

    @POST
    @Idempotent
    @Operation(operationId = "subscribe", summary = "Be told by webhook", description = """
        From now on each event that the caller would read in the feed is POSTed to `url` as a CloudEvent (structured JSON, less \
        than 20 kB), signed as Standard Webhooks says: `webhook-id` (the same at every attempt), `webhook-timestamp`, \
        `webhook-signature` (`v1`). Any 2xx within 15 seconds is a delivery; anything else, a redirect too, is tried again \
        after 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 h, later where `Retry-After` says so. At least once and in no \
        particular order. 410, or five days without a delivery, disables: `webhook.disabled` in the feed says so. Nothing is \
        sent while the client that subscribed is suspended or revoked. The secret is in this answer only.\
        """)
    @APIResponse(
            responseCode = "201",
            description = "Subscribed; `Location` and `ETag` name it",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public RestResponse<SubscriptionView> subscribe(@Valid @NotNull Subscribe command) {
        var view = desk.create(command, caller.get());
        return ResponseBuilder.create(Status.CREATED, view)
                .header(HttpHeaders.LOCATION, "/v1/subscriptions/" + view.id())
                .header(HttpHeaders.ETAG, view.etag())
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readSubscription",
            summary = "Read a subscription",
            description = "One subscription, with its ETag and how its receiver is doing.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public RestResponse<SubscriptionView> read(String id) {
        var view = desk.read(Ids.named(id), caller.get());
        return ResponseBuilder.ok(view).header(HttpHeaders.ETAG, view.etag()).build();
    }

    @DELETE
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @VisibleSubscription
    @Operation(
            operationId = "unsubscribe",
            summary = "End a subscription",
            description = "Nothing more is sent, and its deliveries are forgotten.")
    @APIResponse(responseCode = "204", description = "Ended")
    public RestResponse<Void> unsubscribe(String id, @HeaderParam("If-Match") String ifMatch) {
        desk.delete(Ids.named(id), ifMatch, caller.get());
        return RestResponse.noContent();
    }

    @POST
    @Path("/{id}/ping")
    @Idempotent
    @VisibleSubscription
    @Operation(
            operationId = "pingSubscription",
            summary = "Send a test event",
            description =
                    "At once, signed like any other; the answer is what the receiver said. A subscription that was "
                            + "disabled is active again if it says 2xx, and then sends what happened meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "What the receiver said",
            content = @Content(schema = @Schema(implementation = PingView.class)))
    public PingView ping(String id, @Valid Nothing command) {
        return pings.ping(Ids.named(id), caller.get());
    }

    @POST
    @Path("/{id}/rotate")
    @Idempotent
    @VisibleSubscription
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give a subscription a new secret",
            description = "For 24 hours each event bears a signature of both, parted by a space. The new secret is in "
                    + "this answer only (and in its replay).")
    @APIResponse(
            responseCode = "200",
            description = "The new secret",
            content = @Content(schema = @Schema(implementation = SubscriptionView.Rotated.class)))
    public RestResponse<SubscriptionView.Rotated> rotate(String id, @Valid Nothing command) {
        var rotated = desk.rotate(Ids.named(id), caller.get());
        return ResponseBuilder.ok(rotated)
                .header(HttpHeaders.ETAG, rotated.etag())
                .build();
    }
}
