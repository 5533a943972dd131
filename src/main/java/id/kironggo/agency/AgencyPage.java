package id.kironggo.agency;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the list of agencies. */
@Schema(name = "AgencyPage", description = "Agencies by code")
public record AgencyPage(
        @Schema(required = true) List<AgencyView> items,

        @Schema(description = "Cursor of the next page; absent on the last")
        String next) {}
