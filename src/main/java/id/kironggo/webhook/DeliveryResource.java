package id.kironggo.webhook;

import id.kironggo.platform.persistence.Ids;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What was sent, over HTTP, and sending it again. */
@Path("/v1/subscriptions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Scopes.EVENTS, Scopes.REQUESTS_OVERSEE})
@VisibleSubscription
@Tag(name = "Events")
public class DeliveryResource {

    private final DeliveryDesk deliveries;
    private final SubscriptionDesk subscriptions;
    private final CurrentCaller caller;

    DeliveryResource(DeliveryDesk deliveries, SubscriptionDesk subscriptions, CurrentCaller caller) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.caller = caller;
    }

    @GET
    @Path("/deliveries")
    @Operation(
            operationId = "listDeliveries",
            summary = "List a subscription's deliveries",
            description = "What was sent, the latest events first, with what the receiver last said; kept 30 days. "
                    + "`status=DEAD`: the dead letters, given up after ten attempts.")
    @APIResponse(
            responseCode = "200",
            description = "A page of deliveries",
            content = @Content(schema = @Schema(implementation = DeliveryView.DeliveryPage.class)))
    public RestResponse<DeliveryView.DeliveryPage> list(
            String id,
            @Parameter(description = "Only those") @QueryParam("status") DeliveryStatus status,
            @Parameter(description = "Where the list goes on: `next` of the part before") @QueryParam("cursor")
                    String cursor,
            @Parameter(description = "How many, 1 to 100") @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
                    int limit,
            UriInfo uri) {
        var page = deliveries.list(Ids.named(id), status, cursor, limit);
        return page.answer(new DeliveryView.DeliveryPage(page.items(), page.next()), uri);
    }

    @POST
    @Path("/deliveries/{delivery}/resend")
    @Idempotent
    @Operation(
            operationId = "resendDelivery",
            summary = "Send an event again",
            description = "A dead letter, or one that was delivered; one that still waits is tried at once. "
                    + "`webhook-id` stays what it was.")
    @APIResponse(
            responseCode = "200",
            description = "It is sent again",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public DeliveryView resend(String id, String delivery, @Valid Nothing command) {
        subscriptions.requireActive(Ids.named(id), caller.get());
        return deliveries.resend(Ids.named(id), Ids.named(delivery));
    }

    @POST
    @Path("/replay")
    @Idempotent
    @Operation(
            operationId = "replayDeliveries",
            summary = "Send a range of events again",
            description =
                    "Dead letters, or with `failedOnly: false` all that was sent, of the time named; each keeps its "
                            + "`webhook-id`.")
    @APIResponse(
            responseCode = "200",
            description = "How many are sent again",
            content = @Content(schema = @Schema(implementation = Replay.Queued.class)))
    public Replay.Queued replay(String id, @Valid @NotNull Replay command) {
        subscriptions.requireActive(Ids.named(id), caller.get());
        return deliveries.replay(Ids.named(id), command);
    }
}
