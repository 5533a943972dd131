package id.kironggo.webhook;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a receiver said to a test event. */
@Schema(name = "Ping", description = "What the receiver said to a test event")
public record PingView(
        @Schema(required = true, description = "Id of the test event, which stands in no feed")
        UUID event,

        @Schema(required = true, description = "Whether it answered 2xx")
        boolean delivered,

        @Schema(required = true, description = "Whether the subscription was disabled and is active again by this")
        boolean enabled,

        @Schema(examples = "204", description = "HTTP status of the answer; absent where there was none")
        Integer httpStatus,

        @Schema(required = true, examples = "48", description = "How long it took, in milliseconds")
        int latencyMillis,

        @Schema(description = "What went wrong; absent where it was delivered")
        DeliveryFailure failure,

        @Schema(examples = "OK", description = "The beginning of the answer, 1 KiB at most, where it was text")
        String excerpt) {

    static PingView of(Outcome outcome, boolean isEnabled) {
        return new PingView(
                outcome.event(),
                outcome.isDelivered(),
                isEnabled,
                outcome.status(),
                outcome.millis(),
                outcome.failure(),
                outcome.excerpt());
    }
}
