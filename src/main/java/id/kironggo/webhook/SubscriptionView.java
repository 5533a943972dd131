package id.kironggo.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as it is read. */
@Schema(name = "Subscription", description = "A receiver and what it is told; an agency's clients share theirs")
public record SubscriptionView(
        @Schema(required = true, examples = "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a16")
        UUID id,

        @Schema(required = true, examples = "https://pengaduan.example.org/kironggo")
        String url,

        @Schema(
                required = true,
                examples = "[\"id.kironggo.disposition.offered.v1\"]",
                description = "Only these; empty: all")
        List<String> types,

        @Schema(required = true, examples = "[]", description = "Only about these; empty: about all")
        List<String> subjects,

        @Schema(examples = "Sistem pengaduan DLH") String description,

        @Schema(required = true, examples = "dlh-pengaduan", description = "The client that made it")
        String client,

        @Schema(required = true) SubscriptionStatus status,

        @Schema(required = true, examples = "Aktif", description = "The status in the language of Accept-Language")
        String statusLabel,

        @Schema(description = "Why it is DISABLED; absent while it isn't")
        DisabledReason disabledBecause,

        @Schema(description = "Since when nothing has got through; absent where the last delivery did")
        Instant failingSince,

        @Schema(
                examples = "whsec_Y29udG9oLXJhaGFzaWEteWFuZy1kaWJ1YXQtYnVhdCE=",
                description =
                        "The key of the signatures (Standard Webhooks). Only in the answer that made the subscription")
        String secret,

        @Schema(description = "Until when the secret before the present one signs too; absent where none does")
        Instant previousSecretUntil,

        @Schema(required = true) Instant createdAt,

        @Schema(required = true, description = "What this caller may do to it now: ping, rotate, replay, delete")
        List<String> actions,

        @Schema(required = true, examples = "\"0\"", description = "Version, for If-Match")
        String etag) {

    /** A page of subscriptions. */
    @Schema(name = "SubscriptionPage", description = "A part of a list of subscriptions, the latest first")
    public record SubscriptionPage(
            @Schema(required = true) List<SubscriptionView> items,

            @Schema(description = "Cursor of the next part; absent at the end")
            String next) {}

    /** A subscription's new secret, which is shown this once. */
    @Schema(name = "WebhookSecret", description = "A new secret; it is stored encrypted, and shown in this answer only")
    public record Rotated(
            @Schema(required = true, examples = "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a16")
            UUID id,

            @Schema(required = true, examples = "whsec_Y29udG9oLXJhaGFzaWEteWFuZy1kaWJ1YXQtYnVhdCE=")
            String secret,

            @Schema(
                    required = true,
                    description = "Until when the secret before it signs as well; one before that no longer does")
            Instant previousSecretUntil,

            @Schema(required = true, examples = "\"1\"", description = "Version of the subscription, for If-Match")
            String etag) {}
}
