package id.kironggo.insight;

import id.kironggo.agency.AgencyRef;
import id.kironggo.agency.Dimension;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A programme as it is read. */
@Schema(name = "Programme", description = "A smart city programme")
public record ProgrammeView(
        @Schema(required = true) UUID id,

        @Schema(examples = "Peringatan dini banjir", description = "What it is called, where it has a name")
        String name,

        @Schema(required = true) Dimension dimension,

        @Schema(required = true, examples = "Lingkungan cerdas", description = "In the language of Accept-Language")
        String dimensionLabel,

        @Schema(required = true, examples = "1", description = "Phase (tahap) of the smart city movement")
        int phase,

        @Schema(required = true, description = "The agency that leads it")
        AgencyRef lead,

        @Schema(required = true, description = "The agencies that take part beside it")
        List<AgencyRef> agencies,

        @Schema(required = true, description = "Ids of focal points; see `/v1/agencies/{code}/focal-points`")
        List<UUID> focalPoints,

        @Schema(required = true, description = "Whether it is one of the quick wins")
        boolean quickWin,

        @Schema(required = true) List<Milestone> milestones,
        @Schema(required = true) ProgrammeStatus status,

        @Schema(required = true, examples = "Berjalan", description = "In the language of Accept-Language")
        String statusLabel,

        @Schema(required = true) Instant createdAt,

        @Schema(required = true, examples = "[\"amend\"]", description = "What this caller may do to it now")
        List<String> actions,

        @Schema(required = true, examples = "\"0\"", description = "Version, for If-Match")
        String etag) {

    /** A page of programmes. */
    @Schema(name = "ProgrammePage", description = "A part of the list of programmes, the oldest first")
    public record ProgrammePage(
            @Schema(required = true) List<ProgrammeView> items,

            @Schema(description = "Cursor of the next part; absent at the end")
            String next) {}
}
