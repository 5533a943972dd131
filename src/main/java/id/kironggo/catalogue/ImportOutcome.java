package id.kironggo.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import changed. */
@Schema(name = "ImportOutcome", description = "What the import changed, in numbers of services; all 0: nothing")
public record ImportOutcome(
        @Schema(required = true, examples = "3", description = "Of which a new version came into force")
        int published,

        @Schema(required = true, examples = "1", description = "Of which the draft is another now")
        int drafted,

        @Schema(required = true, examples = "0", description = "Taken out of force")
        int retired,

        @Schema(required = true, examples = "0", description = "Of which the draft was thrown away")
        int discarded) {}
