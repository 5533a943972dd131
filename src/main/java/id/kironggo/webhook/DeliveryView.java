package id.kironggo.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an event on its way to a receiver. */
@Schema(name = "Delivery", description = "One event for one subscription, and what became of it; kept 30 days")
public record DeliveryView(
        @Schema(
                required = true,
                examples = "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a17",
                description = "Id of the event, as in the feed")
        UUID id,

        @Schema(
                required = true,
                examples = "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a17_01935c9e-8f3a-7c41-9d52-6f1f0d9b2a16",
                description = "The header `webhook-id`: the same at every attempt")
        String webhookId,

        @Schema(required = true, examples = "id.kironggo.disposition.offered.v1")
        String type,

        @Schema(required = true, examples = "requests/01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10")
        String subject,

        @Schema(required = true, description = "When it happened")
        Instant time,

        @Schema(required = true) DeliveryStatus status,

        @Schema(required = true, examples = "Terkirim", description = "The status in the language of Accept-Language")
        String statusLabel,

        @Schema(required = true, examples = "1", description = "Attempts so far; since it was last sent again")
        int attempts,

        @Schema(description = "When it is tried next; absent unless it is PENDING")
        Instant nextAttemptAt,

        @Schema(description = "When it was last tried; absent before the first attempt")
        Instant lastAttemptAt,

        @Schema(examples = "204", description = "HTTP status of the last answer; absent where there was none")
        Integer httpStatus,

        @Schema(examples = "48", description = "How long the last attempt took, in milliseconds")
        Integer latencyMillis,

        @Schema(description = "What went wrong at the last attempt; absent where it was delivered")
        DeliveryFailure failure,

        @Schema(examples = "OK", description = "The beginning of the last answer, 1 KiB at most, where it was text")
        String excerpt) {

    /** A page of deliveries. */
    @Schema(name = "DeliveryPage", description = "A part of a list of deliveries, the latest events first")
    public record DeliveryPage(
            @Schema(required = true) List<DeliveryView> items,

            @Schema(description = "Cursor of the next part; absent at the end")
            String next) {}
}
