package id.kironggo.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much is sent again. */
@Schema(name = "Replayed", description = "How many events are sent again")
public record ReplayView(
        @Schema(required = true, examples = "12", description = "10,000 at most")
        int queued,

        @Schema(required = true, description = "Whether there are more: ask again")
        boolean more) {}
