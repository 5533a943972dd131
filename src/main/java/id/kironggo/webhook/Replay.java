package id.kironggo.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a range of events to be sent again. */
@Schema(name = "Replay", description = "Which events are to be sent again")
public record Replay(
        @Schema(description = "Of those that happened from then on; absent: from the oldest kept")
        Instant from,

        @Schema(description = "Of those that happened before then; absent: to the latest")
        Instant to,

        @Schema(defaultValue = "true", description = "Only dead letters; false: also what was delivered")
        Boolean failedOnly) {

    boolean isFailedOnly() {
        return !Boolean.FALSE.equals(failedOnly);
    }

    /** How much is sent again. */
    @Schema(name = "Replayed", description = "How many events are sent again")
    public record Queued(
            @Schema(required = true, examples = "12", description = "10,000 at most")
            int queued,

            @Schema(required = true, description = "Whether there are more: ask again")
            boolean more) {}
}
