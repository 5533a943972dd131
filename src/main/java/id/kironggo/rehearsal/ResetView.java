package id.kironggo.rehearsal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A demo as it was at its first start. */
@Schema(name = "SandboxReset", description = "All is as it was at the first start, in a new epoch of the ledger")
public record ResetView(
        @Schema(
                required = true,
                examples = "4f0c2b3e5d1a",
                description =
                        "Name of the new epoch: cursors of the one before answer 410, checkpoints have another name and key")
        String epoch,

        @Schema(required = true, description = "The time of the service, which is the real one again")
        Instant now) {}
