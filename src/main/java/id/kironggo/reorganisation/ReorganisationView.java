package id.kironggo.reorganisation;

import id.kironggo.agency.AgencyRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reorganisation that was carried out. */
@Schema(name = "Reorganisation", description = "An agency ceased to work, and what it held passed to another")
public record ReorganisationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) AgencyRef agency,
        @Schema(required = true) ReorganisationKind kind,
        @Schema(required = true) AgencyRef successor,
        @Schema(required = true, examples = "Perda 7/2026") String legalBasis,
        @Schema(required = true) Instant at,
        @Schema(required = true, description = "What moved") ReorganisationPreview.Moved moved) {

    /** Some of them. */
    @Schema(name = "ReorganisationPage", description = "A part of the reorganisations, the latest first")
    public record ReorganisationPage(
            @Schema(required = true) List<ReorganisationView> items,

            @Schema(description = "Cursor of the next part; absent at the end")
            String next) {}
}
